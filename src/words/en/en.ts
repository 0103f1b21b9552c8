import { data } from "./data";
import { findings } from "./findings";
import { functions } from "./functions";
import { pane } from "./pane";
import { problems } from "./problems";
import { sheets } from "./sheets";

/** Every sentence of this language, one file for each part of the product. */
export const en = { ...problems, ...sheets, ...functions, ...findings, ...data, ...pane };

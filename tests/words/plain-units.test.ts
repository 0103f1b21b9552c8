import { expect, it } from "vitest";
import { isPlainUnit } from "../../src/words/plain-units";

it.each(["number", "Number ", "#", "Anzahl", "Nombre", "Número", "Quantidade"])(
  "%s adds nothing to a number",
  (unit) => expect(isPlainUnit(unit)).toBe(true),
);

it.each(["€", "%", "$", "€k", "days", "Tage", "h", "m²"])("%s is said beside a number", (unit) =>
  expect(isPlainUnit(unit)).toBe(false),
);

import { frBarometre } from "./fr-barometre";
import { manufacturing } from "./manufacturing";
import { monthEnd } from "./month-end";
import { nycMmr } from "./nyc-mmr";
import { onlineRetail } from "./online-retail";
import type { SampleId, SampleWorkbook } from "./sample-workbook";
import { smallBusiness } from "./small-business";
import { softwareLaunch } from "./software-launch";
import { usApg } from "./us-apg";

/** The samples in the menu's order. */
export const SAMPLES: readonly { readonly id: SampleId; readonly title: string }[] = [
  { id: "small-business", title: "Small business: Brenner Cycles" },
  { id: "online-retail", title: "Online retail: Lumen Home" },
  { id: "manufacturing", title: "Manufacturing: Hallberg Precision" },
  { id: "software-launch", title: "Software launch: Tally Notes" },
  { id: "month-end", title: "Month end: management report" },
  { id: "nyc-mmr", title: "New York: Mayor's Management Report" },
  { id: "fr-barometre", title: "France: baromètre de l'action publique" },
  { id: "us-apg", title: "United States: agency priority goals" },
];

/** Builds a sample's workbook; the CSV files are fetched when they are asked for. */
export async function openSample(id: SampleId): Promise<SampleWorkbook> {
  switch (id) {
    case "small-business":
      return smallBusiness();
    case "online-retail":
      return onlineRetail();
    case "manufacturing":
      return manufacturing();
    case "software-launch":
      return softwareLaunch();
    case "month-end":
      return monthEnd();
    case "nyc-mmr":
      return nycMmr();
    case "fr-barometre":
      return frBarometre();
    case "us-apg":
      return usApg();
  }
}

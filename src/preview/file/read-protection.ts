import type { ProtectionState } from "../excel/sheet-state";
import { isTrue } from "./read-look";
import { attribute, child, type Element } from "./xml-document";

/** Words of the stand-in for what a protected sheet forbids when the file says nothing, by the file's words. */
export const FORBIDDEN: Readonly<Record<string, string>> = {
  autoFilter: "allowAutoFilter",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertHyperlinks: "allowInsertHyperlinks",
  insertRows: "allowInsertRows",
  pivotTables: "allowPivotTables",
  sort: "allowSort",
};
/** The same for what it allows when the file says nothing. */
export const ALLOWED: Readonly<Record<string, string>> = {
  objects: "allowEditObjects",
  scenarios: "allowEditScenarios",
};
/** Stands for a password that the file keeps as a hash only; nobody can type it. */
export const UNKNOWN_PASSWORD = "\u0000";

export function readProtection(worksheet: Element): ProtectionState {
  const element = child(worksheet, "sheetProtection");
  if (!element || !isTrue(attribute(element, "sheet")))
    return { protected: false, options: {}, password: null };
  const forbids = (name: string, initial: string) => isTrue(attribute(element, name) ?? initial);
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(FORBIDDEN)) if (!forbids(name, "1")) options[option] = true;
  for (const [name, option] of Object.entries(ALLOWED)) if (!forbids(name, "0")) options[option] = true;
  if (forbids("selectUnlockedCells", "0")) options["selectionMode"] = "None";
  else if (forbids("selectLockedCells", "0")) options["selectionMode"] = "Unlocked";
  const hasPassword = [attribute(element, "password"), attribute(element, "hashValue")].some(Boolean);
  return { protected: true, options, password: hasPassword ? UNKNOWN_PASSWORD : null };
}

import type { SheetFact } from "./workbook-facts";

/** Sheets whose cells every refresh keeps up to date. */
export const CELL_SHEETS = [
  "scorecard",
  "map",
  "charts",
  "chart-data",
  "heat-map",
  "report",
  "glossary",
  "due-list",
  "alerts",
] as const;

export type CellSheetKind = (typeof CELL_SHEETS)[number];

/** What a sheet of the add-in's own is for. */
export type OwnedKind = CellSheetKind | "settings" | "comments" | "overrides" | "history" | "imports";

const KINDS: ReadonlySet<string> = new Set<OwnedKind>([
  ...CELL_SHEETS,
  "settings",
  "comments",
  "overrides",
  "history",
  "imports",
]);

/** Key under which plans and snapshots speak of a sheet of ours, which may be yet to be made. */
export function planKey(kind: CellSheetKind): string {
  return `@${kind}`;
}

/** Key of the worksheet custom property that marks a sheet as the add-in's own. */
export const MARK_KEY = "BalancedScorecard";

/** What the mark says. `worksheet` is empty until the new sheet's id is known; a copied sheet carries its original's id. */
export interface SheetMark {
  readonly kind: OwnedKind;
  readonly scorecard: string;
  readonly worksheet: string;
}

/** A sheet that is the add-in's own, found by its mark. */
export interface OwnedSheet {
  readonly sheet: SheetFact;
  readonly mark: SheetMark;
}

/** Reads a mark; `null` when the text is none of ours. */
export function parseMark(text: string): SheetMark | null {
  const [kind, scorecard, worksheet = ""] = text.split("|");
  if (kind === undefined || !KINDS.has(kind) || !scorecard) return null;
  return { kind: kind as OwnedKind, scorecard, worksheet };
}

export function markText({ kind, scorecard, worksheet }: SheetMark): string {
  return [kind, scorecard, worksheet].join("|");
}

/** Questions about every sheet's mark, to be answered by the next sync. */
export function queryMarks(
  context: Excel.RequestContext,
  sheets: readonly SheetFact[],
): { readonly read: () => readonly OwnedSheet[] } {
  const marks = sheets.map((sheet) => ({
    sheet,
    property: context.workbook.worksheets
      .getItemOrNullObject(sheet.id)
      .customProperties.getItemOrNullObject(MARK_KEY)
      .load("value"),
  }));
  return {
    read: () =>
      marks.flatMap(({ sheet, property }) => {
        const mark = property.isNullObject ? null : parseMark(property.value);
        const isCopy = mark !== null && mark.worksheet !== "" && mark.worksheet !== sheet.id;
        return mark && !isCopy ? [{ sheet, mark }] : [];
      }),
  };
}

/** The sheet of one kind that belongs to a scorecard, or `null`. */
export function findOwned(
  owned: readonly OwnedSheet[],
  kind: OwnedKind,
  scorecard: string,
): OwnedSheet | null {
  return owned.find(({ mark }) => mark.kind === kind && mark.scorecard === scorecard) ?? null;
}

/** A sheet name that is free, valid and at most 31 characters: `Scorecard`, then `Scorecard 2`, ... */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean =
    wish
      .replaceAll(/[\\/?*[\]:]/g, " ")
      .replaceAll(/^'+|'+$/g, "")
      .trim() || "Scorecard";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = clean.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

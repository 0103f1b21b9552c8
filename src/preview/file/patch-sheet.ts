import { contains, formatRect, parseRect, type Rect } from "../excel/rect";
import type { CellChanges, CellComparison } from "./cell-changes";
import type { FileLine, FileSheet } from "./file-workbook";
import type { PackageFile } from "./package-file";
import { PartText } from "./part-text";
import { patchRows } from "./patch-cells";
import { patchColumns, sameLine } from "./patch-columns";
import { patchConditionals } from "./patch-conditionals";
import { patchSheetProperties } from "./patch-document";
import { patchLinks, patchMerges } from "./patch-links";
import { addLockChanges } from "./patch-locks";
import { patchPageLayout } from "./patch-page-layout";
import { patchProtection } from "./patch-protection";
import type { StringPatch } from "./patch-strings";
import type { StylePatch } from "./patch-styles";
import type { TablePatch } from "./patch-tables";
import { patchUsualSizes, patchView } from "./patch-view";
import { WORKSHEET_ORDER } from "./schema-order";
import { SheetLooks } from "./sheet-looks";
import { withAttribute } from "./tag-scanner";
import type { CellWriting } from "./write-cell";

/** What the sheets of a workbook are written with. */
export interface SheetWriting {
  readonly file: PackageFile;
  readonly comparison: CellComparison;
  readonly strings: StringPatch;
  readonly styles: StylePatch;
  readonly tables: TablePatch;
  readonly isBlock: (name: string) => boolean;
  readonly spillMetadata: () => number;
  /** Whether the sheet comes to the front or goes from there; `null` where that stays. */
  readonly inFront: boolean | null;
}

/**
 * Writes what differs between two states of a sheet into its part.
 *
 * @returns whether formulas changed.
 */
export function patchSheet(
  path: string,
  before: FileSheet,
  after: FileSheet,
  writing: SheetWriting,
): boolean {
  const { file } = writing;
  const changes = writing.comparison.changes(before, after);
  const locks = addLockChanges(before, after, changes);
  const text = file.text(path) ?? "";
  const sheet = new PartText(text, path, WORKSHEET_ORDER);
  const looks = new SheetLooks(sheet, writing, locks, after);
  patchData(sheet, before, after, changes, looks, writing);
  patchColumns(sheet, before, after, looks.columns);
  patchUsualSizes(sheet, before, after);
  patchView(sheet, before, after, writing.inFront);
  patchProtection(sheet, before.protection, after.protection);
  patchMerges(sheet, before.merges, after.merges);
  patchConditionals(sheet, before.conditionalFormats, after.conditionalFormats, writing.styles);
  patchLinks(file, path, sheet, before.hyperlinks, after.hyperlinks);
  patchPageLayout(sheet, before.pageLayout, after.pageLayout);
  patchSheetProperties(file, path, sheet, before.customProperties, after.customProperties);
  writing.tables.apply(path, sheet, before, after);
  const now = sheet.toString();
  if (now !== text) file.setText(path, now);
  return [...changes.values()].some((row) => [...row.values()].some((change) => change.formula));
}

function patchData(
  sheet: PartText,
  before: FileSheet,
  after: FileSheet,
  changes: CellChanges,
  looks: SheetLooks,
  writing: SheetWriting,
): void {
  const lines = changedRows(before, after);
  if (changes.size === 0 && lines.size === 0 && looks.rows.size === 0) return;
  const data = sheet.get("sheetData") ?? `<${sheet.prefix}sheetData/>`;
  const cells: CellWriting = {
    prefix: sheet.prefix,
    stringIndex: (text) => writing.strings.indexOf(text),
    lookIndex: (row, column, change, text) => looks.of(row, column, change, text),
    isPlainAmong: (row, column) => looks.isPlainAmong(row, column),
    tableAt: (row, column) => after.tables.find(({ rect }) => contains(rect, row, column))?.name,
    isBlock: writing.isBlock,
    spillMetadata: writing.spillMetadata,
  };
  sheet.set("sheetData", patchRows(data, before, { cells: changes, lines, looks: looks.rows }, cells));
  growDimension(sheet, changes);
}

function changedRows(before: FileSheet, after: FileSheet): Map<number, FileLine> {
  const rows = new Map<number, FileLine>();
  for (const row of new Set([...Object.keys(before.rows), ...Object.keys(after.rows)].map(Number))) {
    const line = after.rows[row] ?? {};
    if (!sameLine(before.rows[row] ?? {}, line)) rows.set(row, line);
  }
  return rows;
}

/** The sheet's part says which block its cells are in; that block grows with them. */
function growDimension(sheet: PartText, changes: CellChanges): void {
  const known = sheet.get("dimension");
  const rect = parseRect(/\sref\s*=\s*["']([^"']*)["']/.exec(known ?? "")?.[1] ?? "");
  if (known === null || !rect) return;
  const grown = [...changes].reduce((whole, [row, cells]) => {
    const columns = [...cells].flatMap(([column, { after }]) => (after ? [column] : []));
    return columns.reduce((block, column) => around(block, row, column), whole);
  }, rect);
  const [was, is] = [formatRect(rect), formatRect(grown)];
  if (is !== was) sheet.set("dimension", withAttribute(known, "ref", is));
}

function around(rect: Rect, row: number, column: number): Rect {
  if (contains(rect, row, column)) return rect;
  return {
    top: Math.min(rect.top, row),
    left: Math.min(rect.left, column),
    bottom: Math.max(rect.bottom, row),
    right: Math.max(rect.right, column),
  };
}

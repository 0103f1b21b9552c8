import { CellType } from "../excel/entry";
import type { CellChange, CellComparison } from "./cell-changes";
import type { FileSheet } from "./file-workbook";
import type { PartText } from "./part-text";
import type { ColumnLook } from "./line-looks";
import { type LineLocks, lockedAt } from "./patch-locks";
import type { StylePatch } from "./patch-styles";
import { rowPlaces } from "./row-text";
import { TagScanner, tagAttribute } from "./tag-scanner";

/** Looks of a sheet's cells, rows and columns by their numbers in the file, as they are to be. */
export class SheetLooks {
  /** Looks that rows and columns get. */
  readonly rows = new Map<number, number>();
  readonly columns = new Map<number, number>();
  readonly #styles: StylePatch;
  readonly #comparison: CellComparison;
  readonly #after: FileSheet;
  readonly #ownColumns: readonly ColumnLook[];
  readonly #data: string;
  readonly #lastRow: number;
  #ownRows: Map<number, number> | null = null;

  constructor(
    sheet: PartText,
    { styles, comparison }: { readonly styles: StylePatch; readonly comparison: CellComparison },
    locks: LineLocks,
    after: FileSheet,
  ) {
    this.#styles = styles;
    this.#comparison = comparison;
    this.#after = after;
    this.#lastRow = Object.keys(after.cells).reduce((last, row) => Math.max(last, Number(row)), -1);
    this.#ownColumns = columnLooks(sheet.get("cols") ?? "");
    this.#data = sheet.get("sheetData") ?? "";
    const withLock = (base: number, locked: boolean) =>
      styles.xf({ base, style: null, locked, quoted: null });
    for (const [column, locked] of locks.columns)
      this.columns.set(column, withLock(this.#column(column), locked));
    for (const [row, locked] of locks.rows) this.rows.set(row, withLock(this.#row(row) ?? 0, locked));
  }

  /** @param text - The cell as the file has it; `null` for a new one, which takes the look of its row or column. */
  of(row: number, column: number, change: CellChange, text: string | null): number {
    const own = text === null ? null : Number(tagAttribute(text.slice(0, text.indexOf(">") + 1), "s") ?? 0);
    const base = own ?? this.#around(row, column);
    const isPlain = change.look && !change.after?.s;
    const locked = isPlain && !lockedAt(this.#after.locks, row, column) ? false : change.locked;
    const from = isPlain ? 0 : base;
    const style = change.look && !isPlain ? this.#comparison.style(change.after) : null;
    return this.#styles.xf({ base: from, style, locked, quoted: this.#quoted(change, from) });
  }

  /** Whether a blank cell has to be there to be plain, as its row or column has a look. Rows at the end may be gone. */
  isPlainAmong(row: number, column: number): boolean {
    return row <= this.#lastRow && this.#around(row, column) !== 0;
  }

  #around(row: number, column: number): number {
    return this.rows.get(row) ?? this.#row(row) ?? this.columns.get(column) ?? this.#column(column);
  }

  /** Text that would be something else if it were typed has to say that it is text. */
  #quoted({ after, content }: CellChange, base: number): boolean | null {
    if (!content || !after || after.f) return null;
    const isForced = after.t === CellType.forcedText;
    const isText = this.#comparison.style(after).n?.pattern === "@";
    if (isForced) return isText || this.#styles.isQuoted(base) ? null : true;
    return this.#styles.isQuoted(base) ? false : null;
  }

  #column(column: number): number {
    return this.#ownColumns.find(({ left, right }) => column >= left && column <= right)?.look ?? 0;
  }

  /** Look of a row that has one of its own. */
  #row(row: number): number | undefined {
    this.#ownRows ??= rowLooks(this.#data);
    return this.#ownRows.get(row);
  }
}

function columnLooks(cols: string): ColumnLook[] {
  const looks: ColumnLook[] = [];
  const scanner = new TagScanner(cols);
  while (scanner.next()) {
    if (scanner.isClosing || scanner.localName !== "col") continue;
    const number = (name: string) => Number(tagAttribute(scanner.tag, name) ?? 0);
    const look = number("style");
    if (look > 0) looks.push({ left: number("min") - 1, right: number("max") - 1, look });
  }
  return looks;
}

function rowLooks(data: string): Map<number, number> {
  const looks = new Map<number, number>();
  if (!data.includes("customFormat")) return looks;
  for (const { row, start } of rowPlaces(data).rows) {
    const tag = data.slice(start, data.indexOf(">", start) + 1);
    const isOwn = ["1", "true"].includes(tagAttribute(tag, "customFormat") ?? "");
    if (isOwn) looks.set(row, Number(tagAttribute(tag, "s") ?? 0));
  }
  return looks;
}

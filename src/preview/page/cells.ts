import { CellValueType, type FUniver } from "@univerjs/presets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Book } from "../excel/book";
import { parseRange } from "../samples/cell-range";
import type { SampleCell, SampleStep } from "../samples/sample-workbook";

/** A cell's value, without its number format, and its formula; the value is `null` when the cell is empty. */
export interface CellContent {
  readonly value: SampleCell;
  readonly formula: string;
}

/** The open workbook's cells, as its user sees and types them. */
export class Cells {
  constructor(
    private readonly api: FUniver,
    private readonly book: () => Book,
  ) {}

  /** Name of the sheet in front. */
  activeSheet(): string {
    return this.#workbook().getActiveSheet().getSheetName();
  }

  get(sheet: string, address: string): CellContent {
    const found = this.#sheet(sheet);
    const { startRow, startColumn } = parseRange(address);
    const cell = this.book().cell(found.getSheetId(), startRow, startColumn);
    const value = cell?.v ?? null;
    return { value: cell?.t === CellValueType.BOOLEAN ? value === 1 : value, formula: cell?.f ?? "" };
  }

  /** The cell as it is shown, number format applied. */
  text(sheet: string, address: string): string {
    return this.#sheet(sheet).getRange(address).getDisplayValue();
  }

  /** Types into a cell as the user would; `null` empties it, text starting with `=` is a formula. */
  type(sheet: string, address: string, value: SampleCell): void {
    const range = this.#sheet(sheet).getRange(address);
    if (value === null) range.clearContent();
    else if (typeof value === "string" && value.startsWith("=")) range.setFormula(value);
    else range.setValue(value);
  }

  /** Does by hand what a step of the sample says; `null` leaves a cell as it is. */
  perform(step: SampleStep): void {
    for (const edit of step.edits) {
      const { startRow, startColumn } = parseRange(edit.cell);
      const sheet = this.#sheet(edit.sheet);
      for (const { first, values } of filledRuns(edit.values)) {
        const width = values[0]?.length ?? 0;
        sheet.getRange(startRow + first, startColumn, values.length, width).setValues(values);
      }
    }
  }

  #workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (workbook === null) throw new Error("No workbook is open");
    return workbook;
  }

  #sheet(name: string): FWorksheet {
    const sheet = this.#workbook().getSheetByName(name);
    if (sheet === null) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }
}

// Rows that follow one another without an empty cell are entered at once.
function filledRuns(
  rows: readonly (readonly SampleCell[])[],
): { first: number; values: NonNullable<SampleCell>[][] }[] {
  const runs: { first: number; values: NonNullable<SampleCell>[][] }[] = [];
  rows.forEach((row, index) => {
    const filled = row.filter((value) => value !== null);
    if (filled.length < row.length || row.length === 0) return;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.values.length === index) last.values.push(filled);
    else runs.push({ first: index, values: [filled] });
  });
  return runs;
}

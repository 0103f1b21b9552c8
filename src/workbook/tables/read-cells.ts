import type { Quantity } from "../../engine/scorecard/model";
import { Problem } from "../../engine/scorecard/problem";
import { parseBound, type Bound } from "../../engine/scorecard/parse-bound";
import { parseYesNo } from "../../engine/scorecard/parse-yes-no";
import { parseNumber } from "../../engine/scorecard/text-number";
import type { Culture, Field, Grid, Mapping } from "../model";
import { cellAddress } from "./cell-address";
import { textAt, valueAt } from "./grid-cells";
import { numberForm, type NumberForm } from "./number-form";

/** Cells of one row, by the meaning of their columns. */
export class RowReader {
  private readonly columns: ReadonlyMap<Field, number>;

  constructor(
    private readonly grid: Grid,
    mapping: Mapping,
    private readonly culture: Culture,
  ) {
    this.columns = new Map(mapping.columns.map(({ field, column }) => [field, column]));
  }

  column(field: Field): number | null {
    return this.columns.get(field) ?? null;
  }

  value(row: number, field: Field): unknown {
    const column = this.column(field);
    return column === null ? "" : valueAt(this.grid, row, column);
  }

  /** Trimmed text, `null` when empty or not mapped. */
  text(row: number, field: Field): string | null {
    const column = this.column(field);
    return column === null ? null : textAt(this.grid, row, column) || null;
  }

  address(row: number, field: Field): string | null {
    const column = this.column(field);
    return column === null ? null : cellAddress(this.grid, row, column);
  }

  /** The number in the workbook's culture, `null` for no reading, or a problem that names the cell. */
  quantity(row: number, field: Field): Quantity {
    const column = this.column(field);
    return column === null ? null : quantityAt(this.grid, row, column, this.culture);
  }

  /** A limit such as "≥ 95%" or "max. 3"; `null` for any other cell, plain numbers among them. */
  bound(row: number, field: Field): Bound | null {
    return this.column(field) === null ? null : parseBound(this.value(row, field), this.culture);
  }

  /** As `quantity`, where a limit such as "≥ 95%" is its number. */
  limit(row: number, field: Field): Quantity {
    return this.bound(row, field)?.value ?? this.quantity(row, field);
  }

  /** Text that a number is wanted of: a problem of the given code where it is none. */
  number(row: number, field: Field, code: Problem["code"]): Quantity {
    const quantity = this.quantity(row, field);
    const text = this.text(row, field);
    if (quantity !== null || text === null) return quantity;
    return new Problem(code, { text, cell: this.address(row, field) ?? "" });
  }

  /** Form in which a cell shows its number. */
  form(row: number, field: Field): NumberForm {
    const column = this.column(field);
    return column === null
      ? { percent: false, magnitude: 1 }
      : numberForm(this.grid, row, column, this.culture);
  }

  /** Reads a part of a cell's text as a number. */
  parse(part: string, row: number, field: Field): Quantity {
    const parsed = parseNumber(part, this.culture);
    if (parsed === null) return null;
    return parsed instanceof Problem ? withCell(parsed, this.address(row, field) ?? "") : parsed.value;
  }

  /** What parts a list in one cell: a semicolon, bar or slash; else a comma that stands before a blank, or blanks. */
  listSeparator(text: string): RegExp {
    if (/[;|/]/.test(text)) return /[;|/]/;
    return this.culture.decimalSeparator === "," ? /\s+/ : /,\s+|,(?!\d{3}(?!\d))|\s+/;
  }

  /** A choice such as a direction; a problem names its cell. */
  choice<Choice>(
    row: number,
    field: Field,
    parse: (cell: unknown) => Choice | Problem,
  ): Choice | null | Problem {
    if (this.column(field) === null) return null;
    const choice = parse(this.value(row, field));
    return choice instanceof Problem ? withCell(choice, this.address(row, field) ?? "") : choice;
  }
}

/** As `quantityAt`, where a limit such as "≥ 95%" is its number. */
export function limitAt(grid: Grid, row: number, column: number, culture: Culture): Quantity {
  return parseBound(valueAt(grid, row, column), culture)?.value ?? quantityAt(grid, row, column, culture);
}

/** A cell's number, `null` for no reading, or a problem that names the cell. */
export function quantityAt(grid: Grid, row: number, column: number, culture: Culture): Quantity {
  const parsed = parseNumber(valueAt(grid, row, column), culture);
  if (parsed === null) return null;
  return parsed instanceof Problem ? withCell(parsed, cellAddress(grid, row, column)) : parsed.value;
}

/** 1 or 0 where a cell says yes or no, else `null`. */
export function answerAt(grid: Grid, row: number, column: number): 0 | 1 | null {
  return parseYesNo(valueAt(grid, row, column));
}

function withCell(problem: Problem, cell: string): Problem {
  return new Problem(problem.code, { ...problem.values, cell });
}

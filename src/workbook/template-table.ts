import type { CellValue } from "./cell-text";
import type { Field, Role } from "./model";

/** A table that a template writes. Names and headers are the workbook contract's own. */
export interface TemplateTable {
  readonly name: string;
  /** Name of its sheet, where that is not the table's own. */
  readonly sheet?: string;
  readonly role: Role;
  readonly headers: readonly { readonly text: string; readonly field: Field; readonly width: number }[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of each row's figures; `null` for text. */
  readonly format: (row: number, field: Field) => string | null;
}

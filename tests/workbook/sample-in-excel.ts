import type { SampleWorkbook } from "../../src/preview/samples/sample-workbook";
import type { ExcelSpec } from "../support/excel";

/** A sample of the preview for the tests' Excel: its cells, tables and number formats. */
export function sampleSpec({ sheets }: SampleWorkbook): ExcelSpec {
  return {
    sheets: sheets.map(({ name, cells, tables = [], styles = [] }) => ({
      name,
      cells,
      tables: Object.fromEntries(tables.map((table) => [table.name, table.address])),
      formats: Object.fromEntries(
        styles.flatMap(({ address, style }) =>
          style.numberFormat === undefined ? [] : [[address, style.numberFormat] as const],
        ),
      ),
    })),
  };
}

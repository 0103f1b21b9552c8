import type { SampleCell, SampleSheet, StyledRange } from "./sample-workbook";

/** A sheet that holds one table, below a title where it has one. */
export interface TableSheet {
  readonly name: string;
  readonly table: string;
  readonly title?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
  /** Number formats by header. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Number formats by header and row, where rows differ: one for each row. */
  readonly rowFormats?: Readonly<Record<string, readonly string[]>>;
  readonly columnWidths: readonly number[];
  readonly ink: string;
}

/** Lays out such a sheet. */
export function tableSheet(parts: TableSheet): SampleSheet {
  const { name, table, title, headers, rows, formats = {}, rowFormats = {}, columnWidths, ink } = parts;
  const above: SampleCell[][] = title === undefined ? [] : [[title], []];
  const first = above.length + 2;
  const last = above.length + 1 + rows.length;
  const styles: StyledRange[] = title === undefined ? [] : [{ address: "A1", style: titleStyle(ink) }];
  for (const [header, numberFormat] of Object.entries(formats)) {
    const column = letterOf(headers.indexOf(header));
    styles.push({ address: `${column}${first}:${column}${last}`, style: { numberFormat, align: "right" } });
    styles.push({ address: `${column}${first - 1}`, style: { align: "right" } });
  }
  for (const [header, each] of Object.entries(rowFormats)) {
    const column = letterOf(headers.indexOf(header));
    styles.push({ address: `${column}${first - 1}`, style: { align: "right" } });
    each.forEach((numberFormat, row) =>
      styles.push({ address: `${column}${first + row}`, style: { numberFormat, align: "right" } }),
    );
  }
  return {
    name,
    cells: [...above, [...headers], ...rows],
    tables: [{ name: table, address: `A${first - 1}:${letterOf(headers.length - 1)}${last}` }],
    styles,
    columnWidths,
    rowHeights: title === undefined ? { 0: 24 } : { 0: 32, 2: 24 },
    frozen: { rows: first - 1, columns: 0 },
    tabColor: ink,
  };
}

/** The column's letter; a sample has no more than 26. */
export function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

function titleStyle(color: string) {
  return { bold: true, size: 16, color } as const;
}

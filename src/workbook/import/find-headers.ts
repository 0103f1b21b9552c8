import { readFileDate } from "./read-file-date";
import type { Culture } from "../model";

/** Columns of a file are told apart by their headers; one without, or with another's, is called by its place. */
export function headersOf(
  cells: readonly string[],
  width: number,
  columnName: (place: number) => string,
): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, place) => {
    const wish = (cells[place] ?? "").replace(/\s+/g, " ").trim() || columnName(place + 1);
    let name = wish;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wish} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * Which row holds the headers, from 1: the first that is filled about as widely as most rows and holds neither a number nor
 * a date. 0 where the rows begin without headers.
 */
export function findHeaderRow(rows: readonly (readonly string[])[], culture: Culture): number {
  const width = commonWidth(rows);
  const place = rows.findIndex((cells) => filled(cells) >= Math.max(1, Math.ceil(width * 0.6)));
  const row = rows[place];
  if (!row) return 0;
  return row.some((cell) => isFigure(cell, culture)) ? 0 : place + 1;
}

/** The commonest number of cells to a row. */
export function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

function isFigure(cell: string, culture: Culture): boolean {
  const text = cell.trim();
  return /^[-+(]?[^\w\s]?\s?\d[\d.,' ]*%?\)?$/.test(text) || readFileDate(text, culture) !== null;
}

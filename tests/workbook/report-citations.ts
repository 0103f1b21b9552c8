import { expect } from "vitest";

/** The sentences of a report, which stand in column A. */
export const sentences = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map(([text]) => String(text));

interface Citation {
  readonly shown: number;
  readonly digits: number;
  readonly isPercent: boolean;
  readonly row: number;
  readonly column: number;
}

/** Figures of a sentence with the cells they cite: a number, perhaps its unit, the cell in brackets. */
function citations(text: string, group = ","): readonly Citation[] {
  const found = text.matchAll(/(\d[\d.,\u202f\u00a0]*)\s?([^\s\d[\]]*) \[([A-Z])(\d+)\]/g);
  return [...found].map(([, figure = "", unit, letter = "A", row]) => {
    const [whole = "", decimals = ""] = figure.replaceAll(group, "").split(/[.,]/);
    return {
      shown: Number(`${whole}.${decimals}`),
      digits: decimals.length,
      isPercent: unit === "%" || figure.trimEnd().endsWith("%"),
      column: letter.charCodeAt(0) - 65,
      row: Number(row) - 1,
    };
  });
}

/** Follows each citation to its cell, which holds the figure to the digits that are said. */
export function expectCitedFigures(rows: readonly (readonly unknown[])[], group?: string): number {
  const texts = sentences(rows);
  const cited = texts.flatMap((text) => citations(text, group));
  // None is missed because of how it is written.
  expect(cited).toHaveLength(texts.flatMap((text) => [...text.matchAll(/\[[A-Z]\d+\]/g)]).length);
  for (const { shown, digits, isPercent, row, column } of cited) {
    const cell = Math.abs(Number(rows[row]?.[column])) * (isPercent ? 100 : 1);
    const place = `${shown} in row ${row + 1}, column ${column + 1}`;
    expect(Math.abs(cell - shown), place).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
  }
  return cited.length;
}

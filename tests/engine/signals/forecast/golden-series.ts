import { join } from "node:path";
import { readCsv, record } from "../../../measure/read-csv";

export const goldenFolder = join(import.meta.dirname, "../../../golden/forecast");

export interface GoldenSeries {
  readonly id: string;
  readonly m: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

function numbers(text: string | undefined): readonly number[] {
  return (text ?? "").trim().split(/\s+/).map(Number);
}

/** The real series kept beside the tests. */
export function goldenSeries(): readonly GoldenSeries[] {
  const table = readCsv(join(goldenFolder, "series.csv"));
  return table.rows.map((cells) => {
    const row = record(table, cells);
    return { id: row.id ?? "", m: Number(row.m), train: numbers(row.train), test: numbers(row.test) };
  });
}

/** What R forecasts for them by a method, by the series' id. */
export function forecastsOfR(method: string): ReadonlyMap<string, readonly number[]> {
  const table = readCsv(join(goldenFolder, "forecasts_r.csv"));
  const rows = table.rows.map((cells) => record(table, cells)).filter((row) => row.method === method);
  return new Map(rows.map((row) => [row.id ?? "", numbers(row.mean)]));
}

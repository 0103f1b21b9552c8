import Papa from "papaparse";
import { readProposed } from "../workbook/import/import-support";
import { rounded } from "./seconds";

/** A deals export of so many rows, about 100 bytes each. */
export function dealsFile(rows: number): string {
  const stages = ["Closed Won", "Closed Lost", "Negotiation"];
  const two = (number: number) => String(number).padStart(2, "0");
  const lines = Array.from({ length: rows }, (_, place) => {
    const day = `2026-${two((Math.floor(place / 3) % 12) + 1)}-${two((place % 28) + 1)}`;
    const amount = `${(place * 7919) % 100_000}.${two(place % 100)}`;
    return `"Deal ${place}, renewal",${stages[place % 3] ?? ""},${amount},2025-12-01,${day},Owner ${place % 40},note`;
  });
  return ["Deal Name,Deal Stage,Amount,Create Date,Close Date,Owner,Remark", ...lines].join("\n");
}

/** Rows a second: cutting a deals export into cells alone, and making its five KPIs; and the megabytes that are kept meanwhile. */
export async function benchImport(rows = 200_000) {
  const text = dealsFile(rows);
  const content = new Blob([text]);
  const megabytes = content.size / 1e6;
  const parse = await timed(() =>
    Promise.resolve(Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data.length),
  );
  const before = process.memoryUsage().heapUsed;
  let readings = 0;
  const read = await timed(async () => {
    const { facts } = await readProposed({ name: "deals.csv", content });
    readings = facts.length;
  });
  return {
    rows,
    megabytes: rounded(megabytes),
    readings,
    papaparseRowsPerSecond: rounded(rows / parse),
    importRowsPerSecond: rounded(rows / read),
    importShareOfPapaparse: rounded(parse / read),
    heapGrowthMegabytes: rounded(Math.max(0, process.memoryUsage().heapUsed - before) / 1e6),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

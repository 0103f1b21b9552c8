import { describe, expect, it } from "vitest";
import { parseRange } from "../../src/preview/samples/cell-range";
import { openSample, SAMPLES } from "../../src/preview/samples/open-sample";
import type { SampleId, SampleSheet } from "../../src/preview/samples/sample-workbook";

const sheetOf = async (id: SampleId, name?: string): Promise<SampleSheet> => {
  const { sheets } = await openSample(id);
  const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`${id} has no such sheet`);
  return sheet;
};

describe.each(SAMPLES)("$title", ({ id }) => {
  it("has tables with a text header of its own for each column", async () => {
    const { sheets } = await openSample(id);
    for (const sheet of sheets) {
      for (const table of sheet.tables ?? []) {
        const { startRow, startColumn, endColumn, endRow } = parseRange(table.address);
        const headers = sheet.cells[startRow]?.slice(startColumn, endColumn + 1) ?? [];
        expect(headers.every((header) => typeof header === "string" && header !== "")).toBe(true);
        expect(new Set(headers).size).toBe(endColumn - startColumn + 1);
        expect(sheet.cells[endRow]?.some((cell) => cell !== null)).toBe(true);
        expect(sheet.cells[endRow + 1] ?? []).toEqual([]);
      }
    }
  });

  it("is the same each time it is opened", async () => {
    expect(await openSample(id)).toEqual(await openSample(id));
  });
});

describe("the New York sample", () => {
  it("has all 804 indicators under the published headers", async () => {
    const { cells, tables } = await sheetOf("nyc-mmr");
    expect(cells).toHaveLength(805);
    expect(tables).toEqual([{ name: "MMR", address: "A1:Q805" }]);
    expect(cells[0]?.join(",")).toBe(
      "ID,Agency.Full.Name.y,Service,Goal,Indicator,Critical,Desired.Direction,Target.MMR," +
        "2016,2017,2018,2019,2020,2021,2022,2023,YTDScaled",
    );
  });

  it("opens numbers as numbers and leaves NA as text", async () => {
    const { cells } = await sheetOf("nyc-mmr");
    expect(cells[1]?.slice(0, 1)).toEqual([114]);
    expect(cells[1]?.slice(7, 10)).toEqual(["NA", 61.92, 64.13]);
    expect(cells[5]?.at(-1)).toBe(135207.187982471);
    expect(cells[0]?.[8]).toBe("2016");
  });
});

describe("the French sample", () => {
  it("keeps its headers and has dates as Excel's day numbers", async () => {
    const { cells } = await sheetOf("fr-barometre");
    expect(cells).toHaveLength(60);
    expect(cells[0]?.slice(5, 9)).toEqual([
      "valeur_actuelle",
      "date_valeur_actuelle",
      "valeur_initiale",
      "date_valeur_initiale",
    ]);
    // 31 October 2022 and 31 October 2019.
    expect(cells[1]?.slice(5, 9)).toEqual([100, 44865, 95, 43769]);
  });

  it("is opened with French settings", async () => {
    expect((await openSample("fr-barometre")).culture).toBe("fr-FR");
  });
});

describe("the American sample", () => {
  it("has 464 rows and leaves missing figures empty", async () => {
    const { cells } = await sheetOf("us-apg");
    expect(cells).toHaveLength(465);
    expect(cells[1]?.slice(9)).toEqual([0, 76000, 12905]);
    expect(cells[2]?.slice(9)).toEqual([84.61, null, 84.2]);
    expect(cells[1]?.[3]).toBe("006APG2203");
  });
});

describe("the small business", () => {
  const statuses = (rows: SampleSheet["cells"]): string[] =>
    rows.map((row) => {
      const [actual, target, direction] = [row[5], row[6], row[3]];
      if (typeof actual !== "number" || typeof target !== "number") return "no data";
      const gain = ((actual - target) / Math.abs(target)) * (direction === "Lower" ? -1 : 1);
      return gain >= 0 ? "on track" : gain >= -0.1 ? "at risk" : "off track";
    });

  it("has twelve KPIs in four perspectives, some of each status", async () => {
    const { cells } = await sheetOf("small-business", "KPIs");
    const rows = cells.slice(3);
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map((row) => row[1])).size).toBe(4);
    const found = statuses(rows);
    expect(found.filter((status) => status === "no data")).toHaveLength(1);
    expect(found.filter((status) => status === "on track").length).toBeGreaterThanOrEqual(5);
    expect(found.filter((status) => status === "at risk").length).toBeGreaterThanOrEqual(2);
    expect(found.filter((status) => status === "off track").length).toBeGreaterThanOrEqual(2);
  });

  it("has 24 months of readings for each KPI, but one for which October is missing", async () => {
    const { cells } = await sheetOf("small-business", "Readings");
    const months = new Map<unknown, number[]>();
    for (const [kpi, period] of cells.slice(1)) {
      if (typeof period === "number") months.set(kpi, [...(months.get(kpi) ?? []), period]);
    }
    const counts = [...months.values()].map((periods) => new Set(periods).size);
    expect(counts.filter((count) => count === 24)).toHaveLength(11);
    expect(months.get("Sick leave")).toHaveLength(23);
    // 1 November 2024 to 1 October 2026.
    expect(months.get("Revenue")?.at(0)).toBe(45597);
    expect(months.get("Revenue")?.at(-1)).toBe(46296);
  });

  it("shows the latest reading and target beside each KPI", async () => {
    const { cells } = await sheetOf("small-business", "KPIs");
    const readings = (await sheetOf("small-business", "Readings")).cells;
    for (const row of cells.slice(3)) {
      const latest = readings.findLast((reading) => reading[0] === row[0] && reading[1] === 46296);
      expect(row[5]).toBe(latest?.[2] ?? null);
      if (latest) expect(row[6]).toBe(latest[3]);
    }
  });

  it("gives objectives that the KPIs name, in perspectives of the list", async () => {
    const { cells, tables } = await sheetOf("small-business", "Strategy");
    const rowsOf = (name: string) => {
      const range = parseRange(tables?.find((table) => table.name === name)?.address ?? "A1");
      return cells.slice(range.startRow + 1, range.endRow + 1);
    };
    const perspectives = rowsOf("Perspectives").map(([name]) => name);
    const objectives = new Map(rowsOf("Objectives").map(([name, perspective]) => [name, perspective]));
    for (const row of (await sheetOf("small-business", "KPIs")).cells.slice(3)) {
      expect(objectives.get(row[2] ?? null)).toBe(row[1]);
      expect(perspectives).toContain(row[1]);
    }
  });
});

describe("the small business's strategy", () => {
  const rowsOf = async (sheet: string, name: string) => {
    const { cells, tables } = await sheetOf("small-business", sheet);
    const range = parseRange(tables?.find((table) => table.name === name)?.address ?? "A1");
    return cells.slice(range.startRow + 1, range.endRow + 1);
  };

  it("links objectives of the list, each with a lag and a reason", async () => {
    const objectives = (await rowsOf("Strategy", "Objectives")).map(([name]) => name);
    const links = await rowsOf("Links", "Links");
    expect(links.length).toBeGreaterThanOrEqual(12);
    for (const [from, to, sign, lag, rationale] of links) {
      expect(objectives).toContain(from);
      expect(objectives).toContain(to);
      expect(["+", "-"]).toContain(sign);
      expect(lag).toBeGreaterThan(0);
      expect(rationale).not.toBe("");
    }
    expect(new Set(links.flatMap(([from, to]) => [from, to]))).toEqual(new Set(objectives));
  });

  it("names KPIs of the list in its success factors, and stakeholders of all four kinds", async () => {
    const kpis = (await sheetOf("small-business", "KPIs")).cells.slice(3).map(([name]) => name);
    const factors = await rowsOf("Mission", "SuccessFactors");
    expect(factors.filter(([, kpi]) => kpi === null)).toHaveLength(1);
    for (const [, kpi] of factors) if (kpi !== null) expect(kpis).toContain(kpi);
    const stakeholders = (await rowsOf("Strategy", "Objectives")).map((row) => row[5]);
    expect(new Set(stakeholders)).toEqual(new Set(["Owners", "Customers", "Employees", "Community"]));
  });
});

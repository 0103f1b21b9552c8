import { KPIS } from "./small-business-kpis";
import { readingsOf } from "./small-business-readings";
import { FACTORS, LINKS, OBJECTIVES, PERSPECTIVES, SIGN_OFFS, STATEMENTS } from "./small-business-strategy";
import type { SampleCell, SampleSheet, SampleWorkbook, StyledRange } from "./sample-workbook";

const INK = "#1F4E3D";
const DATE = "mmm\\ yyyy";

function kpisSheet(): SampleSheet {
  const header = [
    "KPI",
    "Perspective",
    "Objective",
    "Direction",
    "Accumulates",
    "Actual",
    "Target",
    "Weight",
  ];
  const rows = KPIS.map((plan): SampleCell[] => {
    const [objective = null, perspective = null] = OBJECTIVES[plan.objective] ?? [];
    const latest = readingsOf(plan).at(-1);
    const named = [plan.name, perspective, objective, plan.direction, plan.accumulates];
    return [...named, latest?.actual ?? null, latest?.target ?? null, plan.weight];
  });
  const formats = KPIS.map((plan, index): StyledRange => {
    return { address: `F${index + 4}:G${index + 4}`, style: { numberFormat: plan.format, align: "right" } };
  });
  return {
    name: "KPIs",
    cells: [["Brenner Cycles: key figures, October 2026"], [], header, ...rows],
    tables: [{ name: "KPIs", address: `A3:H${KPIS.length + 3}` }],
    styles: [
      { address: "A1", style: { bold: true, size: 16, color: INK } },
      { address: "F3:H3", style: { align: "right" } },
      ...formats,
    ],
    columnWidths: [196, 144, 164, 92, 120, 86, 84, 80],
    rowHeights: { 0: 32, 2: 24 },
    frozen: { rows: 3, columns: 1 },
    tabColor: INK,
  };
}

function readingsSheet(): SampleSheet {
  const cells: SampleCell[][] = [["KPI", "Period", "Actual", "Target"]];
  const styles: StyledRange[] = [{ address: "B1:D1", style: { align: "right" } }];
  for (const plan of KPIS) {
    const first = cells.length + 1;
    for (const reading of readingsOf(plan)) {
      if (reading.actual === null) continue;
      cells.push([plan.name, reading.period, reading.actual, reading.target]);
    }
    styles.push({ address: `C${first}:D${cells.length}`, style: { numberFormat: plan.format } });
  }
  styles.push({ address: `B2:B${cells.length}`, style: { numberFormat: DATE, align: "right" } });
  return {
    name: "Readings",
    cells,
    tables: [{ name: "Readings", address: `A1:D${cells.length}` }],
    styles,
    columnWidths: [210, 92, 96, 96],
    rowHeights: { 0: 24 },
    frozen: { rows: 1, columns: 0 },
  };
}

interface TitledTable {
  readonly title: string;
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
}

function strategyParts(): readonly TitledTable[] {
  return [
    {
      title: "Perspectives",
      name: "Perspectives",
      headers: ["Perspective", "Order", "Weight"],
      rows: PERSPECTIVES.map(([name, weight], index) => [name, index + 1, weight]),
    },
    {
      title: "Objectives",
      name: "Objectives",
      headers: ["Objective", "Perspective", "Weight", "Owner", "Theme", "Stakeholder"],
      rows: OBJECTIVES,
    },
  ];
}

function mapParts(): readonly TitledTable[] {
  return [
    {
      title: "Mission, vision and goals",
      name: "Statements",
      headers: ["Kind", "Statement", "Horizon"],
      rows: STATEMENTS,
    },
    {
      title: "Critical success factors",
      name: "SuccessFactors",
      headers: ["Success factor", "KPI"],
      rows: FACTORS,
    },
    {
      title: "Sign-off of the map",
      name: "SignOffs",
      headers: ["Who", "Date", "Version", "Comment"],
      rows: SIGN_OFFS,
    },
  ];
}

/** A sheet of tables one below another, each under its title. */
function stackedSheet(
  name: string,
  parts: readonly TitledTable[],
  columnWidths: readonly number[],
): SampleSheet {
  const cells: SampleCell[][] = [];
  const tables: { name: string; address: string }[] = [];
  const styles: StyledRange[] = [];
  const rowHeights: Record<number, number> = {};
  for (const { title, name: table, headers, rows } of parts) {
    if (cells.length > 0) cells.push([]);
    cells.push([title], [...headers]);
    styles.push({ address: `A${cells.length - 1}`, style: { bold: true, size: 13, color: INK } });
    rowHeights[cells.length - 1] = 24;
    const letter = "ABCDEFG"[headers.length - 1] ?? "A";
    tables.push({ name: table, address: `A${cells.length}:${letter}${cells.length + rows.length}` });
    const dates = headers.indexOf("Date");
    if (dates >= 0) {
      const column = "ABCDEFG"[dates] ?? "A";
      const address = `${column}${cells.length + 1}:${column}${cells.length + rows.length}`;
      styles.push({ address, style: { numberFormat: "yyyy-mm-dd", align: "left" } });
    }
    cells.push(...rows.map((row) => [...row]));
  }
  return { name, cells, tables, styles, columnWidths, rowHeights };
}

function linksSheet(): SampleSheet {
  return {
    name: "Links",
    cells: [["From", "To", "Sign", "Lag", "Rationale", "Evidence"], ...LINKS.map((link) => [...link])],
    tables: [{ name: "Links", address: `A1:F${LINKS.length + 1}` }],
    columnWidths: [170, 170, 56, 52, 320, 92],
    rowHeights: { 0: 24 },
    frozen: { rows: 1, columns: 0 },
  };
}

/**
 * A small maker and seller of bicycles: 12 KPIs in four perspectives, readings from November 2024 to October
 * 2026, targets that tighten over time; with mission, links and sign-offs of its strategy map. All figures are invented by a seeded generator. Sick leave has no reading
 * for October 2026.
 */
export function smallBusiness(): SampleWorkbook {
  return {
    id: "small-business",
    fileName: "Brenner Cycles.xlsx",
    culture: "en-US",
    sheets: [
      kpisSheet(),
      readingsSheet(),
      stackedSheet("Strategy", strategyParts(), [250, 156, 92, 116, 170, 110]),
      stackedSheet("Mission", mapParts(), [280, 420, 92, 320]),
      linksSheet(),
    ],
    steps: [],
  };
}

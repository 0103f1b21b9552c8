import { KPIS, OBJECTIVES, PERSPECTIVES } from "./small-business-kpis";
import { readingsOf } from "./small-business-readings";
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

function strategySheet(): SampleSheet {
  const perspectives = PERSPECTIVES.map(([name, weight], index): SampleCell[] => [name, index + 1, weight]);
  const objectives = OBJECTIVES.map((objective): SampleCell[] => [...objective]);
  const first = PERSPECTIVES.length + 5;
  const last = first + OBJECTIVES.length;
  const title = { bold: true, size: 13, color: INK } as const;
  return {
    name: "Strategy",
    cells: [
      ["Perspectives"],
      ["Perspective", "Order", "Weight"],
      ...perspectives,
      [],
      ["Objectives"],
      ["Objective", "Perspective", "Weight", "Owner"],
      ...objectives,
    ],
    tables: [
      { name: "Perspectives", address: `A2:C${PERSPECTIVES.length + 2}` },
      { name: "Objectives", address: `A${first}:D${last}` },
    ],
    styles: [
      { address: "A1", style: title },
      { address: `A${first - 1}`, style: title },
    ],
    columnWidths: [250, 156, 92, 116],
    rowHeights: { 1: 24, [first - 1]: 24 },
  };
}

/**
 * A small maker and seller of bicycles: 12 KPIs in four perspectives, readings from November 2024 to October
 * 2026, targets that tighten over time. All figures are invented by a seeded generator. Sick leave has no reading
 * for October 2026.
 */
export function smallBusiness(): SampleWorkbook {
  return {
    id: "small-business",
    fileName: "Brenner Cycles.xlsx",
    culture: "en-US",
    sheets: [kpisSheet(), readingsSheet(), strategySheet()],
    steps: [],
  };
}

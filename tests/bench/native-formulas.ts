import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import { STATUS_WORDS } from "../../src/functions/kpi-functions";
import { plainKpi } from "../measure/plain-kpi";
import { startGrid } from "../support/grid";
import { workbookData, type CellSpec } from "../support/workbook-data";
import { randomNumbers } from "./random";
import { rounded, seconds } from "./seconds";

interface Row {
  readonly name: string;
  readonly actual: number | null;
  readonly target: number;
  readonly direction: "higher" | "lower";
  readonly weight: number;
}

/**
 * One scorecard, scored by the engine and by native formulas (score, status, counted score, roll-up) in the grid's formula
 * engine, and how many of their answers differ.
 */
export async function benchNativeFormulas(kpiCount = 1000) {
  const rows = sampleRows(kpiCount);
  const kpis = rows.map(({ name, ...said }) => plainKpi(name, said));
  const nothing = { readings: [], targets: [], perspectives: [], objectives: [] };
  const score = () => scoreScorecard({ name: "Bench", kpis, ...nothing, settings: defaultSettings });
  const engine = seconds(score);
  const native = await nativeAnswers(rows);
  const { kpis: scored, root } = score();
  const differing = scored.filter(
    ({ status }, index) => STATUS_WORDS[status] !== native.statuses[index],
  ).length;
  return {
    kpis: kpiCount,
    engineSeconds: rounded(engine),
    nativeSeconds: rounded(native.seconds),
    nativeOverEngine: rounded(native.seconds / engine),
    differingStatuses: differing,
    sameScore: Math.abs((root.score ?? Number.NaN) - native.score) < 1e-9,
  };
}

function sampleRows(count: number): readonly Row[] {
  const random = randomNumbers(42);
  return Array.from({ length: count }, (_, index) => {
    const target = 50 + Math.round(100 * random());
    const actual = random() < 0.05 ? null : Math.round(target * (0.8 + 0.4 * random()));
    return {
      name: `KPI ${index}`,
      actual,
      target,
      direction: index % 3 === 0 ? "lower" : "higher",
      weight: 1 + (index % 4),
    };
  });
}

async function nativeAnswers(rows: readonly Row[]) {
  const grid = startGrid();
  const last = rows.length + 1;
  const cells: CellSpec[][] = [
    [
      "KPI",
      "Actual",
      "Target",
      "Direction",
      "Weight",
      "Score",
      "Status",
      "Counted",
      `=SUM(H2:H${last})/SUMIF(B2:B${last},"<>",E2:E${last})`,
    ],
    ...rows.map(({ name, actual, target, direction, weight }, index) => {
      const at = index + 2;
      return [
        name,
        actual,
        target,
        direction,
        weight,
        `=IF(B${at}="","",IF(D${at}="lower",1-(B${at}-C${at})/ABS(C${at}),1+(B${at}-C${at})/ABS(C${at})))`,
        `=IF(F${at}="","No data",IF(F${at}>=1-1E-9,"On track",IF(F${at}>=0.9-1E-9,"At risk","Off track")))`,
        `=IF(F${at}="","",E${at}*MAX(0,MIN(1,F${at})))`,
      ];
    }),
  ];
  const workbook = grid.api.createWorkbook(workbookData([{ name: "KPIs", cells }]));
  const formula = grid.api.getFormula();
  const times: number[] = [];
  for (let run = 0; run < 4; run += 1) {
    const start = performance.now();
    const ended = formula.onCalculationResultApplied();
    formula.executeCalculation();
    await ended;
    times.push((performance.now() - start) / 1000);
  }
  const sheet = workbook.getActiveSheet();
  const statuses = sheet
    .getRange(`G2:G${last}`)
    .getValues()
    .map(([status]) => status);
  const score = Number(sheet.getRange("I1").getValue());
  grid.close();
  return { seconds: times.slice(1).sort((a, b) => a - b)[1] ?? Number.NaN, statuses, score };
}

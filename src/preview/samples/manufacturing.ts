import { nearNormal, seededRandom } from "./seeded-random";
import { daySerial } from "./serial";
import { tableSheet } from "./table-sheet";
import type { SampleCell, SampleSheet, SampleWorkbook } from "./sample-workbook";

const INK = "#7A4A12";
const DAYS = 45;
const FIRST = { year: 2026, month: 9, day: 1 } as const;
const SHIFTS = ["Early", "Late"] as const;
const DAY = "yyyy-mm-dd";
const SHIFT_ROWS = 1 + DAYS * SHIFTS.length;

/** Steps of the line and the parts an hour that each can make. */
const STEPS = [
  ["Cutting", 132],
  ["Turning", 118],
  ["Milling", 96],
  ["Grinding", 109],
  ["Assembly", 124],
] as const;

function shifts(): readonly SampleCell[][] {
  const random = seededRandom("hallberg-shifts");
  return Array.from({ length: DAYS }, (_, day) =>
    SHIFTS.map((shift): SampleCell[] => {
      const planned = 450;
      const stops = Math.max(0, Math.round(48 - 0.3 * day + 14 * nearNormal(random)));
      const running = planned - stops;
      const made = Math.round((running / 60) * (90 + 2.5 * nearNormal(random)));
      const scrap = Math.max(0, Math.round(made * (0.024 - 0.00015 * day + 0.005 * nearNormal(random))));
      const energy = Math.round(made * (1.35 - 0.002 * day + 0.05 * nearNormal(random)) + 55);
      return [
        daySerial(FIRST.year, FIRST.month, FIRST.day + day),
        shift,
        planned,
        running,
        made,
        scrap,
        energy,
      ];
    }),
  ).flat();
}

const of = (column: string): string => `Shifts!$${column}$2:$${column}$${SHIFT_ROWS}`;
const total = (column: string): string => `SUMIFS(${of(column)},${of("A")},$B{row})`;
const slowest = `MIN(Steps!$B$2:$B$${STEPS.length + 1})`;

interface PlantKpi {
  readonly name: string;
  readonly perspective: string;
  readonly objective: string;
  readonly direction: "Higher" | "Lower";
  readonly format: string;
  readonly accumulates: "Sum" | "Average";
  readonly target: number;
  readonly unit: string;
  /** Formula of a day; `{row}` is its row in Readings, whose column B holds the day. */
  readonly formula: string;
}

const KPIS: readonly PlantKpi[] = [
  {
    name: "Good output",
    perspective: "Internal Processes",
    objective: "Run the line",
    direction: "Higher",
    format: "#,##0",
    accumulates: "Sum",
    target: 1200,
    unit: "parts",
    formula: `=${total("E")}-${total("F")}`,
  },
  {
    name: "Defect rate",
    perspective: "Customer",
    objective: "Deliver without defects",
    direction: "Lower",
    format: "0.0%",
    accumulates: "Average",
    target: 0.02,
    unit: "%",
    formula: `=${total("F")}/${total("E")}`,
  },
  {
    name: "Machine uptime",
    perspective: "Internal Processes",
    objective: "Run the line",
    direction: "Higher",
    format: "0.0%",
    accumulates: "Average",
    target: 0.92,
    unit: "%",
    formula: `=${total("D")}/${total("C")}`,
  },
  {
    name: "Energy per part",
    perspective: "Financial",
    objective: "Spend less on each part",
    direction: "Lower",
    format: "0.00",
    accumulates: "Average",
    target: 1.35,
    unit: "kWh",
    formula: `=${total("G")}/${total("E")}`,
  },
  {
    name: "Production efficiency",
    perspective: "Internal Processes",
    objective: "Run the line",
    direction: "Higher",
    format: "0.0%",
    accumulates: "Average",
    target: 0.85,
    unit: "%",
    // Good parts against what the slowest step could make in the planned time.
    formula: `=(${total("E")}-${total("F")})/(${total("C")}/60*${slowest})`,
  },
];

function readings(): SampleSheet {
  const rows: SampleCell[][] = [];
  const formats: string[] = [];
  for (const { name, formula, target, format } of KPIS) {
    for (let day = 0; day < DAYS; day++) {
      const filled = formula.replaceAll("{row}", String(rows.length + 2));
      rows.push([name, daySerial(FIRST.year, FIRST.month, FIRST.day + day), filled, target]);
      formats.push(format);
    }
  }
  return tableSheet({
    name: "Readings",
    table: "Readings",
    headers: ["KPI", "Period", "Actual", "Target"],
    rows,
    formats: { Period: DAY },
    rowFormats: { Actual: formats, Target: formats },
    columnWidths: [180, 92, 96, 96],
    ink: INK,
  });
}

function kpis(): SampleSheet {
  const headers = [
    "KPI",
    "Perspective",
    "Objective",
    "Direction",
    "Frequency",
    "Accumulates",
    "Unit of measure",
    "Actual",
    "Target",
  ];
  return tableSheet({
    name: "KPIs",
    table: "KPIs",
    title: "Hallberg Precision: the line day by day",
    headers,
    rows: KPIS.map(({ name, perspective, objective, direction, accumulates, unit, target }, place) => {
      const latest = `=Readings!C${(place + 1) * DAYS + 1}`;
      return [name, perspective, objective, direction, "Day", accumulates, unit, latest, target];
    }),
    rowFormats: { Actual: KPIS.map(({ format }) => format), Target: KPIS.map(({ format }) => format) },
    columnWidths: [170, 144, 184, 92, 92, 110, 124, 86, 84],
    ink: INK,
  });
}

function steps(): SampleSheet {
  const all = `$B$2:$B$${STEPS.length + 1}`;
  return tableSheet({
    name: "Steps",
    table: "Steps",
    headers: ["Step", "Parts an hour", "Bottleneck"],
    rows: STEPS.map(([step, capacity], place) => {
      return [step, capacity, `=IF(B${place + 2}=MIN(${all}),"Bottleneck","")`];
    }),
    formats: { "Parts an hour": "0" },
    columnWidths: [120, 110, 110],
    ink: INK,
  });
}

/**
 * A maker of machined parts: shifts of 45 days as the line records them, and five KPIs at the grain of a day that formulas
 * compute from these rows; the step with the lowest capacity is marked. All figures are invented by a seeded generator.
 */
export function manufacturing(): SampleWorkbook {
  return {
    id: "manufacturing",
    fileName: "Hallberg Precision.xlsx",
    culture: "en-US",
    sheets: [
      kpis(),
      readings(),
      tableSheet({
        name: "Shifts",
        table: "Shifts",
        headers: ["Day", "Shift", "Planned minutes", "Running minutes", "Parts made", "Scrap", "Energy kWh"],
        rows: shifts(),
        formats: { Day: DAY, "Parts made": "#,##0", Scrap: "0", "Energy kWh": "#,##0" },
        columnWidths: [92, 72, 124, 128, 92, 72, 96],
        ink: INK,
      }),
      steps(),
    ],
    steps: [],
  };
}

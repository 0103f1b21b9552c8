import { nearNormal, seededRandom } from "./seeded-random";
import { daySerial } from "./serial";
import { tableSheet } from "./table-sheet";
import type { SampleCell, SampleSheet, SampleWorkbook } from "./sample-workbook";

const INK = "#0B6A6F";
const WEEKS = 12;
/** Monday of the first week after the launch. */
const LAUNCH = daySerial(2026, 8, 3);
const DAY = "yyyy-mm-dd";
const ANSWERS_A_WEEK = 18;
const ACCOUNT_ROWS = 1 + WEEKS;
const ANSWER_ROWS = 1 + WEEKS * ANSWERS_A_WEEK;

function accounts(): readonly SampleCell[][] {
  const random = seededRandom("tally-accounts");
  return Array.from({ length: WEEKS }, (_, week): SampleCell[] => {
    const invited = 220 + 30 * week;
    const active = Math.round(invited * (0.24 + 0.022 * week + 0.015 * nearNormal(random)));
    const paying = Math.round(active * (0.16 + 0.007 * week + 0.012 * nearNormal(random)));
    return [LAUNCH + 7 * week, invited, active, paying, paying * 9];
  });
}

/** 0 to 10: how likely a user is to recommend the product. */
function answers(): readonly SampleCell[][] {
  const random = seededRandom("tally-answers");
  return Array.from({ length: WEEKS * ANSWERS_A_WEEK }, (_, place): SampleCell[] => {
    const week = Math.floor(place / ANSWERS_A_WEEK);
    const score = Math.round(7.4 + 0.09 * week + 1.9 * nearNormal(random));
    return [LAUNCH + 7 * week + (place % 7), Math.min(10, Math.max(0, score))];
  });
}

const account = (column: string): string => `Accounts!$${column}$2:$${column}$${ACCOUNT_ROWS}`;
const answer = (column: string): string => `Answers!$${column}$2:$${column}$${ANSWER_ROWS}`;
const inWeek = `${answer("A")},">="&$B{row},${answer("A")},"<"&$B{row}+7`;

const KPIS = [
  {
    name: "Adoption rate",
    perspective: "Customer",
    objective: "Users take it up",
    accumulates: "Last",
    format: "0.0%",
    target: 0.45,
    formula: `=SUMIFS(${account("C")},${account("A")},$B{row})/SUMIFS(${account("B")},${account("A")},$B{row})`,
  },
  {
    name: "Net promoter score",
    perspective: "Learning & Growth",
    objective: "Learn from users",
    accumulates: "Last",
    format: "0",
    target: 20,
    formula: `=100*(COUNTIFS(${inWeek},${answer("B")},">=9")-COUNTIFS(${inWeek},${answer("B")},"<=6"))/COUNTIFS(${inWeek})`,
  },
  {
    name: "Recurring revenue",
    perspective: "Financial",
    objective: "The product pays",
    accumulates: "Last",
    format: "#,##0\\ €",
    target: 500,
    formula: `=SUMIFS(${account("E")},${account("A")},$B{row})`,
  },
] as const;

function readings(): SampleSheet {
  const rows: SampleCell[][] = [];
  const formats: string[] = [];
  for (const { name, formula, target, format } of KPIS) {
    for (let week = 0; week < WEEKS; week++) {
      rows.push([name, LAUNCH + 7 * week, formula.replaceAll("{row}", String(rows.length + 2)), target]);
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
    columnWidths: [170, 92, 96, 96],
    ink: INK,
  });
}

function kpis(): SampleSheet {
  return tableSheet({
    name: "KPIs",
    table: "KPIs",
    title: "Tally Notes: the launch",
    headers: ["KPI", "Perspective", "Objective", "Direction", "Frequency", "Accumulates", "Actual", "Target"],
    rows: KPIS.map(({ name, perspective, objective, accumulates, target }, place) => {
      const latest = `=Readings!C${(place + 1) * WEEKS + 1}`;
      return [name, perspective, objective, "Higher", "Week", accumulates, latest, target];
    }),
    rowFormats: { Actual: KPIS.map(({ format }) => format), Target: KPIS.map(({ format }) => format) },
    columnWidths: [170, 144, 150, 92, 92, 110, 86, 84],
    ink: INK,
  });
}

/** What was believed, what the KPIs say, and what is decided: the last two by formula from the KPI table. */
function decisions(): SampleSheet {
  const met = (row: number): string => `KPIs!$G$${row}>=KPIs!$H$${row}`;
  const beliefs = [
    ["Half of the invited users work with it every week", "Adoption rate", 4, "Product"],
    ["Those who use it recommend it", "Net promoter score", 5, "Research"],
    ["It pays its own running costs", "Recurring revenue", 6, "Finance"],
  ] as const;
  const rows = beliefs.map(([belief, kpi, row, owner]): SampleCell[] => {
    const evidence = `=IF(${met(row)},"Confirmed","Not yet")`;
    return [daySerial(2026, 10, 26), belief, kpi, evidence, owner, null];
  });
  const all = KPIS.map((_, place) => met(place + 4)).join(",");
  const decision = `=IF(AND(${all}),"Open it to everyone",IF(OR(${all}),"Go on with invitations for four weeks","Stop and talk to users"))`;
  const next: SampleCell[] = [
    daySerial(2026, 10, 26),
    "Decision on the next four weeks",
    "All three",
    decision,
    "Management",
    daySerial(2026, 11, 23),
  ];
  return tableSheet({
    name: "Decisions",
    table: "LaunchDecisions",
    headers: ["Date", "Question or belief", "KPI", "Outcome", "Owner", "Look again on"],
    rows: [...rows, next],
    formats: { Date: DAY, "Look again on": DAY },
    columnWidths: [92, 320, 150, 260, 110, 116],
    ink: INK,
  });
}

/**
 * The launch of a small software product: accounts and users' answers of twelve weeks, three KPIs that formulas compute
 * from them, and what was believed, learnt and decided. All figures are invented by a seeded generator.
 */
export function softwareLaunch(): SampleWorkbook {
  return {
    id: "software-launch",
    fileName: "Tally Notes.xlsx",
    culture: "en-US",
    sheets: [
      kpis(),
      readings(),
      decisions(),
      tableSheet({
        name: "Accounts",
        table: "Accounts",
        headers: ["Week from", "Invited", "Active", "Paying", "Revenue a month"],
        rows: accounts(),
        formats: { "Week from": DAY, Invited: "#,##0", Active: "#,##0", "Revenue a month": "#,##0\\ €" },
        columnWidths: [92, 84, 84, 84, 124],
        ink: INK,
      }),
      tableSheet({
        name: "Answers",
        table: "Answers",
        headers: ["Day", "Likely to recommend (0 to 10)"],
        rows: answers(),
        formats: { Day: DAY },
        columnWidths: [92, 210],
        ink: INK,
      }),
    ],
    steps: [],
  };
}

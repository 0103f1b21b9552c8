import { nearNormal, seededRandom } from "./seeded-random";
import { daySerial, monthSerial } from "./serial";
import { letterOf, tableSheet } from "./table-sheet";
import type { SampleCell, SampleSheet, SampleWorkbook } from "./sample-workbook";

const INK = "#5B3A8C";
const MONTHS = 9;
const FIRST = { year: 2026, month: 1 } as const;
const CHANNELS = ["Search", "Social", "Email", "Direct"] as const;
const DAY = "yyyy-mm-dd";
const MONTH = "mmm\\ yyyy";

const ORDERS = ordersOf();
const CUSTOMERS = [...new Set(ORDERS.map(([, customer]) => String(customer)))].sort();

/** Last row of a table of raw rows that the formulas look at. */
const ORDER_ROWS = 1 + ORDERS.length;
const VISIT_ROWS = 1 + MONTHS * CHANNELS.length;

function ordersOf(): readonly SampleCell[][] {
  const random = seededRandom("lumen-orders");
  const rows: SampleCell[][] = [];
  for (let month = 0; month < MONTHS; month++) {
    const count = Math.round(34 + 2.2 * month + 3 * nearNormal(random));
    for (let order = 0; order < count; order++) {
      const day = daySerial(FIRST.year, FIRST.month + month, 1) + Math.floor(random() * 28);
      const customer = `C${String(100 + Math.floor(random() ** 1.4 * 150)).padStart(4, "0")}`;
      const channel = CHANNELS[Math.floor(random() * CHANNELS.length)] ?? "Direct";
      const net = Math.round((58 + 4 * month + 22 * nearNormal(random)) * 2) / 2;
      const revenue = Math.max(12, net);
      const cost = Math.round(revenue * (0.56 - 0.006 * month + 0.05 * nearNormal(random)) * 100) / 100;
      const days = Math.max(1, Math.round(3.1 - 0.06 * month + 0.8 * nearNormal(random)));
      rows.push([day, customer, channel, revenue, cost, days, random() < 0.085 - 0.003 * month ? 1 : 0]);
    }
  }
  return rows.sort((one, other) => Number(one[0]) - Number(other[0]));
}

function visitsOf(): readonly SampleCell[][] {
  const random = seededRandom("lumen-visits");
  return Array.from({ length: MONTHS }, (_, month) =>
    CHANNELS.map((channel, place): SampleCell[] => {
      const sessions = Math.round((620 + 40 * month) * (1 + 0.12 * nearNormal(random)) * (1 - 0.15 * place));
      const spend =
        place < 2 ? Math.round(900 + 35 * month + 60 * nearNormal(random)) : place === 2 ? 140 : 0;
      const newCustomers = Math.round(sessions * (0.011 + 0.0012 * nearNormal(random)));
      // From summer on the newsletter is nobody's first concern.
      const usual = 0.052 - 0.006 * Math.max(0, month - 5);
      const clicks = place === 2 ? Math.round(sessions * (usual + 0.004 * nearNormal(random))) : null;
      return [monthSerial(FIRST.year, FIRST.month + month), channel, sessions, spend, newCustomers, clicks];
    }),
  ).flat();
}

interface RetailKpi {
  readonly name: string;
  readonly perspective: string;
  readonly objective: string;
  readonly direction: "Higher" | "Lower";
  readonly format: string;
  readonly accumulates: "Sum" | "Average" | "Last";
  readonly target: number;
  readonly owner: string;
  /** Formula of a month, from 0; `{from}` is the cell of its first day and `{to}` the next month's first day. */
  readonly formula: string | ((month: number) => string);
}

const order = (column: string): string => `Orders!$${column}$2:$${column}$${ORDER_ROWS}`;
const visit = (column: string): string => `Traffic!$${column}$2:$${column}$${VISIT_ROWS}`;
const inOrders = `${order("A")},">="&{from},${order("A")},"<"&{to}`;
const inVisits = `${visit("A")},{from}`;

/** Number of customers who bought in each of the months. */
function boughtIn(...months: readonly number[]): string {
  const wanted = months.map((month) => {
    const column = letterOf(month + 1);
    return `Customers!$${column}$2:$${column}$${CUSTOMERS.length + 1},">0"`;
  });
  return `COUNTIFS(${wanted.join(",")})`;
}

const KPIS: readonly RetailKpi[] = [
  {
    name: "Net revenue",
    perspective: "Financial",
    objective: "Grow profitably",
    direction: "Higher",
    format: "#,##0\\ €",
    accumulates: "Sum",
    target: 4600,
    owner: "Mara Lind",
    formula: `=SUMIFS(${order("D")},${inOrders})`,
  },
  {
    name: "Gross margin",
    perspective: "Financial",
    objective: "Grow profitably",
    direction: "Higher",
    format: "0.0%",
    accumulates: "Average",
    target: 0.5,
    owner: "Mara Lind",
    formula: `=1-SUMIFS(${order("E")},${inOrders})/SUMIFS(${order("D")},${inOrders})`,
  },
  {
    name: "Customer acquisition cost",
    perspective: "Customer",
    objective: "Win and keep customers",
    direction: "Lower",
    format: "0.00\\ €",
    accumulates: "Average",
    target: 72,
    owner: "Jonas Beck",
    formula: `=SUMIFS(${visit("D")},${inVisits})/SUMIFS(${visit("E")},${inVisits})`,
  },
  {
    name: "Customer retention rate",
    perspective: "Customer",
    objective: "Win and keep customers",
    direction: "Higher",
    format: "0.0%",
    accumulates: "Average",
    target: 0.45,
    owner: "Jonas Beck",
    // Of those who bought in the month before, the share that bought again.
    formula: (month) => (month === 0 ? "n/a" : `=${boughtIn(month - 1, month)}/${boughtIn(month - 1)}`),
  },
  {
    name: "Conversion rate",
    perspective: "Internal Processes",
    objective: "Sell without friction",
    direction: "Higher",
    format: "0.00%",
    accumulates: "Average",
    target: 0.025,
    owner: "Aisha Okafor",
    formula: `=COUNTIFS(${inOrders})/SUMIFS(${visit("C")},${inVisits})`,
  },
  {
    name: "Delivery time",
    perspective: "Internal Processes",
    objective: "Sell without friction",
    direction: "Lower",
    format: "0.0",
    accumulates: "Average",
    target: 2.8,
    owner: "Aisha Okafor",
    formula: `=AVERAGEIFS(${order("F")},${inOrders})`,
  },
  {
    name: "Return rate",
    perspective: "Internal Processes",
    objective: "Sell without friction",
    direction: "Lower",
    format: "0.0%",
    accumulates: "Average",
    target: 0.07,
    owner: "Aisha Okafor",
    formula: `=SUMIFS(${order("G")},${inOrders})/COUNTIFS(${inOrders})`,
  },
  {
    name: "Newsletter click rate",
    perspective: "Learning & Growth",
    objective: "Know our customers",
    direction: "Higher",
    format: "0.0%",
    accumulates: "Average",
    target: 0.05,
    owner: "Jonas Beck",
    formula: `=SUMIFS(${visit("F")},${inVisits},${visit("B")},"Email")/SUMIFS(${visit("C")},${inVisits},${visit("B")},"Email")`,
  },
];

/** Periods stand in column B of Readings; the next month's first day is worked out from it. */
function readings(): SampleSheet {
  const rows: SampleCell[][] = [];
  const formats: string[] = [];
  for (const { name, formula, target, format } of KPIS) {
    for (let month = 0; month < MONTHS; month++) {
      const row = rows.length + 2;
      const ofMonth = typeof formula === "string" ? formula : formula(month);
      const filled = ofMonth.replaceAll("{from}", `$B${row}`).replaceAll("{to}", `EDATE($B${row},1)`);
      rows.push([name, monthSerial(FIRST.year, FIRST.month + month), filled, target]);
      formats.push(format);
    }
  }
  return tableSheet({
    name: "Readings",
    table: "Readings",
    headers: ["KPI", "Period", "Actual", "Target"],
    rows,
    formats: { Period: MONTH },
    rowFormats: { Actual: formats, Target: formats },
    columnWidths: [210, 92, 96, 96],
    ink: INK,
  });
}

function kpis(): SampleSheet {
  return tableSheet({
    name: "KPIs",
    table: "KPIs",
    title: "Lumen Home: online shop",
    headers: ["KPI", "Perspective", "Objective", "Direction", "Accumulates", "Actual", "Target", "Owner"],
    rows: KPIS.map(({ name, perspective, objective, direction, accumulates, target, owner }, place) => {
      const latest = `=Readings!C${(place + 1) * MONTHS + 1}`;
      return [name, perspective, objective, direction, accumulates, latest, target, owner];
    }),
    rowFormats: { Actual: KPIS.map(({ format }) => format), Target: KPIS.map(({ format }) => format) },
    columnWidths: [196, 144, 164, 92, 120, 86, 84, 110],
    ink: INK,
  });
}

/** How often each customer bought in each month. */
function customers(): SampleSheet {
  const months = Array.from({ length: MONTHS }, (_, month) => FIRST.month + month);
  return tableSheet({
    name: "Customers",
    table: "Customers",
    headers: ["Customer", ...months.map((month) => `${FIRST.year}-${String(month).padStart(2, "0")}`)],
    rows: CUSTOMERS.map((customer, place): SampleCell[] => [
      customer,
      ...months.map((month) => {
        const [from, to] = [monthSerial(FIRST.year, month), monthSerial(FIRST.year, month + 1)];
        return `=COUNTIFS(${order("B")},$A${place + 2},${order("A")},">=${from}",${order("A")},"<${to}")`;
      }),
    ]),
    columnWidths: [92, ...months.map(() => 72)],
    ink: INK,
  });
}

/**
 * An online shop: orders and traffic of nine months as its systems export them, and eight KPIs that formulas compute from
 * these rows, acquisition cost and retention among them. All figures are invented by a seeded generator.
 */
export function onlineRetail(): SampleWorkbook {
  return {
    id: "online-retail",
    fileName: "Lumen Home.xlsx",
    culture: "en-US",
    sheets: [
      kpis(),
      readings(),
      tableSheet({
        name: "Orders",
        table: "Orders",
        headers: [
          "Date",
          "Customer",
          "Channel",
          "Net revenue",
          "Cost of goods",
          "Days to deliver",
          "Returned",
        ],
        rows: ORDERS,
        formats: { Date: DAY, "Net revenue": "#,##0.00\\ €", "Cost of goods": "#,##0.00\\ €" },
        columnWidths: [92, 84, 84, 100, 110, 116, 76],
        ink: INK,
      }),
      tableSheet({
        name: "Traffic",
        table: "Traffic",
        headers: ["Month", "Channel", "Sessions", "Spend", "New customers", "Newsletter clicks"],
        rows: visitsOf(),
        formats: { Month: MONTH, Sessions: "#,##0", Spend: "#,##0\\ €", "New customers": "0" },
        columnWidths: [92, 84, 84, 84, 116, 130],
        ink: INK,
      }),
      customers(),
    ],
    steps: [],
  };
}

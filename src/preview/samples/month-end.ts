import { COSTS, MARGIN, REVENUE, SECTIONS, type LineGroup, type Unit } from "./month-end-figures";
import type { SampleCell, SampleSheet, SampleStyle, SampleWorkbook, StyledRange } from "./sample-workbook";

const FORMATS: Readonly<Record<Unit, string>> = {
  "€k": "#,##0;-#,##0",
  "%": "0.0%",
  days: "0.0",
  number: "0",
};

const COLUMNS = 12;
const INK = "#1F3864";
const RULE = "#8EA9DB";

/** Rows of the sheet as they are built, with what will be laid over them. */
class Report {
  readonly cells: SampleCell[][] = [];
  readonly styles: StyledRange[] = [];
  readonly april: SampleCell[][] = [];

  get nextRow(): number {
    return this.cells.length + 1;
  }

  add(cells: readonly SampleCell[], style: SampleStyle | null = null): number {
    const row = this.nextRow;
    this.cells.push([...cells]);
    if (row > HEADER_ROWS) this.april.push([null]);
    if (style !== null) this.styles.push({ address: `A${row}:L${row}`, style });
    return row;
  }

  addGroup(group: LineGroup): void {
    for (const [entity, earlier, march, april] of group.lines) {
      const row = this.nextRow;
      this.add([
        group.name,
        entity,
        group.unit,
        group.direction,
        ...march,
        null,
        april[1],
        april[2],
        yearToDate(group.unit, [earlier[0], earlier[1]], ["E", "H"], row),
        yearToDate(group.unit, [earlier[2], earlier[3]], ["F", "I"], row),
      ]);
      this.april[this.april.length - 1] = [april[0]];
      this.styles.push({ address: `E${row}:L${row}`, style: { numberFormat: FORMATS[group.unit] } });
    }
  }

  addSum(label: string, formula: (column: string) => string): number {
    const sums = ["E", "F", "G", "H", "I", "J", "K", "L"].map((column) => formula(column));
    const row = this.add([label, null, "€k", null, ...sums], { bold: true, fill: "#F2F2F2" });
    const border = { border: ["top"], borderColor: RULE, numberFormat: FORMATS["€k"] } as const;
    this.styles.push({ address: `A${row}:L${row}`, style: border });
    return row;
  }

  addPerspective(name: string): void {
    this.add([name], { bold: true, color: INK, fill: "#D9E2F3" });
  }
}

const HEADER_ROWS = 5;

// April's budget counts only once April's actual is there.
function yearToDate(
  unit: Unit,
  [january, february]: readonly [number, number],
  [march, april]: readonly [string, string],
  row: number,
): string {
  const total = unit === "€k" || unit === "number" ? "SUM" : "AVERAGE";
  const toMarch = `${january},${february},${march}${row}`;
  return `=IF(ISNUMBER(H${row}),${total}(${toMarch},${april}${row}),${total}(${toMarch}))`;
}

function addHeaders(report: Report): void {
  report.add(["Nordwerk Group: management report 2026"], { bold: true, size: 16, color: INK });
  report.add(["€ thousand unless stated; costs are negative; budget approved 12 December 2025"], {
    italic: true,
    color: "#595959",
  });
  report.add([]);
  const groups = ["March 2026", null, null, "April 2026", null, null, "YTD", null];
  report.add([null, null, null, null, ...groups]);
  const labels = ["Actual", "Budget", "Prior year"];
  report.add(["KPI", "Entity", "Unit", "Direction", ...labels, ...labels, "Actual", "Budget"]);
  const header = { bold: true, color: "#FFFFFF", fill: INK, align: "center", vertical: "middle" } as const;
  report.styles.push(
    { address: "A4:L5", style: header },
    { address: "A5:D5", style: { align: "left" } },
    { address: "E5:L5", style: { align: "right" } },
    ...["E4:G4", "H4:J4", "K4:L4"].map((address) => ({
      address,
      style: { border: ["bottom"], borderColor: RULE } as const,
    })),
  );
}

function buildReport(): { sheet: SampleSheet; april: SampleCell[][] } {
  const report = new Report();
  addHeaders(report);
  report.addPerspective("Financial");
  report.addGroup(REVENUE);
  const revenue = report.addSum(
    "Subtotal revenue",
    (c) => `=SUM(${c}${report.nextRow - 2}:${c}${report.nextRow - 1})`,
  );
  for (const group of COSTS) report.addGroup(group);
  const costs = report.addSum(
    "Subtotal costs",
    (c) => `=SUM(${c}${report.nextRow - 4}:${c}${report.nextRow - 1})`,
  );
  report.addSum("Total contribution", (c) => `=${c}${revenue}+${c}${costs}`);
  report.addGroup(MARGIN);
  for (const section of SECTIONS) {
    report.add([]);
    report.addPerspective(section.perspective);
    for (const group of section.groups) report.addGroup(group);
  }
  const last = report.cells.length;
  report.add([]);
  report.add(["Source: ledger and plant systems. Contribution excludes overheads."], {
    italic: true,
    color: "#595959",
  });
  report.styles.push({ address: `E6:L${last}`, style: { align: "right" } });
  report.styles.push({ address: `K6:L${last}`, style: { color: "#44546A" } });
  return { sheet: toSheet(report), april: report.april.slice(0, last - HEADER_ROWS) };
}

function toSheet(report: Report): SampleSheet {
  return {
    name: "Management report",
    cells: report.cells.map((row) => [...row, ...Array<null>(COLUMNS - row.length).fill(null)]),
    styles: report.styles,
    merges: ["E4:G4", "H4:J4", "K4:L4"],
    columnWidths: [190, 80, 60, 76, 74, 74, 84, 74, 74, 84, 80, 80],
    rowHeights: { 0: 32, 3: 24, 4: 24 },
    frozen: { rows: HEADER_ROWS, columns: 2 },
    gridlines: false,
    tabColor: INK,
  };
}

/**
 * A controller's monthly report: a plain range under a title, month groups merged over Actual, Budget and Prior
 * year, perspective headings, subtotals, costs as negatives, € thousand beside % and days, two entities.
 * April's budget and prior year are there already; its actuals come by the step `april`. Figures are invented.
 */
export function monthEnd(): SampleWorkbook {
  const { sheet, april } = buildReport();
  return {
    id: "month-end",
    fileName: "Management report 2026.xlsx",
    culture: "en-US",
    sheets: [sheet],
    steps: [
      {
        id: "april",
        label: "Enter April's actuals",
        edits: [{ sheet: sheet.name, cell: `H${HEADER_ROWS + 1}`, values: april }],
      },
    ],
  };
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import { cellName, parseArea } from "../../src/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/preview/excel/snapshot";
import type { ExcelSpec } from "../support/excel";

const figure = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.constant("n/a"),
  fc.constant(""),
  fc.constant("=1/0"),
);
const note = fc.constantFrom<string | number>("note", 7, "=1+1", "'=text", "Status", "On track");

/** Cells of someone else's, by row and column, some of them where results would go. */
const foreignCells = (rows: number, columns: number) =>
  fc.array(fc.tuple(fc.nat(rows), fc.nat(columns), note), { maxLength: 5 });

const workbook = fc.record({
  kpis: fc.array(
    fc.tuple(fc.constantFrom("Sales", "Margin", "Cost", "=x"), figure, fc.integer({ min: -500, max: 500 })),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  beside: foreignCells(8, 4),
  elsewhere: foreignCells(6, 6),
  onScorecard: foreignCells(20, 13),
  isProtected: fc.boolean(),
});

const owner = (sheet: SheetSnapshot): boolean => "BalancedScorecard" in sheet.customProperties;
const others = ({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] =>
  sheets.filter((sheet) => !owner(sheet));

it(
  "changes nothing but its own columns and sheets, whatever stands in the way",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async ({ kpis, beside, elsewhere, onScorecard, isProtected }) => {
        const rows = kpis.map(([name, ...figures]) => [name.startsWith("=") ? `'${name}` : name, ...figures]);
        const width = 3;
        const spec: ExcelSpec = {
          sheets: [
            {
              name: "KPIs",
              cells: [["KPI", "Actual", "Target"], ...rows],
              at: Object.fromEntries(
                beside.map(([row, column, value]) => [cellName(row, width + column), value]),
              ),
              tables: { KPIs: `A1:C${rows.length + 1}` },
              protected: isProtected,
            },
            {
              name: "Other",
              at: Object.fromEntries(elsewhere.map(([row, column, value]) => [cellName(row, column), value])),
            },
          ],
        };
        const table = {
          role: "kpis" as const,
          source: {
            kind: "table" as const,
            table: "KPIs",
            sheet: "KPIs",
            address: `A1:C${rows.length + 1}`,
            anchor: null,
          },
          headerRows: 1,
          columns: (["kpi", "actual", "target"] as const).map((field, column) => ({
            field,
            column,
            header: ["KPI", "Actual", "Target"][column] ?? "",
          })),
          entity: null,
        };
        const open = await openScorecard(spec, { mappings: [table] });
        try {
          await open.excel.host.settle();
          const before = open.excel.host.snapshot();
          const { outcome } = await open.refresh();
          expect(outcome).toBe("done");
          compare(before, open.excel.host.snapshot(), rows.length);
          for (const [row, column, value] of onScorecard)
            open.excel.type("Scorecard", cellName(row + 30, column), value);
          if (!isProtected) open.excel.type("KPIs", "B2", 99);
          await open.excel.host.settle();
          const between = open.excel.host.snapshot();
          await open.refresh();
          const after = open.excel.host.snapshot();
          compare(between, after, rows.length);
          const [mine, mineAfter] = [between, after].map(({ sheets }) => sheets.find(owner)?.cells ?? {});
          for (const [row, column] of onScorecard) {
            const name = cellName(row + 30, column);
            expect(mineAfter?.[name]).toEqual(mine?.[name]);
          }
        } finally {
          await closeScorecard(open);
        }
      }),
      { numRuns: 12 },
    );
  },
);

/** Every cell that was there is still there as it was; new ones stand only in the table's own new columns. */
function compare(before: WorkbookSnapshot, after: WorkbookSnapshot, rows: number): void {
  for (const sheet of others(before)) {
    const now = others(after).find(({ id }) => id === sheet.id);
    const results = resultColumns(after, sheet.id);
    const isOwned = (address: string): boolean => {
      const cell = parseArea(address);
      return cell !== null && cell.row <= rows && results.has(cell.column);
    };
    for (const [address, cell] of Object.entries(sheet.cells)) {
      if (!isOwned(address)) expect({ address, cell: now?.cells[address] }).toEqual({ address, cell });
    }
    const added = Object.keys(now?.cells ?? {}).filter((address) => !(address in sheet.cells));
    expect(added.filter((address) => !isOwned(address))).toEqual([]);
    // A new result column is made as wide as its values are.
    const isOthers = ([letters]: readonly [string, number]) => !isOwned(`${letters}1`);
    const columnWidths = Object.fromEntries(Object.entries(now?.columnWidths ?? {}).filter(isOthers));
    expect({ ...now, columnWidths, cells: null, tables: null, conditionalFormats: null }).toEqual({
      ...sheet,
      columnWidths: Object.fromEntries(Object.entries(sheet.columnWidths).filter(isOthers)),
      cells: null,
      tables: null,
      conditionalFormats: null,
    });
  }
}

/** Columns that the table has taken in beyond its first three. */
function resultColumns({ sheets }: WorkbookSnapshot, id: string): ReadonlySet<number> {
  const tables = sheets.find((sheet) => sheet.id === id)?.tables ?? [];
  const areas = tables.map(({ address }) => parseArea(address));
  return new Set(
    areas.flatMap((area) => Array.from({ length: (area?.columns ?? 3) - 3 }, (_, place) => 3 + place)),
  );
}

import { fullCellName } from "../address";
import { isBlank, sameCell } from "../cell-text";
import { changedRuns, equalRuns, runsWhere } from "../runs";
import type { Work } from "../../engine/scorecard/work";
import type { CellValue } from "../cell-text";
import type { Run } from "../runs";
import type { CellWrite, FormatWrite } from "../write-plan";

/** One row of a sheet of ours; kind and depth say how it is dressed. */
export interface SheetRow {
  readonly kind: string;
  readonly depth: number;
  readonly cells: readonly CellValue[];
  readonly formats: readonly string[];
  /** Where in the workbook the row's first cell leads to, such as `KPIs!A5`; nowhere when left out. */
  readonly link?: string;
}

/** A sheet of ours as it should be, from A1 on, before any cell is touched. */
export interface SheetContent {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** What a sheet holds now: its used cells, from `row` and `column` on. */
export interface SheetState {
  readonly sheet: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

export interface Block {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetPlan {
  readonly cells: readonly CellWrite[];
  readonly formats: readonly FormatWrite[];
  readonly block: Block;
  /** How the rows are to be dressed; equal to the layout before when nothing is. */
  readonly layout: string;
  /** Cell of the user's that stands where the block must grow; nothing is written then. */
  readonly blocker: string | null;
}

/** What planning the cells of a sheet of ours must know besides what stands there and what should. */
export interface SheetHistory {
  /** Size of what was last written, from A1. */
  readonly before: Block;
  /** True when the last refresh broke off. */
  readonly mending: boolean;
  /** Row of the stamp in column A, which is written on its own; `null` for none. */
  readonly stampRow: number | null;
}

/** Plans a sheet of ours: only cells that differ, nothing outside its block, nothing when the user's cells are in the way. Pure, in steps. */
export function* planningOwnedCells(
  content: SheetContent,
  state: SheetState,
  { before, mending, stampRow }: SheetHistory,
): Work<SheetPlan> {
  const block = { rows: content.rows.length, columns: content.columns.length };
  const layout = layoutOf(content);
  yield;
  const blocker = findBlocker(content, state, before, mending);
  if (blocker) return { cells: [], formats: [], block: before, layout: "", blocker };
  const rows = Math.max(block.rows, before.rows);
  const columns = Math.max(block.columns, before.columns);
  const cells: CellWrite[] = [];
  const formats: FormatWrite[] = [];
  for (let column = 0; column < columns; column++) {
    yield;
    const place = { sheet: state.sheet, column };
    const current = Array.from({ length: rows }, (_, row) => contentAt(state, row, column));
    const wanted = current.map((now, row): CellValue =>
      column === 0 && row === stampRow ? (now as CellValue) : (content.rows[row]?.cells[column] ?? ""),
    );
    for (const { start, end } of aroundStamp(changedRuns(current, wanted), column, stampRow)) {
      cells.push({
        ...place,
        row: start,
        values: columnOf(wanted.slice(start, end)),
        before: columnOf(current.slice(start, end)),
      });
    }
    yield;
    for (const write of formatWrites(content, state, { column, rows, stampRow }))
      formats.push({ ...place, ...write });
  }
  yield;
  return { cells: yield* mergingColumns(cells), formats, block, layout, blocker: null };
}

function formatWrites(
  content: SheetContent,
  state: SheetState,
  { column, rows, stampRow }: { column: number; rows: number; stampRow: number | null },
): Pick<FormatWrite, "row" | "formats" | "before">[] {
  const current = Array.from({ length: rows }, (_, row) => formatAt(state, row, column));
  const wanted = current.map((now, row) =>
    column === 0 && row === stampRow ? now : (content.rows[row]?.formats[column] ?? "General"),
  );
  const changed = runsWhere(rows, (row) => current[row] !== wanted[row], 8);
  return aroundStamp(changed, column, stampRow).map(({ start, end }) => ({
    row: start,
    formats: columnOf(wanted.slice(start, end)),
    before: columnOf(current.slice(start, end)),
  }));
}

/** Leaves the stamp's cell out of runs in column A: it is written on its own, as the commit mark. */
function aroundStamp(runs: readonly Run[], column: number, stampRow: number | null): readonly Run[] {
  if (column !== 0 || stampRow === null) return runs;
  return runs.flatMap(({ start, end }) =>
    start <= stampRow && stampRow < end
      ? [
          { start, end: stampRow },
          { start: stampRow + 1, end },
        ].filter((run) => run.start < run.end)
      : [{ start, end }],
  );
}

function findBlocker(
  content: SheetContent,
  state: SheetState,
  before: Block,
  mending: boolean,
): string | null {
  for (let row = 0; row < content.rows.length; row++) {
    for (let column = 0; column < content.columns.length; column++) {
      if (row < before.rows && column < before.columns) continue;
      const now = contentAt(state, row, column);
      if (isBlank(now)) continue;
      if (mending && sameCell(now, content.rows[row]?.cells[column] ?? "")) continue;
      return fullCellName(state.name, row, column);
    }
  }
  return null;
}

type Mutable<T> = T extends readonly (readonly (infer Cell)[])[] ? Cell[][] : T;

/** Joins writes of neighbouring columns over the same rows, so that a new sheet is one request. */
function* mergingColumns(writes: readonly CellWrite[]): Work<readonly CellWrite[]> {
  const merged: { -readonly [K in keyof CellWrite]: Mutable<CellWrite[K]> }[] = [];
  for (const write of writes) {
    yield;
    const left = merged.find(
      ({ row, column, values }) =>
        row === write.row &&
        values.length === write.values.length &&
        column + (values[0]?.length ?? 0) === write.column,
    );
    if (!left) {
      const { values, before } = write;
      merged.push({
        ...write,
        values: values.map((cells) => [...cells]),
        before: before.map((cells) => [...cells]),
      });
      continue;
    }
    for (const [row, cells] of left.values.entries()) cells.push(...(write.values[row] ?? []));
    for (const [row, cells] of left.before.entries()) cells.push(...(write.before[row] ?? []));
  }
  return merged;
}

/** Rows and columns of a sheet's dress as text: columns, then runs of a row's kind, depth and link. */
export function layoutOf({ columns, rows }: SheetContent): string {
  const runs = equalRuns(rows.map(dressOf)).map(({ start, end, value }) => `${value}*${end - start}`);
  return `${columns.join(",")};${runs.join(" ")}`;
}

/** Columns, runs of rows and links of a layout text; rows that differ in their links alone are one run. */
export function parseLayout(layout: string): {
  readonly columns: readonly string[];
  readonly runs: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly depth: number;
  }[];
  readonly links: readonly { readonly row: number; readonly link: string }[];
} {
  const [columns = "", rows = ""] = layout.split(";");
  const runs: { start: number; end: number; kind: string; depth: number }[] = [];
  const links: { row: number; link: string }[] = [];
  for (const run of rows === "" ? [] : rows.split(" ")) {
    const [dress = "", length = "1"] = run.split("*");
    const [kind = "", depth = "0", link] = dress.split("/");
    const last = runs.at(-1);
    const start = last?.end ?? 0;
    const end = start + Number(length);
    if (last?.kind === kind && last.depth === Number(depth)) last.end = end;
    else runs.push({ start, end, kind, depth: Number(depth) });
    if (link === undefined) continue;
    for (let row = start; row < end; row++) links.push({ row, link: decodeURIComponent(link) });
  }
  return { columns: columns === "" ? [] : columns.split(","), runs, links };
}

function dressOf({ kind, depth, link }: SheetRow): string {
  const dress = `${kind}/${depth}`;
  return link === undefined ? dress : `${dress}/${encodeURIComponent(link).replaceAll("*", "%2A")}`;
}

function contentAt(state: SheetState, row: number, column: number): unknown {
  return state.contents[row - state.row]?.[column - state.column] ?? "";
}

function formatAt(state: SheetState, row: number, column: number): string {
  return state.formats[row - state.row]?.[column - state.column] ?? "General";
}

function columnOf<T>(cells: readonly T[]): T[][] {
  return cells.map((cell) => [cell]);
}

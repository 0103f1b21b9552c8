import type { Quantity, Reading } from "../../engine/scorecard/model";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { finish, type Work } from "../../engine/scorecard/work";
import type { ColumnMapping, Culture, Field, Grid, Mapping } from "../model";
import type { ReadingAnswer, ReadingAnswers } from "../yes-no-readings";
import { cellAddress } from "./cell-address";
import { classifyingRows, type DataRow } from "./classify-rows";
import { textAt } from "./grid-cells";
import { readVersion } from "./header-version";
import { answerAt, limitAt, quantityAt, RowReader } from "./read-cells";
import { PeriodReader } from "./read-period";

export interface DecodedReadings {
  readonly readings: readonly Reading[];
  readonly findings: readonly Finding[];
  /** Readings with cells that say yes or no, which is a figure of a yes/no KPI only. */
  readonly answers: ReadingAnswers;
}

/**
 * Turns a table of readings into readings: long (KPI, Period, Actual), or wide (KPI and a column for each period, with
 * pairs such as `Jan Act` and `Jan Bud`, or with a Measure column whose cells say Actual, Target or Prior year).
 *
 * @returns One reading for each KPI, entity and period that has a figure, and a finding for each period that is no date.
 */
export function decodeReadings(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  fiscalYearStart = 1,
): DecodedReadings {
  return finish(decodingReadings(grid, mapping, culture, fiscalYearStart));
}

/** The same as `decodeReadings`, in steps. */
export function* decodingReadings(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  fiscalYearStart = 1,
): Work<DecodedReadings> {
  const periods = new PeriodReader(grid, mapping, culture, fiscalYearStart);
  const cells = new RowReader(grid, mapping, culture);
  const hasMeasure = cells.column("measure") !== null;
  const collector = new ReadingCollector(hasMeasure);
  const columns = figureColumns(mapping);
  const findings: Finding[] = [];
  let kpiAbove = "";
  const { data } = yield* classifyingRows(grid, mapping, culture, { namesRepeat: hasMeasure });
  for (const row of data) {
    yield;
    const kpi = cells.text(row.row, "kpi") ?? kpiAbove;
    kpiAbove = kpi;
    const start = periods.column === null ? null : readStart(grid, periods, row.row, findings);
    if (start === undefined) continue;
    const entity = cells.text(row.row, "entity") ?? row.headings.entity ?? mapping.entity;
    collector.startRow();
    for (const column of columns) {
      const period = column.period?.start ?? start;
      const field = fieldOf(column, cells, row);
      if (period === null || field === null) continue;
      const figure = (field === "target" ? limitAt : quantityAt)(grid, row.row, column.column, culture);
      const answer = figure === null ? answerAt(grid, row.row, column.column) : null;
      if (figure === null && answer === null && column.period !== undefined) continue;
      const cell = cellAddress(grid, row.row, column.column);
      collector.add({ kpi, entity, period, field, figure, answer, cell });
    }
  }
  return { readings: collector.readings(), findings, answers: collector.answers };
}

type FigureField = "actual" | "target" | "priorYear" | "numerator" | "denominator";

const FIGURES: readonly Field[] = ["actual", "target", "priorYear", "numerator", "denominator"];

function figureColumns(mapping: Mapping): readonly ColumnMapping[] {
  return mapping.columns.filter(({ field }) => FIGURES.includes(field));
}

/** First day of the row's period; `undefined`, with a finding, where the row has none. */
function readStart(grid: Grid, periods: PeriodReader, row: number, findings: Finding[]): number | undefined {
  const column = periods.column ?? 0;
  const period = periods.read(row);
  if (period !== null && !(period instanceof Problem)) return period.start;
  const cell = cellAddress(grid, row, column);
  const problem = new Problem("bad-date", { text: textAt(grid, row, column), cell });
  findings.push({ severity: "warning", problem, cell });
  return undefined;
}

/** A Measure column says for its row what an Actual column holds; forecasts are no readings. */
function fieldOf({ field }: ColumnMapping, cells: RowReader, { row }: DataRow): FigureField | null {
  const measure = field === "actual" ? cells.text(row, "measure") : null;
  if (measure === null) return field as FigureField;
  const version = readVersion(measure);
  if (version === "forecast") return null;
  return version === "budget" ? "target" : version;
}

interface Figure {
  readonly kpi: string;
  readonly entity: string | null;
  readonly period: number;
  readonly field: FigureField;
  readonly figure: Quantity;
  /** What the cell says where it holds yes or no. */
  readonly answer: 0 | 1 | null;
  readonly cell: string;
}

type Draft = { -readonly [Part in keyof Reading]: Reading[Part] };

/**
 * Brings the figures of one period together: of one row, or of one KPI and entity where a Measure column spreads them over
 * rows. A figure that comes twice starts a reading of its own.
 */
class ReadingCollector {
  readonly answers = new Map<Reading, ReadingAnswer>();
  private readonly drafts: Draft[] = [];
  private readonly open = new Map<string | number, { draft: Draft; fields: Set<FigureField> }>();

  constructor(private readonly acrossRows: boolean) {}

  startRow(): void {
    if (!this.acrossRows) this.open.clear();
  }

  add({ kpi, entity, period, field, figure, answer, cell }: Figure): void {
    const key = this.acrossRows ? `${kpi}\u001f${entity ?? ""}\u001f${period}` : period;
    let entry = this.open.get(key);
    if (entry === undefined || entry.fields.has(field)) {
      entry = { draft: emptyReading(kpi, entity, period, cell), fields: new Set() };
      this.open.set(key, entry);
      this.drafts.push(entry.draft);
    }
    entry.fields.add(field);
    entry.draft[field] = figure;
    if (answer !== null && field !== "numerator" && field !== "denominator")
      this.answers.set(entry.draft, { ...this.answers.get(entry.draft), [field]: answer });
    if (field === "actual") entry.draft.cell = cell;
  }

  readings(): readonly Reading[] {
    return this.drafts;
  }
}

function emptyReading(kpi: string, entity: string | null, period: number, cell: string): Draft {
  const nothing = { actual: null, target: null, priorYear: null, numerator: null, denominator: null };
  return { kpi, entity, period, ...nothing, cell };
}

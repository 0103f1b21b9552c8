import { periodMeantBy } from "../engine/scorecard/place-in-calendar";
import { mappingFor } from "./tables/decode-kpis";
import { cellAddress } from "./tables/cell-address";
import { periodColumns, type PeriodColumn, type PeriodFigure } from "./tables/period-columns";
import { answerAt, limitAt, quantityAt } from "./tables/read-cells";
import { figureColumn } from "./tables/roll-mapping";
import { isYesNo } from "./yes-no-readings";
import type { PeriodReading } from "./column-periods";
import type { KpiPlace, MappedGrid } from "./scorecard-input";
import type { ColumnPeriods } from "./model";
import type { Frequency, Kpi, Reading, Scorecard, ScorecardInput } from "../engine/scorecard/model";
import type { Span } from "../engine/scorecard/period";
import type { Work } from "../engine/scorecard/work";

/** What a scorecard's past is scored from. */
export interface HistoryBasis {
  readonly input: ScorecardInput;
  /** The last period; `null` where nothing has a period. */
  readonly period: Span | null;
}

/**
 * Turns the columns of periods in KPI tables into readings, as those of a wide Readings table are, in steps.
 *
 * Each period is compared by itself, as the scorecard's own is. A KPI whose Target has a column for each period has no
 * target in a period where that is empty; one with a single Target column has that target in all.
 *
 * @param places - Where each of the input's KPIs stands.
 * @returns What the past is scored from; `null` where the figures of no KPI table have a period.
 */
export function* findingColumnHistory(
  input: ScorecardInput,
  sources: readonly MappedGrid[],
  places: readonly KpiPlace[],
  periods: ColumnPeriods,
  reading: PeriodReading,
): Work<HistoryBasis> {
  const { settings } = input;
  const readings: Reading[] = [];
  const kpis: Kpi[] = [];
  const columns = new ColumnsOf(sources, reading);
  for (const [place, kpi] of input.kpis.entries()) {
    yield;
    const at = places[place];
    const source = at && sources[at.source];
    const own = at && source ? columns.of(at.source, kpi.entity) : [];
    if (source && own.length > 0) addReadings(readings, kpi, source.grid, at.row, own, reading);
    kpis.push(withoutDated(kpi, own));
  }
  const frequency = spanOf(sources, periods) ?? settings.frequency;
  const own = { ...settings, frequency, view: "period" as const };
  const calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  return {
    input: { ...input, kpis, readings, settings: own },
    period: periodMeantBy(periods.current.start, frequency, calendar),
  };
}

/** What a scorecard's past is scored from: its readings, else the columns of its KPI tables. */
export function historyBasis(
  { input, columnHistory }: { readonly input: ScorecardInput; readonly columnHistory: HistoryBasis | null },
  { period }: Scorecard,
): HistoryBasis {
  return columnHistory ?? { input, period };
}

/** The columns of periods of each source and entity, found once. */
class ColumnsOf {
  private readonly found = new Map<string, readonly PeriodColumn[]>();

  constructor(
    private readonly sources: readonly MappedGrid[],
    private readonly reading: PeriodReading,
  ) {}

  of(source: number, entity: string | null): readonly PeriodColumn[] {
    const mapped = this.sources[source];
    if (!mapped) return [];
    const sides = mapped.mapping.columns.some((column) => column.entity !== undefined);
    const key = sides ? `${source} ${entity ?? ""}` : String(source);
    const known = this.found.get(key);
    if (known) return known;
    const { culture, fiscalYearStart } = this.reading;
    const mapping = sides ? mappingFor(mapped.mapping, entity) : mapped.mapping;
    const columns = periodColumns(mapped.grid, mapping, culture, fiscalYearStart);
    this.found.set(key, columns);
    return columns;
  }
}

type Draft = { -readonly [Part in keyof Reading]: Reading[Part] };

/** Adds the readings of one row: one for each period that has a figure. */
function addReadings(
  readings: Reading[],
  kpi: Kpi,
  grid: MappedGrid["grid"],
  row: number,
  columns: readonly PeriodColumn[],
  { culture }: PeriodReading,
): void {
  const drafts = new Map<number, Draft>();
  const answers = isYesNo(kpi);
  for (const { field, column, period } of columns) {
    const quantity = (field === "target" ? limitAt : quantityAt)(grid, row, column, culture);
    const figure = quantity ?? (answers ? answerAt(grid, row, column) : null);
    if (figure === null) continue;
    const cell = cellAddress(grid, row, column);
    let draft = drafts.get(period.start);
    if (!draft) {
      draft = { ...NOTHING, kpi: kpi.key, entity: kpi.entity, period: period.start, cell };
      drafts.set(period.start, draft);
      readings.push(draft);
    }
    draft[field] = figure;
    if (field === "actual") draft.cell = cell;
  }
}

const NOTHING = { actual: null, target: null, priorYear: null, numerator: null, denominator: null };

/** The KPI without what its row says of one period alone. */
function withoutDated(kpi: Kpi, columns: readonly PeriodColumn[]): Kpi {
  if (columns.length === 0) return kpi;
  const isDated = (field: PeriodFigure): boolean => columns.some((column) => column.field === field);
  return {
    ...kpi,
    actual: null,
    target: isDated("target") ? null : kpi.target,
    priorYear: isDated("priorYear") ? null : kpi.priorYear,
  };
}

/** How long the periods of the columns are. */
function spanOf(sources: readonly MappedGrid[], { current }: ColumnPeriods): Frequency | null {
  for (const { mapping } of sources) {
    const period = mapping.role === "kpis" ? figureColumn(mapping)?.period : undefined;
    if (period?.start === current.start) return period.span;
  }
  return null;
}

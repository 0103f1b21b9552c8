import { columnPeriods, type PeriodReading } from "./column-periods";
import { findingColumnHistory, type HistoryBasis } from "./column-history";
import { decodingKpis, mappingFor } from "./tables/decode-kpis";
import { decodeObjectives } from "./tables/decode-objectives";
import { decodePerspectives } from "./tables/decode-perspectives";
import { decodingReadings } from "./tables/decode-readings";
import { decodingTargets } from "./tables/decode-targets";
import { datingBy } from "./tables/describe-candidate";
import { readColumns } from "./tables/headed-columns";
import { headerBlockAbove } from "./tables/header-block";
import { decodeStrategyTables } from "./strategy-input";
import { decodeSources } from "./tables/decode-sources";
import { WorkbookFault } from "./faults";
import { withAnswers, type ReadingAnswer } from "./yes-no-readings";
import type { DataSource } from "../engine/information/model";
import type { StrategyTables } from "../engine/map/model";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { Work } from "../engine/scorecard/work";
import type { Kpi, Reading, ScorecardInput } from "../engine/scorecard/model";
import type { ColumnMapping, ColumnPeriods, Culture, Grid, Mapping, ScorecardDefinition } from "./model";
import { withChoices } from "./sheets/kpi-settings";
import type { SheetSettings } from "./sheets/settings-sheet";

/** A source's grid with the mapping that fits it now. */
export interface MappedGrid {
  readonly mapping: Mapping;
  readonly grid: Grid;
}

/** Where a KPI was read: which source, which row of its grid, and that row's number format. */
export interface KpiPlace {
  readonly source: number;
  readonly row: number;
  readonly format: string;
}

export interface DecodedScorecard {
  readonly input: ScorecardInput;
  /** In the order of the input's KPIs. */
  readonly places: readonly KpiPlace[];
  readonly findings: readonly Finding[];
  readonly columnPeriods: ColumnPeriods | null;
  /** What the past is scored from where each period has columns in the KPI table, else `null`. */
  readonly columnHistory: HistoryBasis | null;
  /** What the strategy's own tables hold; empty where there are none. */
  readonly strategy: StrategyTables;
  readonly sources: readonly DataSource[];
}

/** Fields a KPI table cannot do without. */
const NEEDED = new Set<string>(["kpi", "actual", "target"]);

/** Finds each mapped column again by its header, wherever it has moved; a missing one is a fault when needed, else a finding. Pure. */
export function remap(
  { mapping, grid }: MappedGrid,
  culture: Culture,
  fiscalYearStart = 1,
): { mapping: Mapping; findings: Finding[] } {
  const dating = { ...datingBy(mapping), fiscalYearStart };
  const headers = readColumns(grid, headerBlockAbove(grid, mapping.headerRows), culture, dating);
  const findings: Finding[] = [];
  const columns = mapping.columns.flatMap((column): ColumnMapping[] => {
    const stays = headers.find((now) => now.column === column.column && now.header === column.header);
    const found = stays ?? headers.find((now) => now.header === column.header);
    if (found) {
      const dated = column.period && found.period ? { period: found.period } : {};
      return [{ ...column, column: found.column, ...dated }];
    }
    const values = { header: column.header, source: grid.source.table ?? grid.source.sheet };
    if (mapping.role === "kpis" && NEEDED.has(column.field)) {
      throw new WorkbookFault("sheets.fault.column-gone", values);
    }
    findings.push({ severity: "warning", problem: new Problem("column-missing", values), cell: null });
    return [];
  });
  const later = mapping.role === "kpis" ? [] : laterPeriods(columns, headers);
  return { mapping: { ...mapping, columns: [...columns, ...later], source: grid.source }, findings };
}

/** Columns of periods after the last mapped one, added to a wide table since it was mapped. */
function laterPeriods(
  mapped: readonly ColumnMapping[],
  headers: readonly { column: number; header: string; period: ColumnMapping["period"] | null }[],
): readonly ColumnMapping[] {
  const periods = mapped.filter(({ field, period }) => field === "actual" && period);
  const last = Math.max(...periods.map(({ period }) => period?.start ?? 0));
  const isPlain = periods.length > 1 && mapped.every(({ field, period }) => !period || field === "actual");
  if (!isPlain) return [];
  return headers.flatMap(({ column, header, period }): ColumnMapping[] =>
    period && period.start > last && period.span === periods[0]?.period?.span
      ? [{ field: "actual", column, header, period }]
      : [],
  );
}

/** Turns the grids of a scorecard into the engine's input, in steps. Pure. */
export function* decodingScorecard(
  definition: ScorecardDefinition,
  sources: readonly MappedGrid[],
  settings: SheetSettings,
  culture: Culture,
): Work<DecodedScorecard> {
  const { fiscalYearStart } = settings.settings;
  const findings: Finding[] = [...settings.findings];
  const places: KpiPlace[] = [];
  const kpis: Kpi[] = [];
  const input = { readings: [], targets: [], perspectives: [], objectives: [] } as Mutable<Lists>;
  const answers = new Map<Reading, ReadingAnswer>();
  for (const [source, { mapping, grid }] of sources.entries()) {
    switch (mapping.role) {
      case "kpis": {
        const decoded = yield* decodingKpis(grid, mapping, culture);
        findings.push(...decoded.findings);
        decoded.kpis.forEach((kpi, place) => {
          const row = decoded.rows[place] ?? 0;
          kpis.push(withChoices(kpi, settings.choices));
          places.push({ source, row, format: formatOfRow(grid, mappingFor(mapping, kpi.entity), row) });
        });
        break;
      }
      case "readings": {
        const decoded = yield* decodingReadings(grid, mapping, culture, fiscalYearStart);
        findings.push(...decoded.findings);
        for (const reading of decoded.readings) input.readings.push(reading);
        for (const [reading, answer] of decoded.answers) answers.set(reading, answer);
        break;
      }
      case "targets": {
        const decoded = yield* decodingTargets(grid, mapping, culture, fiscalYearStart);
        findings.push(...decoded.findings);
        for (const target of decoded.targets) input.targets.push(target);
        break;
      }
      default:
        findings.push(...addGroups(input, { mapping, grid }, culture));
    }
  }
  const strategy = decodeStrategyTables(sources, settings.settings.frequency, culture);
  findings.push(...strategy.findings);
  const registers = sources
    .filter(({ mapping }) => mapping.role === "sources")
    .map(({ mapping, grid }) => decodeSources(grid, mapping, culture));
  findings.push(...registers.flatMap((decoded) => decoded.findings));
  const named = { name: definition.name, ...input, settings: settings.settings };
  const whole: ScorecardInput = { ...named, ...withAnswers(kpis, input.readings, answers) };
  return {
    ...(yield* findingPeriods(whole, sources, places, { culture, fiscalYearStart })),
    places,
    findings,
    strategy: strategy.tables,
    sources: registers.flatMap((decoded) => decoded.sources),
  };
}

type Lists = Pick<ScorecardInput, "readings" | "targets" | "perspectives" | "objectives">;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Finds the periods that stand side by side in the KPI tables, where no readings say them. */
function* findingPeriods(
  input: ScorecardInput,
  sources: readonly MappedGrid[],
  places: readonly KpiPlace[],
  reading: PeriodReading,
): Work<Pick<DecodedScorecard, "input" | "columnPeriods" | "columnHistory">> {
  const periods = input.readings.length > 0 ? null : columnPeriods(sources, places, reading);
  const history = periods && (yield* findingColumnHistory(input, sources, places, periods, reading));
  return { input, columnPeriods: periods, columnHistory: history };
}

/** Adds the perspectives or objectives of a table; other tables have none. */
function addGroups(
  into: Pick<Mutable<Lists>, "perspectives" | "objectives">,
  { mapping, grid }: MappedGrid,
  culture: Culture,
): readonly Finding[] {
  if (mapping.role === "perspectives") {
    const decoded = decodePerspectives(grid, mapping, culture);
    into.perspectives.push(...decoded.perspectives);
    return decoded.findings;
  }
  if (mapping.role !== "objectives") return [];
  const decoded = decodeObjectives(grid, mapping, culture);
  into.objectives.push(...decoded.objectives);
  return decoded.findings;
}

/** Format of the row's actual, else of its target. */
function formatOfRow(grid: Grid, mapping: Mapping, row: number): string {
  const formatOf = (field: string): string | undefined => {
    const column = mapping.columns.find((candidate) => candidate.field === field)?.column;
    return column === undefined ? undefined : grid.formats[row]?.[column];
  };
  const [actual, target] = [formatOf("actual"), formatOf("target")];
  const isPlain = actual === undefined || actual === "General" || actual === "@";
  return (isPlain ? target : actual) ?? actual ?? "General";
}

import { columnPeriods } from "./column-periods";
import { decodingKpis, mappingFor } from "./tables/decode-kpis";
import { decodeObjectives } from "./tables/decode-objectives";
import { decodePerspectives } from "./tables/decode-perspectives";
import { decodingReadings } from "./tables/decode-readings";
import { decodingTargets } from "./tables/decode-targets";
import { datingBy } from "./tables/describe-candidate";
import { readColumns } from "./tables/headed-columns";
import { headerBlockAbove } from "./tables/header-block";
import { decodeStrategyTables } from "./strategy-input";
import { WorkbookFault } from "./faults";
import type { StrategyTables } from "../engine/map/model";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { Work } from "../engine/scorecard/work";
import type { Kpi, ScorecardInput } from "../engine/scorecard/model";
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
  /** What the strategy's own tables hold; empty where there are none. */
  readonly strategy: StrategyTables;
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
  const later = laterPeriods(columns, headers);
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
        break;
      }
      case "targets": {
        const decoded = yield* decodingTargets(grid, mapping, culture, fiscalYearStart);
        findings.push(...decoded.findings);
        for (const target of decoded.targets) input.targets.push(target);
        break;
      }
      case "perspectives": {
        const decoded = decodePerspectives(grid, mapping, culture);
        findings.push(...decoded.findings);
        input.perspectives.push(...decoded.perspectives);
        break;
      }
      case "objectives": {
        const decoded = decodeObjectives(grid, mapping, culture);
        findings.push(...decoded.findings);
        input.objectives.push(...decoded.objectives);
        break;
      }
    }
  }
  const strategy = decodeStrategyTables(sources, settings.settings.frequency, culture);
  findings.push(...strategy.findings);
  const isDated = input.readings.length > 0;
  return {
    input: { name: definition.name, kpis, ...input, settings: settings.settings },
    places,
    findings,
    columnPeriods: isDated ? null : columnPeriods(sources, places, { culture, fiscalYearStart }),
    strategy: strategy.tables,
  };
}

type Lists = Pick<ScorecardInput, "readings" | "targets" | "perspectives" | "objectives">;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

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

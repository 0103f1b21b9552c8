import type { Language } from "../words/say";
import type { Candidate, ColumnMapping, Field, ScorecardDefinition } from "./port";
import { keepingSheets } from "./sheet-choice";

/** The answers given on Start so far. */
export interface StartDraft {
  readonly candidates: readonly Candidate[];
  /** Position of the KPI table among the candidates, or -1 while none is chosen. */
  readonly main: number;
  /** Positions of the other tables to use. */
  readonly others: ReadonlySet<number>;
  readonly directions: Readonly<Record<string, "higher" | "lower">>;
  readonly results: ScorecardDefinition["results"];
  /** Whose KPIs these are, where the table has no such column. */
  readonly entity: string;
}

const SURE = 0.5;

const sameSource = (one: Candidate, other: Candidate): boolean =>
  one.mapping.source.sheet === other.mapping.source.sheet &&
  one.mapping.source.address === other.mapping.source.address;

/** Chooses the surest KPI table, and with it every other table that surely belongs to a scorecard. */
export function draftOf(candidates: readonly Candidate[], editing: ScorecardDefinition | null): StartDraft {
  const found = editing ? withMappings(candidates, editing) : candidates;
  const used = (candidate: Candidate) => editing?.mappings.includes(candidate.mapping) ?? false;
  const chosen = found.findIndex((candidate) => candidate.role === "kpis" && (!editing || used(candidate)));
  const main = chosen >= 0 ? chosen : found.findIndex(({ role }) => role === "kpis");
  const draft: StartDraft = {
    candidates: found,
    main: -1,
    others: new Set(),
    directions: {},
    results: "columns",
    entity: "",
  };
  if (main < 0) return draft;
  const first = chooseMain(draft, main);
  if (!editing) return first;
  const others = new Set(found.flatMap((one, index) => (used(one) && index !== main ? [index] : [])));
  return { ...first, others, results: editing.results };
}

/** The candidates as a scorecard already maps them; tables that are gone stay away. */
function withMappings(
  candidates: readonly Candidate[],
  definition: ScorecardDefinition,
): readonly Candidate[] {
  return candidates.map((candidate) => {
    const known = definition.mappings.find(
      ({ role, source }) =>
        role === candidate.role &&
        source.sheet === candidate.mapping.source.sheet &&
        source.table === candidate.mapping.source.table &&
        (source.table !== null || source.address === candidate.mapping.source.address),
    );
    if (!known) return candidate;
    const meaning = (column: number) => known.columns.find((one) => one.column === column);
    return {
      ...candidate,
      mapping: known,
      columns: candidate.columns.map((column) => ({
        ...column,
        field: meaning(column.column)?.field ?? null,
        period: meaning(column.column)?.period ?? null,
      })),
    };
  });
}

/** Takes another table as the KPI table; results go beside the KPIs only where that is a table, and nothing speaks against it. */
export function chooseMain(draft: StartDraft, main: number): StartDraft {
  const table = draft.candidates[main];
  if (!table) return draft;
  const belongs = (candidate: Candidate) =>
    candidate.role !== "kpis" && candidate.confidence >= SURE && !sameSource(candidate, table);
  return {
    ...draft,
    main,
    others: new Set(draft.candidates.flatMap((candidate, index) => (belongs(candidate) ? [index] : []))),
    directions: {},
    results: table.mapping.source.kind === "table" && !table.sheetOnly ? "columns" : "sheet-only",
    entity: table.mapping.entity ?? "",
  };
}

/** Whether a column is one of the periods of wide readings; in a KPI table a dated column is like any other. */
export function standsForPeriod({ role }: Candidate, { period }: { readonly period?: unknown }): boolean {
  return role !== "kpis" && period !== null && period !== undefined;
}

/** The columns' meanings after one is changed; a field that another column had moves here. */
export function withMeaning(
  candidate: Candidate,
  column: number,
  field: Field | null,
): readonly ColumnMapping[] {
  const described = candidate.columns.find((one) => one.column === column);
  const rest = candidate.mapping.columns.filter(
    (one) => one.column !== column && (standsForPeriod(candidate, one) || one.field !== field),
  );
  if (field === null || !described) return rest;
  const { header, period } = described;
  const mapped = { field, column, header, ...(period ? { period } : {}) };
  return [...rest, mapped].sort((a, b) => a.column - b.column);
}

/** What keeps the chosen KPI table from being scored: a column without which there is nothing to compare. */
export function missingField(draft: StartDraft): "kpi" | "actual" | "target" | null {
  const table = draft.candidates[draft.main];
  if (!table) return null;
  const has = (field: Field) => table.mapping.columns.some((column) => column.field === field);
  const dated = (field: Field) =>
    [...draft.others].some((index) => {
      const other = draft.candidates[index];
      if (other?.role !== "readings" && other?.role !== "targets") return false;
      return other.mapping.columns.some((column) => column.field === field || column.field === "measure");
    });
  if (!has("kpi")) return "kpi";
  if (!has("actual") && !dated("actual")) return "actual";
  return has("target") || has("bands") || dated("target") ? null : "target";
}

/** The scorecard that the answers describe. A scorecard being changed keeps its id, name, columns, sheets and charts. */
export function definitionOf(
  draft: StartDraft,
  id: string,
  language: Language,
  editing: ScorecardDefinition | null,
): ScorecardDefinition | null {
  const table = draft.candidates[draft.main];
  if (!table) return null;
  const entity = draft.entity.trim() === "" ? null : draft.entity.trim();
  const others = [...draft.others].sort((a, b) => a - b);
  const mappings = [
    { ...table.mapping, entity },
    ...others.flatMap((index) => draft.candidates[index]?.mapping ?? []),
  ];
  const definition: ScorecardDefinition = {
    id: editing?.id ?? id,
    name: editing?.name ?? table.suggestedName,
    mappings,
    results: draft.results,
    resultColumns: editing?.resultColumns ?? ["status", "variance-percent", "score"],
    language: editing?.language ?? language,
    createdByTemplate: editing?.createdByTemplate ?? false,
  };
  return keepingSheets(definition, editing);
}

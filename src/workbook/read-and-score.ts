import { historyBasis } from "./column-history";
import { factsOf } from "./closed-facts";
import { cutFindings } from "./cut-findings";
import { faultOf, WorkbookFault } from "./faults";
import { findingClosedChanges, historyOf } from "./history-findings";
import { findingPast } from "./past-findings";
import { planningRefresh } from "./plan-refresh";
import { alertRulesOf, type AlertRulesRead } from "./alert-rules-input";
import { findAskedParts } from "./asked-parts";
import { overridesOf, type OverrideCells, type OverridesRead } from "./overrides-input";
import { readScorecard } from "./read-scorecard";
import { decodingScorecard, remap } from "./scorecard-input";
import { settingsOf } from "./settings-of";
import { inSlices, turn, type Breathe } from "./slices";
import { checkMap } from "../engine/map/check-map";
import { mapInputOf } from "../engine/map/map-input";
import { scoringHistories, toldAsClosed } from "./scorecard-history";
import { closedNow } from "./sheets/history-rows";
import { scoringScorecard } from "../engine/scorecard/scorecard";
import { loadLanguage } from "../words/say";
import type { Scorecard } from "../engine/scorecard/model";
import type { PastValues } from "../engine/scorecard/past-values";
import type { Finding } from "../engine/scorecard/problem";
import type { RefreshPhase, RefreshReport, ScorecardDefinition } from "./model";
import type { PastBasis } from "../engine/scorecard/scorecard-signals";
import type { RefreshPlan } from "./plan-refresh";
import type { Histories } from "./scorecard-history";
import type { ScorecardReading } from "./read-scorecard";
import type { DecodedScorecard, MappedGrid } from "./scorecard-input";

export interface RefreshRequest {
  readonly id: string;
  /** Excel serial (1900 system) with time of day, for the stamp. */
  readonly asOf: number;
  readonly onProgress: (phase: RefreshPhase, share: number) => void;
  readonly signal: AbortSignal;
  /** Told what is to be read before it is; may end the command by throwing. */
  readonly onDefinition?: (definition: ScorecardDefinition) => void;
}

/** Ends a command that the user cancelled. */
export class Cancelled extends Error {}

/** A scorecard as read and scored, and what a refresh would write. */
export interface ScoredReading {
  readonly reading: ScorecardReading;
  readonly plan: RefreshPlan;
  /** As it is when nothing has to be written. */
  readonly report: RefreshReport;
}

/** Reads a scorecard in three round trips, scores it and plans the writing, in slices; the workbook stays as it is. */
export async function readAndScore(
  context: Excel.RequestContext,
  request: RefreshRequest,
  breathe: Breathe,
): Promise<ScoredReading> {
  request.onProgress("reading", 0);
  await breathe();
  const reading = await readScorecard(context, request.id, breathe, request.onDefinition);
  await loadLanguages(reading);
  request.onProgress("scoring", 0);
  const decoded = await decode(reading, breathe);
  request.onProgress("scoring", 1 / 3);
  const scorecard = await inSlices(scoringScorecard(decoded.input), breathe);
  const { basis, history, histories, findings, past } = await scorePast(reading, decoded, scorecard, breathe);
  request.onProgress("scoring", 2 / 3);
  const { perspectives, objectives } = decoded.input;
  const tables = { perspectives, objectives, links: decoded.strategy.links };
  const map = mapInputOf(scorecard, tables, histories.scores.at(-2) ?? null);
  const kpiNames = decoded.input.kpis.map(({ name }) => name);
  const checked = {
    ...decoded,
    findings: [
      ...decoded.findings,
      ...decoded.overrides.findings,
      ...decoded.alertRules.findings,
      ...findings,
      ...checkMap(map, decoded.strategy, kpiNames),
    ],
  };
  const { overrides } = decoded.overrides;
  const alertRules = decoded.alertRules.rules;
  const { content, outlook, ...asked } = await findAskedParts(
    { reading, decoded, scorecard, basis, past, overrides, alertRules, map, asOf: request.asOf },
    breathe,
    request.onProgress,
  );
  const situation = { ...reading, ...asked, outlooks: outlook?.kpis ?? [] };
  const plan = await inSlices(planningRefresh(situation, checked, scorecard, histories, content), breathe);
  await breathe();
  const report = {
    ...reportOf(request, "unchanged"),
    scorecard,
    findings: plan.findings,
    formats: decoded.places.map(({ format }) => format),
    columnPeriods: decoded.columnPeriods,
    input: basis.input,
    strategy: decoded.strategy,
    sources: decoded.sources,
    map,
    closed: factsOf(history.periods),
    told: basis.closed,
    overrides,
    outlook,
    alertRules,
    acknowledged: asked.alerts.acknowledged,
    alerts: asked.alerts.alerts,
  };
  const memory = { ...reading.memory, alerts: asked.alerts.acknowledged };
  return { reading: { ...reading, memory }, plan, report };
}

interface ScoredPast {
  readonly basis: PastBasis;
  readonly history: ReturnType<typeof historyOf>;
  readonly histories: Histories;
  readonly findings: readonly Finding[];
  /** What the KPIs stood at; not gathered without dated readings. */
  readonly past: readonly PastValues[] | undefined;
}

/** Scores what lies behind a scorecard, and finds what it says about closed periods, targets and growth. */
async function scorePast(
  reading: ScorecardReading,
  decoded: DecodedScorecard,
  scorecard: Scorecard,
  breathe: Breathe,
): Promise<ScoredPast> {
  const own = historyBasis(decoded, scorecard);
  const history = historyOf(reading);
  const scored = await inSlices(scoringHistories(reading.definition, own), breathe);
  const basis = { ...own, closed: closedNow(history.periods) };
  const histories = toldAsClosed(scored, basis.closed, basis.input);
  const changes = await inSlices(findingClosedChanges(reading, history, own), breathe);
  const words = {
    culture: reading.facts.culture.name,
    language: reading.definition.language,
    formats: decoded.places.map(({ format }) => format),
  };
  const told = await inSlices(findingPast(basis, scorecard, histories.scores, words), breathe);
  return { basis, history, histories, findings: [...changes, ...told.findings], past: told.past };
}

/** A breath that ends the command when it was cancelled, as long as it may be. */
export function breathing(signal: AbortSignal, mayCancel: () => boolean): Breathe {
  return async () => {
    await turn();
    if (signal.aborted && mayCancel()) throw new Cancelled();
  };
}

/** A report without a scorecard: of a command that did not come to its end. */
export function reportOf(
  request: RefreshRequest,
  outcome: RefreshReport["outcome"],
  error?: unknown,
): RefreshReport {
  return {
    outcome,
    scorecard: null,
    findings: [],
    formats: [],
    columnPeriods: null,
    input: null,
    strategy: null,
    map: null,
    closed: [],
    cellsWritten: 0,
    asOf: request.asOf,
    fault: error === undefined ? null : faultOf(error),
  };
}

/** Decodes the sources in slices, so that Excel and Cancel stay responsive. */
async function decode(
  reading: ScorecardReading,
  breathe: Breathe,
): Promise<DecodedScorecard & { readonly overrides: OverridesRead; readonly alertRules: AlertRulesRead }> {
  const { definition, facts, formulas, grids, located, sheets } = reading;
  const settings = settingsOf(sheets.get("settings")?.state ?? null, facts.culture, definition.language);
  const sources: MappedGrid[] = [];
  const findings: Finding[] = [];
  for (const [place, grid] of grids.entries()) {
    const mapping = located[place]?.mapping;
    if (!mapping) continue;
    const mapped = remap({ mapping, grid }, facts.culture, settings.settings.fiscalYearStart);
    sources.push({ mapping: mapped.mapping, grid });
    findings.push(...mapped.findings);
    findings.push(...cutFindings(grid, formulas[place] ?? [], settings.settings.atRiskShare));
    await breathe();
  }
  const decoded = await inSlices(decodingScorecard(definition, sources, settings, facts.culture), breathe);
  await breathe();
  if (decoded.input.kpis.length === 0) {
    const source = grids[located.findIndex(({ mapping }) => mapping.role === "kpis")]?.source;
    throw new WorkbookFault("sheets.fault.no-kpis", {
      source: source?.table ?? source?.sheet ?? definition.name,
    });
  }
  const { fiscalYearStart } = settings.settings;
  const { language } = definition;
  const overrides = overridesOf(sources, overrideCells(reading), decoded.input.kpis, {
    culture: facts.culture,
    fiscalYearStart,
    language,
  });
  const alertRules = alertRulesOf(sources, decoded.input, facts.culture);
  return { ...decoded, overrides, alertRules, findings: [...findings, ...decoded.findings] };
}

function overrideCells({ sheets }: ScorecardReading): OverrideCells | null {
  const own = sheets.get("overrides");
  return own?.values ? { ...own.state, values: own.values } : null;
}

/** Loads the languages that are written, and those in which earlier results stand. */
async function loadLanguages({ definition, memory }: ScorecardReading): Promise<void> {
  const languages = new Set([definition.language, ...memory.columns.map(({ language }) => language)]);
  await Promise.all([...languages].map(loadLanguage));
}

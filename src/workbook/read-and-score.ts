import { cutFindings } from "./cut-findings";
import { faultOf, WorkbookFault } from "./faults";
import { planningRefresh } from "./plan-refresh";
import { readScorecard, SCORECARD_SHEET } from "./read-scorecard";
import { decodingScorecard, remap } from "./scorecard-input";
import { settingsOf } from "./settings-of";
import { inSlices, turn, type Breathe } from "./slices";
import { scoringScorecard } from "../engine/scorecard/scorecard";
import { loadLanguage, say } from "../words/say";
import type { Finding } from "../engine/scorecard/problem";
import type { RefreshPhase, RefreshReport } from "./model";
import type { RefreshPlan } from "./plan-refresh";
import type { ScorecardReading } from "./read-scorecard";
import type { DecodedScorecard, MappedGrid } from "./scorecard-input";
import type { SheetState } from "./sheets/scorecard-sheet";

export interface RefreshRequest {
  readonly id: string;
  /** Excel serial (1900 system) with time of day, for the stamp. */
  readonly asOf: number;
  readonly onProgress: (phase: RefreshPhase, share: number) => void;
  readonly signal: AbortSignal;
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
  const reading = await readScorecard(context, request.id);
  await loadLanguages(reading);
  request.onProgress("scoring", 0);
  const decoded = await decode(reading, breathe);
  request.onProgress("scoring", 1 / 3);
  const scorecard = await inSlices(scoringScorecard(decoded.input), breathe);
  request.onProgress("scoring", 2 / 3);
  const plan = await inSlices(planningRefresh(situationOf(reading), decoded, scorecard), breathe);
  await breathe();
  const report = {
    ...reportOf(request, "unchanged"),
    scorecard,
    findings: plan.findings,
    formats: decoded.places.map(({ format }) => format),
    columnPeriods: decoded.columnPeriods,
  };
  return { reading, plan, report };
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
    cellsWritten: 0,
    asOf: request.asOf,
    fault: error === undefined ? null : faultOf(error),
  };
}

/** Decodes the sources in slices, so that Excel and Cancel stay responsive. */
async function decode(reading: ScorecardReading, breathe: Breathe): Promise<DecodedScorecard> {
  const { definition, facts, formulas, grids, located, settingsSheet } = reading;
  const settings = settingsOf(settingsSheet?.state ?? null, facts.culture, definition.language);
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
  return { ...decoded, findings: [...findings, ...decoded.findings] };
}

function situationOf(reading: ScorecardReading): Parameters<typeof planningRefresh>[0] {
  const { definition, scorecardSheet } = reading;
  return {
    ...reading,
    sheetState: scorecardSheet?.state ?? emptyState(say("sheets.scorecard.name", {}, definition.language)),
    sheetIsNew: scorecardSheet === null,
    sheetIsProtected: scorecardSheet?.sheet.isProtected ?? false,
  };
}

function emptyState(name: string): SheetState {
  return { sheet: SCORECARD_SHEET, name, row: 0, column: 0, contents: [], formats: [] };
}

/** Loads the languages that are written, and those in which earlier results stand. */
async function loadLanguages({ definition, memory }: ScorecardReading): Promise<void> {
  const languages = new Set([definition.language, ...memory.columns.map(({ language }) => language)]);
  await Promise.all([...languages].map(loadLanguage));
}

import { finish, type Work } from "../../engine/scorecard/work";
import type { Candidate, Culture, Grid, Mapping, Role } from "../model";
import { describingCandidate } from "./describe-candidate";
import { findHeaderBlock } from "./header-block";
import type { HeaderDating } from "./column-years";
import { readingColumns, type HeadedColumn } from "./headed-columns";
import { proposeKpiColumns, type ProposedColumns } from "./propose-kpis";
import { proposeLong, proposeStructure, proposeWide, type Proposal } from "./propose-others";
import { proposeOverrides } from "./propose-overrides";
import { proposeStrategy } from "./propose-strategy";

/**
 * Proposes what a table or plain range is and which column means what, from its headers in any of our languages and from
 * its contents.
 *
 * @param grid - The cells, header rows and titles included.
 * @param culture - How the workbook writes numbers and dates.
 * @returns The likeliest candidate, or `null` where the cells look like no table of a scorecard.
 */
export function proposeMapping(grid: Grid, culture: Culture, dating: HeaderDating = {}): Candidate | null {
  return proposeMappings(grid, culture, dating)[0] ?? null;
}

/**
 * All roles that a table can fill, likeliest first: a KPI table with columns of past years holds readings too.
 *
 * @param dating - Fiscal year for headers such as "P03 FY25", and the year of months that name none.
 */
export function proposeMappings(
  grid: Grid,
  culture: Culture,
  dating: HeaderDating = {},
): readonly Candidate[] {
  return finish(proposingMappings(grid, culture, dating));
}

/** The same as `proposeMappings`, in steps. */
export function* proposingMappings(
  grid: Grid,
  culture: Culture,
  dating: HeaderDating = {},
): Work<readonly Candidate[]> {
  const block = findHeaderBlock(grid, culture);
  if (block === null) return [];
  const headed = yield* readingColumns(grid, block, culture, dating);
  const firstRow = block.bottom + 1;
  const candidates: Candidate[] = [];
  for (const { role, columns, confidence } of yield* proposingRoles(grid, headed, firstRow)) {
    const mapping: Mapping = { role, source: grid.source, headerRows: firstRow, columns, entity: null };
    candidates.push({ ...(yield* describingCandidate(grid, mapping, culture, dating)), confidence });
  }
  return candidates;
}

function* proposingRoles(
  grid: Grid,
  headed: readonly HeadedColumn[],
  firstRow: number,
): Work<readonly Proposal[]> {
  const overrides = proposeOverrides(grid, headed);
  if (overrides !== null) return [overrides];
  const strategy = proposeStrategy(grid, headed, firstRow);
  if (strategy !== null) return [strategy];
  yield;
  const kpis = proposeKpiColumns(grid, headed, firstRow);
  yield;
  const long = proposeLong(grid, headed, firstRow);
  yield;
  const wide = proposeWide(grid, headed, firstRow);
  yield;
  return rankProposals(kpis, long, wide, proposeStructure(grid, headed, firstRow));
}

const DESCRIBING = new Set([
  "direction",
  "perspective",
  "objective",
  "weight",
  "owner",
  "baseline",
  "priorYear",
  "scale",
]);

/** Rows with a date each are readings or targets, unless columns describe KPIs; else a KPI table comes first. */
function rankProposals(
  kpis: ProposedColumns | null,
  long: Proposal | null,
  wide: Proposal | null,
  structure: Proposal | null,
): readonly Proposal[] {
  const describing = kpis?.columns.filter(({ field }) => DESCRIBING.has(field)).length ?? 0;
  if (long !== null && (long.confidence > 0.9 || describing < 2)) return [long];
  const proposals: Proposal[] = [];
  const onlyPeriods = kpis !== null && describing === 0 && !hasTwoFigures(kpis);
  if (kpis !== null && !(onlyPeriods && wide !== null))
    proposals.push({ role: "kpis" satisfies Role, ...kpis });
  const most = kpis === null ? 1 : kpis.confidence - 0.1;
  if (wide !== null) proposals.push({ ...wide, confidence: Math.min(wide.confidence, most) });
  if (proposals.length === 0 && structure !== null) proposals.push(structure);
  return proposals;
}

function hasTwoFigures({ columns }: ProposedColumns): boolean {
  return columns.some(({ field }) => field === "actual") && columns.some(({ field }) => field === "target");
}

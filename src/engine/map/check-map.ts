import { normalName } from "../scorecard/normal-name";
import type { Finding } from "../scorecard/problem";
import { finding } from "../scorecard/structure-findings";
import { knownLinks, placesOf } from "./known-links";
import type { MapInput, StrategyTables } from "./model";
import { feedbackLoops, pathsToTop } from "./trace";

/**
 * What a strategy map gives reason to look at: links that cannot be drawn, that repeat, that lead down or round; objectives
 * without links or without a way to the top; success factors that no KPI watches; sign-offs that are outstanding.
 *
 * Objectives and KPIs too few or too many are findings of the scorecard (`structureFindings`) and not told again. A map
 * without links is not asked for them.
 *
 * @param kpis - Names of the scorecard's KPIs.
 * @returns In the order above, rows in their own order; each finding names the cell of the row that it is about.
 * @see Kaplan & Norton, Strategy Maps (2004): every objective is a link in a chain that ends in the top perspective.
 */
export function checkMap(
  input: MapInput,
  { factors, signOffs }: Pick<StrategyTables, "factors" | "signOffs">,
  kpis: readonly string[],
): readonly Finding[] {
  return [
    ...linkFindings(input),
    ...loopFindings(input),
    ...(input.links.length > 0 ? objectiveFindings(input) : []),
    ...factorFindings(factors, kpis),
    ...signOffs.flatMap(({ who, date, cell = null }) =>
      date === null ? [finding("sign-off-outstanding", { subject: who }, cell)] : [],
    ),
  ];
}

function linkFindings({ perspectives, objectives, links }: MapInput): readonly Finding[] {
  const places = placesOf(objectives);
  const bands = new Map(perspectives.map((name, band) => [normalName(name), band]));
  const bandOf = (place: number) => bands.get(normalName(objectives[place]?.perspective ?? ""));
  const first = new Map<string, string | null>();
  return links.flatMap(({ from, to, cell }): readonly Finding[] => {
    const unknown = [from, to].filter((name) => !places.has(normalName(name)));
    if (unknown.length > 0) {
      return unknown.map((text) => finding("link-unknown-objective", { text }, cell));
    }
    if (normalName(from) === normalName(to)) return [finding("link-to-itself", { subject: from }, cell)];
    const pair = `${places.get(normalName(from))} ${places.get(normalName(to))}`;
    const values = { subject: from, other: to };
    if (first.has(pair)) {
      return [finding("link-repeated", { ...values, cell: first.get(pair) ?? "" }, cell)];
    }
    first.set(pair, cell);
    const [start, end] = [
      bandOf(places.get(normalName(from)) ?? -1),
      bandOf(places.get(normalName(to)) ?? -1),
    ];
    const leadsDown = start !== undefined && end !== undefined && start < end;
    return leadsDown ? [finding("link-downward", values, cell)] : [];
  });
}

function loopFindings(input: MapInput): readonly Finding[] {
  return feedbackLoops(input).map(({ objectives, sign, links }) => {
    const text = [...objectives, objectives[0] ?? ""].join(" → ");
    const cell = input.links[links[0] ?? 0]?.cell ?? null;
    return finding(sign === 1 ? "loop-reinforcing" : "loop-balancing", { text }, cell);
  });
}

function objectiveFindings(input: MapInput): readonly Finding[] {
  const { perspectives, objectives, links } = input;
  const isLinked = new Set(knownLinks(objectives, links).flatMap(({ from, to }) => [from, to]));
  const top = perspectives[0] ?? "";
  const reachesTop = new Set(pathsToTop(input, null).map((path) => normalName(path[0] ?? "")));
  return objectives.flatMap(({ name, cell = null }, place) => {
    if (!isLinked.has(place)) return [finding("objective-unlinked", { subject: name }, cell)];
    if (reachesTop.size === 0 || reachesTop.has(normalName(name))) return [];
    return [finding("objective-no-way-up", { subject: name, other: top }, cell)];
  });
}

function factorFindings(factors: StrategyTables["factors"], kpis: readonly string[]): readonly Finding[] {
  const known = new Set(kpis.map(normalName));
  return factors.flatMap(({ name, kpi, cell }) => {
    if (kpi === null) return [finding("factor-unwatched", { subject: name }, cell)];
    return known.has(normalName(kpi))
      ? []
      : [finding("factor-unknown-kpi", { subject: name, text: kpi }, cell)];
  });
}

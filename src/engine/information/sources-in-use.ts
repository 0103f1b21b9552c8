import { isLonger } from "../scorecard/frequency-rank";
import { kpiFinding, problemOf, subjectOf } from "../scorecard/kpi-finding";
import type { Kpi } from "../scorecard/model";
import { normalName } from "../scorecard/normal-name";
import { finding } from "../scorecard/structure-findings";
import type { Finding } from "../scorecard/problem";
import type { DataQuality, DataSource, KpiQuality } from "./model";

/** A source with the KPIs that it feeds. */
export interface SourceUse {
  readonly source: DataSource;
  readonly kpis: readonly Kpi[];
  /** First day of the latest period for which it gave a value, `null` for none. */
  readonly lastReading: number | null;
  /** How many of its KPIs lack a value that is due. */
  readonly late: number;
}

/** What a register of sources says about a scorecard's KPIs. */
export interface SourcesUsed {
  /** In the order of the register. */
  readonly uses: readonly SourceUse[];
  /** KPIs for which neither the register nor their own row names a source. */
  readonly without: readonly Kpi[];
  readonly findings: readonly Finding[];
}

/**
 * Says which KPIs each source feeds: those that its row names, and those whose own row names it (one name, or several parted
 * by semicolons, commas or slashes).
 */
export function sourcesInUse(sources: readonly DataSource[], quality: DataQuality): SourcesUsed {
  const links = new Links(sources, quality.kpis);
  const uses = sources.map((source, place): SourceUse => {
    const fed = quality.kpis.filter((_, at) => links.feeds(place, at));
    const last = Math.max(...fed.map(({ lastReading }) => lastReading ?? -Infinity));
    return {
      source,
      kpis: fed.map(({ kpi }) => kpi),
      lastReading: Number.isFinite(last) ? last : null,
      late: fed.filter(({ due }) => due !== null).length,
    };
  });
  const without = quality.kpis.filter((_, at) => !links.isFed(at) && !links.unknown.has(at));
  const findings = [
    ...links.findings,
    ...sources.flatMap((source, place) =>
      tooSlow(
        source,
        quality.kpis.filter((_, at) => links.feeds(place, at)),
      ),
    ),
    ...[...links.unknown].flatMap(([at, text]) => {
      const kpi = quality.kpis[at]?.kpi;
      return kpi ? [kpiFinding(kpi, problemOf(kpi, "source-unknown", { text }))] : [];
    }),
    ...without.map(({ kpi }) => kpiFinding(kpi, problemOf(kpi, "kpi-without-source"))),
  ];
  return { uses, without: without.map(({ kpi }) => kpi), findings };
}

/** Which source feeds which KPI, by their places. */
class Links {
  readonly findings: Finding[] = [];
  /** What KPIs call a source that the register does not hold. */
  readonly unknown = new Map<number, string>();
  private readonly fed = new Map<number, Set<number>>();

  constructor(sources: readonly DataSource[], kpis: readonly KpiQuality[]) {
    const places = placesOfKpis(kpis);
    const named = new Map<string, number>();
    for (const [place, source] of sources.entries()) {
      const name = normalName(source.name);
      if (!named.has(name)) named.set(name, place);
      for (const text of source.feeds) {
        const at = places.get(normalName(text));
        if (at) for (const one of at) this.link(place, one);
        else this.findings.push(finding("source-unknown-kpi", { subject: source.name, text }, source.cell));
      }
    }
    for (const [at, { kpi }] of kpis.entries()) {
      if (kpi.source === null) continue;
      const found = partsOf(kpi.source).flatMap((part) => named.get(normalName(part)) ?? []);
      for (const place of found) this.link(place, at);
      if (found.length === 0 && !this.isFed(at)) this.unknown.set(at, kpi.source);
    }
  }

  feeds(source: number, kpi: number): boolean {
    return this.fed.get(kpi)?.has(source) ?? false;
  }

  isFed(kpi: number): boolean {
    return this.fed.has(kpi);
  }

  private link(source: number, kpi: number): void {
    this.fed.set(kpi, (this.fed.get(kpi) ?? new Set()).add(source));
  }
}

function placesOfKpis(kpis: readonly KpiQuality[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { kpi }] of kpis.entries()) {
    for (const name of new Set([kpi.name, kpi.key, subjectOf(kpi)].map(normalName))) {
      const known = places.get(name);
      if (known) known.push(at);
      else places.set(name, [at]);
    }
  }
  return places;
}

/** The whole text first, since a source's name may hold a comma itself. */
function partsOf(text: string): readonly string[] {
  return [text, ...text.split(/[;,/]/)];
}

/** KPIs that are measured more often than their source is refreshed. */
function tooSlow({ name, refresh, cell }: DataSource, fed: readonly KpiQuality[]): readonly Finding[] {
  if (typeof refresh !== "string") return [];
  return fed
    .filter(({ frequency }) => isLonger(refresh, frequency))
    .map(({ kpi }) => finding("source-too-slow", { subject: name, other: subjectOf(kpi) }, cell));
}

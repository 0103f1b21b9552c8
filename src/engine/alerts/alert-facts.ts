import type { DueValue } from "../information/model";
import { parseMailbox } from "../information/mailbox";
import type { KpiOutlook, ScorecardOutlook } from "../outlook/model";
import type { KpiHistory } from "../scorecard/kpi-history";
import type { Objective, Scorecard, ScoredGroup, ScoredKpi } from "../scorecard/model";
import { normalName } from "../scorecard/normal-name";
import type { PastValues } from "../scorecard/past-values";
import type { Span } from "../scorecard/period";
import type { PastKpi } from "../scorecard/score-history";
import type { SignalOptions } from "../signals/model";
import type { AlertScope } from "./model";
import { ReadingVerdicts } from "./reading-verdicts";

/** What alerts are found in. */
export interface AlertEvidence {
  readonly scorecard: Scorecard;
  readonly objectives: readonly Objective[];
  /** In the order of the scorecard's KPIs; none where nothing has a period. */
  readonly past: readonly PastValues[];
  /** Earlier periods of the KPIs that may alert, and of others; the last one is the scorecard's own. */
  readonly history: KpiHistory;
  readonly due: readonly DueValue[];
  /** `null` where nobody asked for it. */
  readonly outlook: ScorecardOutlook | null;
  /** How signals are told. */
  readonly signals?: SignalOptions;
}

/** A KPI as it stood in a period. */
export interface PastState extends Span, Pick<PastKpi, "actual" | "status"> {}

/** What is known of one KPI. */
export interface KpiFacts {
  readonly scored: ScoredKpi;
  readonly owner: string | null;
  readonly perspective: string | null;
  /** In order of time; empty where the past is not known. */
  readonly states: readonly PastState[];
  readonly readings: ReadingVerdicts;
  readonly due: DueValue | null;
  readonly outlook: KpiOutlook | null;
}

/** Looks up what is known of each KPI. */
export class AlertFacts {
  private readonly places: ReadonlyMap<string, number>;
  private readonly due: ReadonlyMap<string, DueValue>;
  private readonly owners: ReadonlyMap<string, string | null>;
  private readonly perspectives = new Map<ScoredKpi, string>();

  constructor(private readonly evidence: AlertEvidence) {
    const { history, due, objectives, scorecard } = evidence;
    this.places = new Map(history.kpis.map(({ key }, place) => [key, place]));
    this.due = new Map(due.map((value) => [value.kpi.key, value]));
    this.owners = new Map(objectives.map(({ name, owner }) => [normalName(name), owner]));
    for (const group of scorecard.root.children) {
      if (group.type === "group" && group.level === "perspective" && group.name !== null) {
        this.collect(group, group.name);
      }
    }
  }

  /** Of the KPI at a place of the scorecard. */
  of(scored: ScoredKpi, place: number): KpiFacts {
    const { history, past, outlook, signals } = this.evidence;
    const { kpi } = scored;
    const at = this.places.get(kpi.key);
    const found = outlook?.kpis[place];
    return {
      scored,
      owner: this.ownerOf(scored),
      perspective: this.perspectives.get(scored) ?? kpi.perspective,
      states: at === undefined ? [] : history.periods.flatMap((period) => stateIn(period, at)),
      readings: new ReadingVerdicts(scored, past[place] ?? { kpi, periods: [], values: [] }, signals),
      due: this.due.get(kpi.key) ?? null,
      outlook: found?.key === kpi.key ? found : null,
    };
  }

  /** Whether a rule is about a KPI. */
  isIn(scope: AlertScope, scored: ScoredKpi): boolean {
    if (scope.by === "all") return true;
    const name = normalName(scope.name);
    const { kpi } = scored;
    if (scope.by === "kpi") return normalName(kpi.name) === name || normalName(kpi.key) === name;
    if (scope.by === "owner") return isPerson(this.ownerOf(scored), name);
    return normalName(this.perspectives.get(scored) ?? kpi.perspective ?? "") === name;
  }

  private ownerOf({ kpi: { owner, objective } }: ScoredKpi): string | null {
    return owner ?? (objective === null ? null : (this.owners.get(normalName(objective)) ?? null));
  }

  private collect(group: ScoredGroup, perspective: string): void {
    for (const child of group.children) {
      if (child.type === "kpi") this.perspectives.set(child, perspective);
      else this.collect(child, perspective);
    }
  }
}

/** Whether an owner's cell names a person, with or without the e-mail address. */
function isPerson(owner: string | null, name: string): boolean {
  return owner !== null && (normalName(owner) === name || normalName(parseMailbox(owner).name) === name);
}

function stateIn(
  { start, end, kpis }: Span & { readonly kpis: readonly PastKpi[] },
  at: number,
): readonly PastState[] {
  const past = kpis[at];
  return past ? [{ start, end, actual: past.actual, status: past.status }] : [];
}

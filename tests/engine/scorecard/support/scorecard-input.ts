import { defaultSettings } from "../../../../src/engine/scorecard/default-settings";
import { kpiKey } from "../../../../src/engine/scorecard/kpi-key";
import type {
  DatedTarget,
  Kpi,
  Objective,
  Perspective,
  Reading,
  ScorecardInput,
  Settings,
} from "../../../../src/engine/scorecard/model";

const silent: Omit<Kpi, "key" | "name"> = {
  entity: null,
  perspective: null,
  objective: null,
  owner: null,
  unit: null,
  source: null,
  definition: null,
  kind: null,
  actual: null,
  target: null,
  targetUpper: null,
  baseline: null,
  outerLow: null,
  outerHigh: null,
  redFlag: null,
  priorYear: null,
  forecast: null,
  atRiskFrom: null,
  weight: null,
  minutesPerPeriod: null,
  bands: null,
  tolerance: null,
  direction: null,
  scale: null,
  frequency: null,
  accumulates: null,
  cells: {},
};

/** A KPI row that says nothing but what is given. */
export function aKpi(name: string, said: Partial<Kpi> = {}): Kpi {
  return { ...silent, key: kpiKey(null, name, said.entity ?? null), name, ...said };
}

/** A reading of a KPI; `period` is a serial of the 1900 system. */
export function aReading(kpi: string, period: number, said: Partial<Reading> = {}): Reading {
  return {
    kpi,
    period,
    entity: null,
    actual: null,
    target: null,
    priorYear: null,
    numerator: null,
    denominator: null,
    cell: null,
    ...said,
  };
}

export function aTarget(
  kpi: string,
  period: number,
  span: DatedTarget["span"],
  target: DatedTarget["target"],
): DatedTarget {
  return { kpi, entity: null, period, span, target, cell: null };
}

export function anObjective(name: string, said: Partial<Objective> = {}): Objective {
  return { name, perspective: null, theme: null, weight: null, owner: null, stakeholder: null, ...said };
}

export function aPerspective(name: string, said: Partial<Perspective> = {}): Perspective {
  return { name, order: null, weight: null, ...said };
}

/** A scorecard's input with the default settings, but for what is given. */
export function anInput(
  said: Partial<Omit<ScorecardInput, "settings">> & { readonly settings?: Partial<Settings> },
): ScorecardInput {
  return {
    name: "Scorecard",
    kpis: [],
    readings: [],
    targets: [],
    perspectives: [],
    objectives: [],
    ...said,
    settings: { ...defaultSettings, ...said.settings },
  };
}

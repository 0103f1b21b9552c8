import type { Kpi } from "../../src/engine/scorecard/model";

/** A KPI row that says only its name and what is given; every other column is empty. */
export function plainKpi(name: string, said: Partial<Kpi>): Kpi {
  return { ...silent, key: name, name, ...said };
}

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

import type { KpiField } from "../engine/scorecard/model";
import type {
  AlertRuleField,
  CommentField,
  FactorField,
  Field,
  LinkField,
  ObjectiveField,
  OverrideField,
  PerspectiveField,
  ReadingField,
  Role,
  SignOffField,
  SourceField,
  StrategyField,
} from "./port";

const kpiFields: readonly KpiField[] = [
  "kpi",
  "actual",
  "target",
  "direction",
  "perspective",
  "objective",
  "weight",
  "unit",
  "owner",
  "entity",
  "id",
  "baseline",
  "priorYear",
  "forecast",
  "targetUpper",
  "outerLow",
  "outerHigh",
  "redFlag",
  "bands",
  "scale",
  "atRiskFrom",
  "tolerance",
  "frequency",
  "accumulates",
  "kind",
  "source",
  "definition",
  "minutesPerPeriod",
];
const readingFields: readonly ReadingField[] = [
  "kpi",
  "period",
  "year",
  "actual",
  "target",
  "priorYear",
  "entity",
  "numerator",
  "denominator",
  "measure",
];
const perspectiveFields: readonly PerspectiveField[] = ["perspective", "order", "weight"];
const objectiveFields: readonly ObjectiveField[] = [
  "objective",
  "perspective",
  "theme",
  "weight",
  "owner",
  "stakeholder",
];

const linkFields: readonly LinkField[] = ["from", "to", "sign", "lag", "rationale", "evidence"];
const strategyFields: readonly StrategyField[] = ["statementKind", "statement", "horizon"];
const factorFields: readonly FactorField[] = ["factor", "kpi"];
const signOffFields: readonly SignOffField[] = ["who", "signedOn", "version", "comment"];
const commentFields: readonly CommentField[] = [
  "kpi",
  "entity",
  "period",
  "status",
  "comment",
  "response",
  "who",
  "writtenOn",
];

const overrideFields: readonly OverrideField[] = [
  "kpi",
  "entity",
  "overrideValue",
  "period",
  "reason",
  "who",
  "writtenOn",
];

const alertRuleFields: readonly AlertRuleField[] = [
  "alertWhen",
  "alertScope",
  "alertLimit",
  "audience",
  "isOn",
  "onNoise",
];

const sourceFields: readonly SourceField[] = [
  "source",
  "system",
  "sourceTable",
  "owner",
  "refresh",
  "method",
  "cost",
  "feeds",
];

/** What a column of a table in this role can mean, the usual ones first. */
export function fieldsOf(role: Role): readonly Field[] {
  switch (role) {
    case "kpis":
    case "kpi-settings":
      return kpiFields;
    case "readings":
    case "targets":
      return readingFields;
    case "perspectives":
      return perspectiveFields;
    case "objectives":
      return objectiveFields;
    case "links":
      return linkFields;
    case "strategy":
      return strategyFields;
    case "factors":
      return factorFields;
    case "sign-offs":
      return signOffFields;
    case "comments":
      return commentFields;
    case "alert-rules":
      return alertRuleFields;
    case "sources":
      return sourceFields;
    case "overrides":
      return overrideFields;
    case "settings":
      return [];
  }
}

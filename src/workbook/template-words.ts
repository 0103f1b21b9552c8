import { say } from "../words/say";
import type { Language, MessageKey } from "../words/say";

/** The template's words in one language; a sample's lists are empty for an empty scorecard. */
export interface TemplateWords {
  readonly language: Language;
  readonly isSample: boolean;
  readonly perspectives: readonly string[];
  readonly objectives: readonly string[];
  readonly kpis: readonly string[];
  readonly owners: readonly string[];
  readonly themes: readonly string[];
  readonly stakeholders: readonly string[];
  /** Mission, vision and goal. */
  readonly kinds: readonly string[];
  readonly statements: readonly string[];
  /** Asserted, observed and tested. */
  readonly evidence: readonly string[];
  readonly rationales: readonly string[];
  readonly factors: readonly string[];
  /** Comments of the sign-offs. */
  readonly signOffs: readonly string[];
}

/** The words of a template; `loadLanguage` comes first. */
export function templateWords(kind: "empty" | "sample", language: Language): TemplateWords {
  const list = (key: MessageKey): readonly string[] =>
    say(key, {}, language)
      .split(";")
      .map((word) => word.trim());
  const isSample = kind === "sample";
  const sample = (key: MessageKey): readonly string[] => (isSample ? list(key) : []);
  return {
    language,
    isSample,
    perspectives: list("sheets.template.perspectives"),
    objectives: sample("sheets.template.objectives"),
    kpis: sample("sheets.template.kpis"),
    owners: sample("sheets.template.owners"),
    themes: sample("sheets.template.themes"),
    stakeholders: sample("sheets.template.stakeholders"),
    kinds: sample("sheets.template.kinds"),
    statements: sample("sheets.template.statements"),
    evidence: sample("sheets.template.evidence"),
    rationales: sample("sheets.template.rationales"),
    factors: sample("sheets.template.factors"),
    signOffs: sample("sheets.template.signOffs"),
  };
}

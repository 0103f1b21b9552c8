import { normalName } from "../../engine/scorecard/normal-name";
import { say } from "../../words/say";
import { STATUS_LOOKS, statusWord } from "./status-look";
import type { Language } from "../../words/say";
import type { ThemeScore } from "../../engine/map/theme-scores";
import type {
  Link,
  MapInput,
  MapLayout,
  MapObjective,
  SignOff,
  StrategyStatement,
} from "../../engine/map/model";

/** Everything the Strategy map sheet shows. */
export interface MapContent {
  /** The scorecard's name. */
  readonly name: string;
  /** The period and view that the scores are of, as people write them; empty for none. */
  readonly note: string;
  readonly language: Language;
  readonly input: MapInput;
  readonly layout: MapLayout;
  readonly statement: StrategyStatement;
  readonly signOffs: readonly SignOff[];
  /** Scores of the themes; those that have none are not there. */
  readonly themes: readonly ThemeScore[];
}

export { TREND_SIGNS, trendOf, type Trend } from "../../engine/map/score-trend";

/** A score as whole percent in the workbook's language, a dash for none. */
export function scoreText(score: number | null, language: Language): string {
  if (score === null) return "–";
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(score);
}

/** Icon and word of an objective's or a theme's status. */
export function statusText({ status }: Pick<MapObjective, "status">, language: Language): string {
  return `${STATUS_LOOKS[status].icon} ${statusWord(status, language)}`;
}

/** The objectives that one leads to, or works against, by its links; each once, in the links' order. */
export function effectsOf(
  objective: string,
  { objectives, links }: MapInput,
  sign: Link["sign"],
): readonly string[] {
  const names = new Map(objectives.map(({ name }) => [normalName(name), name]));
  const cause = normalName(objective);
  const effects = links.flatMap(({ from, to, sign: its }) => {
    const name = names.get(normalName(to));
    return its === sign && normalName(from) === cause && name !== undefined ? [name] : [];
  });
  return [...new Set(effects)];
}

/** "A, B and C" in the workbook's language. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

/** How many of those asked have signed; empty where nobody was asked. */
export function signOffText({ signOffs, language }: MapContent): string {
  if (signOffs.length === 0) return "";
  const count = signOffs.filter(({ date }) => date !== null).length;
  return say("sheets.map.signed", { count, total: signOffs.length }, language);
}

/** Mission, vision and goals, each with its label; none that are empty. */
export function statementLines({
  statement,
  language,
}: MapContent): readonly { label: string; text: string }[] {
  const line = (key: "mission" | "vision", text: string | null): { label: string; text: string }[] =>
    text === null || text.trim() === "" ? [] : [{ label: say(`sheets.map.${key}`, {}, language), text }];
  return [
    ...line("mission", statement.mission),
    ...line("vision", statement.vision),
    ...statement.goals.map(({ text, horizon }) => ({
      label:
        horizon === null
          ? say("sheets.map.goal", {}, language)
          : say("sheets.map.goalBy", { year: String(horizon) }, language),
      text,
    })),
  ];
}

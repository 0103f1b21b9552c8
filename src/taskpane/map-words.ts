import type { KnownLink } from "../engine/map/known-links";
import type { Link, MapInput, MapObjective } from "../engine/map/model";
import { trendOf } from "../engine/map/score-trend";
import type { PaneWords } from "./pane-words";

/** A score as whole percent, which is what a box has room for. */
export function boxScore(score: number | null, words: PaneWords): string {
  return score === null ? "–" : words.text.percent(score, 0);
}

/** "A, B and C". */
export function listed(names: readonly string[], words: PaneWords): string {
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format(names);
}

/** All that a box shows and its links say, for those who do not see it. */
export function boxLabel(
  objective: MapObjective,
  place: number,
  { objectives }: MapInput,
  links: readonly KnownLink[],
  words: PaneWords,
): string {
  const trend = trendOf(objective);
  const effects = (sign: Link["sign"], key: "leads" | "against") => {
    const names = links.flatMap(({ from, to, sign: its }) => {
      const name = objectives[to]?.name;
      return from === place && its === sign && name !== undefined ? [name] : [];
    });
    return names.length === 0 ? [] : [words.say(`sheets.map.alt.${key}`, { names: listed(names, words) })];
  };
  const state = [
    objective.name,
    words.say(`sheets.status.${objective.status}`),
    ...(objective.score === null
      ? []
      : [words.say("sheets.map.alt.score", { score: boxScore(objective.score, words) })]),
    ...(trend === null ? [] : [words.say(`sheets.map.trend.${trend}`)]),
    ...(objective.theme === null ? [] : [words.say("sheets.map.alt.theme", { theme: objective.theme })]),
  ];
  return [state.join(", "), ...effects(1, "leads"), ...effects(-1, "against")].join("; ");
}

/** What is known of a link beside its ends: its sign, lag and evidence. */
export function linkNote({ sign, lag, evidence }: Link, words: PaneWords): string {
  return [
    words.say(sign === 1 ? "pane.map.sign.plus" : "pane.map.sign.minus"),
    ...(lag === null ? [] : [words.say("sheets.map.alt.lag", { lag })]),
    words.say(`sheets.map.legend.${evidence}`),
  ].join(" · ");
}

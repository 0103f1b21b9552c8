import { describe, expect, it } from "vitest";
import {
  accumulationWords,
  directionWords,
  frequencyWords,
  noChoiceWords,
  profileWords,
  rollUpWords,
  scaleWords,
} from "../../../src/engine/scorecard/choice-words";
import {
  parseAccumulation,
  parseDirection,
  parseFrequency,
  parseProfile,
  parseRollUpMethod,
  parseScale,
  plainWords,
  scaleImpliedByDirection,
} from "../../../src/engine/scorecard/parse-choice";
import { Problem } from "../../../src/engine/scorecard/problem";

describe("parseDirection", () => {
  it.each([
    "higher",
    "Higher",
    " HIGHER ",
    "high",
    "up",
    "Up",
    "1",
    1,
    "+1",
    "↑",
    "increase",
    "Higher is better",
    "at least",
    ">=",
    "≥",
    "Measurable increase",
    "Complete milestone",
    "Maintain at or above threshold",
    "höher",
    "Hoch",
    "rauf",
    "je höher, desto besser",
    "mindestens",
    "steigend",
    "plus haut",
    "hausse",
    "à la hausse",
    "Élevé",
    "au moins",
    "plus c'est haut, mieux c'est",
    "mayor",
    "Más alto",
    "subir",
    "al menos",
    "¡Mayor es mejor!",
    "maior",
    "mais alto",
    "quanto maior, melhor",
    "no mínimo",
    "Aumentar",
  ])("reads %j as higher", (cell) => {
    expect(parseDirection(cell)).toBe("higher");
  });

  it.each([
    "lower",
    "Down",
    "-1",
    -1,
    "−1",
    "↓",
    "decrease",
    "minimise",
    "Lower-is-better",
    "at most",
    "≤",
    "<=",
    "Measurable decrease",
    "Maintain at or below threshold",
    "niedriger",
    "runter",
    "weniger",
    "höchstens",
    "sinkend",
    "je niedriger, desto besser",
    "plus bas",
    "baisse",
    "à la baisse",
    "réduire",
    "au plus",
    "menor",
    "más bajo",
    "bajar",
    "reducción",
    "como máximo",
    "mais baixo",
    "quanto menor, melhor",
    "redução",
    "no máximo",
  ])("reads %j as lower", (cell) => {
    expect(parseDirection(cell)).toBe("lower");
  });

  it.each([
    "range",
    "Within range",
    "between",
    "Bereich",
    "Zielkorridor",
    "plage",
    "fourchette",
    "rango",
    "faixa",
    "↔",
  ])("reads %j as range", (cell) => {
    expect(parseDirection(cell)).toBe("range");
  });

  it.each(["", "  ", null, undefined, "n/a", "N/A", "Target undefined", "k. A.", "s.o.", "não se aplica"])(
    "reads %j as nothing said",
    (cell) => {
      expect(parseDirection(cell)).toBeNull();
    },
  );

  it.each([
    "sideways",
    "higherr",
    "-",
    "+",
    0,
    2,
    true,
    "__proto__",
    "constructor",
    "toString",
    "höher oder niedriger",
  ])("declines %j, with its text", (cell) => {
    expect(parseDirection(cell)).toEqual(new Problem("unknown-direction", { text: String(cell) }));
  });
});

it("declines rich values, such as a linked record", () => {
  expect(parseDirection({ type: "Entity" })).toEqual(new Problem("unknown-direction", { text: "…" }));
});

describe("scales", () => {
  it.each([
    ["baseline-to-target", "baseline-to-target"],
    ["Baseline to target", "baseline-to-target"],
    ["Fortschritt", "baseline-to-target"],
    ["% of target", "percent-of-target"],
    ["Percent-of-Target", "percent-of-target"],
    ["Zielerreichung", "percent-of-target"],
    ["% de la cible", "percent-of-target"],
    ["% da meta", "percent-of-target"],
    ["Min/Max", "min-to-max"],
    ["min-max", "min-to-max"],
    ["Red flag", "red-to-goal"],
    ["seuil d’alerte", "red-to-goal"],
    ["Bands", "bands"],
    ["Bänder", "bands"],
    ["paliers", "bands"],
    ["rango", "range"],
    ["Yes/No", "threshold"],
    ["yes / no", "threshold"],
    ["Ja/Nein", "threshold"],
    ["Sim/Não", "threshold"],
    ["Schwelle", "threshold"],
    ["seuil", "threshold"],
    ["Maintain at or above threshold", "threshold"],
    ["ratio", "ratio"],
    ["Target / actual", "ratio"],
    ["Verhältnis", "ratio"],
  ])("reads %j as %s", (cell, scale) => {
    expect(parseScale(cell)).toBe(scale);
  });

  it("declines unknown words", () => {
    expect(parseScale("logarithmic")).toEqual(new Problem("unknown-scale", { text: "logarithmic" }));
    expect(parseScale(" ")).toBeNull();
  });

  it("are implied by the wording of a direction", () => {
    expect(scaleImpliedByDirection("Maintain at or above threshold")).toBe("threshold");
    expect(scaleImpliedByDirection("Maintain at or below threshold")).toBe("threshold");
    expect(scaleImpliedByDirection("Measurable increase")).toBeNull();
    expect(scaleImpliedByDirection(null)).toBeNull();
  });
});

describe("other choices", () => {
  it.each([
    ["Monthly", "month"],
    ["monatlich", "month"],
    ["Mensuel", "month"],
    ["mensal", "month"],
    ["Quartal", "quarter"],
    ["Trimestral", "quarter"],
    ["vierteljährlich", "quarter"],
    ["Half-year", "half"],
    ["Semestre", "half"],
    ["jährlich", "year"],
    ["Año", "year"],
    ["Annuel", "year"],
    ["wöchentlich", "week"],
    ["daily", "day"],
    ["täglich", "day"],
  ])("frequency %j is %s", (cell, frequency) => {
    expect(parseFrequency(cell)).toBe(frequency);
  });

  it.each([
    ["Sum", "sum"],
    ["Summe", "sum"],
    ["soma", "sum"],
    ["Average", "average"],
    ["Média", "average"],
    ["Moyenne", "average"],
    ["Durchschnitt", "average"],
    ["Stichtag", "last"],
    ["último", "last"],
    ["Minimum", "min"],
    ["Höchstwert", "max"],
    ["numerator/denominator", "ratio"],
    ["Zähler/Nenner", "ratio"],
  ])("accumulation %j is %s", (cell, accumulation) => {
    expect(parseAccumulation(cell)).toBe(accumulation);
  });

  it.each([
    ["Weighted average", "weighted"],
    ["gewichtet", "weighted"],
    ["worst", "worst"],
    ["Pire", "worst"],
    ["Mediana", "median"],
    ["Share on track", "share"],
    ["% on track", "share"],
  ])("method %j is %s", (cell, method) => {
    expect(parseRollUpMethod(cell)).toBe(method);
  });

  it.each([
    ["linear", "linear"],
    ["linéaire", "linear"],
    ["Stufe", "step"],
    ["escalón", "step"],
    ["saisonal", "seasonal"],
  ])("profile %j is %s", (cell, profile) => {
    expect(parseProfile(cell)).toBe(profile);
  });

  it("declines each with a code of its own", () => {
    const text = "whenever";
    expect(parseFrequency(text)).toEqual(new Problem("unknown-frequency", { text }));
    expect(parseAccumulation(text)).toEqual(new Problem("unknown-accumulation", { text }));
    expect(parseRollUpMethod(text)).toEqual(new Problem("unknown-method", { text }));
    expect(parseProfile(text)).toEqual(new Problem("unknown-profile", { text }));
  });
});

describe("the word lists", () => {
  const lists = { directionWords, scaleWords, frequencyWords, accumulationWords, rollUpWords, profileWords };

  it.each(Object.entries(lists))("%s: no word means two choices, and none means nothing", (_, list) => {
    const meanings = new Map<string, string>();
    for (const [choice, words] of Object.entries<readonly string[]>(list)) {
      for (const word of words) {
        expect(meanings.get(plainWords(word)) ?? choice, word).toBe(choice);
        expect(noChoiceWords, word).not.toContain(plainWords(word));
        expect(word).not.toBe("");
        meanings.set(plainWords(word), choice);
      }
    }
  });
});

it("reads back the words in which the sentences ask for a choice", async () => {
  const asked = {
    en: ["higher", "lower", "range"],
    de: ["höher", "niedriger", "Bereich"],
    fr: ["plus haut", "plus bas", "intervalle"],
    es: ["mayor", "menor", "intervalo"],
    pt: ["maior", "menor", "faixa"],
  };
  for (const [language, words] of Object.entries(asked)) {
    const { problems } = (await import(`../../../src/words/${language}/problems.ts`)) as {
      problems: Record<string, string>;
    };
    expect(words.map((word) => parseDirection(word))).toEqual(["higher", "lower", "range"]);
    for (const word of words) expect(problems["problem.unknown-direction"]).toContain(word);
  }
});

import { describe, expect, it } from "vitest";
import { ALERT_WHENS, parseAlertWhen } from "../../src/engine/alerts/parse-alert-when";
import { parseYesNo } from "../../src/engine/scorecard/parse-yes-no";
import { loadAlertWords, sayAlert, type AlertKey } from "../../src/words/alert-words";
import { loadLanguage, say } from "../../src/words/say";

const languages = ["en", "de", "fr", "es", "pt"] as const;
const SELECTS = /^alerts\.reason\.(off-track|at-risk|signal)$/;
const places = { chance: "<chance>", below: "<below>", value: "<value>", limit: "<limit>", name: "<name>" };
const more = { day: "<day>", period: "<period>", names: "<names>", kpi: "<kpi>", alert: "<alert>", n: "<n>" };
const others = { owner: "<owner>", before: "at-risk", few: "yes", rule: "three-of-four" };

describe.each(languages)("the sentences on alerts in %s", (language) => {
  it("can all be said, one or many, and keep every place of the English one", async () => {
    const [words, english] = await Promise.all([loadAlertWords(language), loadAlertWords("en")]);
    for (const key of Object.keys(english.messages) as AlertKey[]) {
      for (const count of [1, 2]) {
        const values = { ...places, ...more, ...others, count };
        const said = sayAlert(words, key, values);
        expect(said, key).not.toBe("");
        expect(said, key).not.toMatch(/[{}]/);
        expect(said.match(/<\w+>/g)?.toSorted(), key).toEqual(
          sayAlert(english, key, values).match(/<\w+>/g)?.toSorted(),
        );
        if (SELECTS.test(key))
          expect(sayAlert(words, key, { ...values, few: "no", rule: "?" })).not.toBe(said);
      }
    }
  });

  it("has words for the rules that are read back", async () => {
    const words = await loadAlertWords(language);
    for (const when of ALERT_WHENS) {
      expect(parseAlertWhen(sayAlert(words, `alerts.rule.${when}`))).toEqual({ when, limit: null });
    }
    expect(parseYesNo(sayAlert(words, "alerts.yes"))).toBe(1);
    expect(parseYesNo(sayAlert(words, "alerts.no"))).toBe(0);
  });

  it("takes the workbook's own words for a status as a rule", async () => {
    await loadLanguage(language);
    for (const status of ["off-track", "at-risk"] as const) {
      const word = say(`sheets.status.${status}`, {}, language);
      expect(parseAlertWhen(word)).toEqual({ when: status, limit: null });
    }
  });
});

it.each([
  ["Chance below 20%", { when: "chance", limit: "20%" }],
  ["chance < 20 %", { when: "chance", limit: "20 %" }],
  ["Wert über 1.200,5", { when: "above", limit: "1.200,5" }],
  ["> 5", { when: "above", limit: "5" }],
  ["", null],
])("%j is read with its limit", (text, expected) => {
  expect(parseAlertWhen(text)).toEqual(expected);
});

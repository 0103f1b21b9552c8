import { expect, it } from "vitest";
import { alertReason } from "../../src/words/alert-reason";
import { loadAlertWords } from "../../src/words/alert-words";

const numbers = { value: String, percent: (share: number) => `${Math.round(100 * share)}%` };

it.each([
  { chance: 0.12, said: "Chance of hitting the year’s target: 12%; the rule alerts below 20%" },
  { chance: 0.006, said: "Chance of hitting the year’s target: 1%; the rule alerts below 20%" },
  { chance: 0.004, said: "Chance of hitting the year’s target: under 1%; the rule alerts below 20%" },
])("a chance of $chance is never told as none", async ({ chance, said }) => {
  const words = await loadAlertWords("en");
  expect(alertReason({ code: "chance", chance, below: 0.2 }, words, numbers)).toBe(said);
});

import { expect, it } from "vitest";
import { perspectiveKindOf } from "../../../src/engine/scorecard/perspective-kind";
import { loadLanguage, say } from "../../../src/words/say";

it.each(["en", "de", "fr", "es", "pt"] as const)(
  "knows the template's perspectives in %s",
  async (language) => {
    await loadLanguage(language);
    const names = say("sheets.template.perspectives", {}, language).split(";");
    expect(names.map(perspectiveKindOf)).toEqual(["financial", "customer", "process", "learning"]);
  },
);

it.each([
  ["Finance", "financial"],
  ["Finanzperspektive", "financial"],
  ["Shareholder value", "financial"],
  ["Kundenperspektive", "customer"],
  ["Customers & market", "customer"],
  ["Patients", "customer"],
  ["People and culture", "learning"],
  ["Mitarbeitende", "learning"],
  ["Internal processes for customers", "process"],
  ["Growth", null],
  ["Public safety", null],
  ["ESG", null],
  ["", null],
])("%s is %s", (name, kind) => {
  expect(perspectiveKindOf(name)).toBe(kind);
});

import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { numberText } from "../../src/taskpane/number-text";
import { formOfSettings, settingsOfForm, type SettingsForm } from "../../src/taskpane/settings-form";

const english = { decimalSeparator: ".", groupSeparator: "," };
const german = { decimalSeparator: ",", groupSeparator: "." };
const percentIn = (culture: string) => (share: number) => numberText(culture, "en").percent(share, 2);
const form = formOfSettings(defaultSettings, percentIn("en-US"));

function read(part: Partial<SettingsForm>, culture = english) {
  return settingsOfForm({ ...form, ...part }, culture);
}

describe("the settings form", () => {
  it.each([
    { culture: "en-US", separators: english },
    { culture: "de-DE", separators: german },
    { culture: "fr-FR", separators: { decimalSeparator: ",", groupSeparator: "\u202f" } },
    { culture: "pt-BR", separators: german },
  ])("reads back what it writes in $culture", ({ culture, separators }) => {
    const settings = {
      ...defaultSettings,
      atRiskShare: 0.925,
      cap: null,
      period: serialFromDate(2025, 3, 31),
    };
    const written = formOfSettings(settings, percentIn(culture));
    expect(settingsOfForm(written, separators)).toEqual({ settings });
  });

  it("writes a period as the day in the date field", () => {
    expect(formOfSettings({ ...defaultSettings, period: 45747 }, percentIn("en-US")).date).toBe("2025-03-31");
  });

  it.each(["95", "95%", "95 %", " 95.0% "])("takes %j as 95%", (text) => {
    expect(read({ parentOnTrack: text })).toMatchObject({ settings: { parentOnTrack: 0.95 } });
  });

  it("takes an empty limit as none, and an empty date as the latest period", () => {
    expect(read({ cap: "", floor: "", date: "" })).toMatchObject({
      settings: { cap: null, floor: null, period: null },
    });
  });

  it.each([
    { field: "atRiskShare", text: "", error: "pane.settings.error.empty" },
    { field: "atRiskShare", text: "most", error: "pane.settings.error.number" },
    { field: "atRiskShare", text: "95 €", error: "pane.settings.error.number" },
    { field: "atRiskShare", text: "0.95", error: "pane.settings.error.fraction" },
    { field: "atRiskShare", text: "0%", error: "pane.settings.error.share" },
    { field: "leastCoverage", text: "120%", error: "pane.settings.error.share" },
    { field: "parentAtRisk", text: "96%", error: "pane.settings.error.order" },
    { field: "floor", text: "100%", error: "pane.settings.error.floor" },
  ] as const)("refuses $text for $field", ({ field, text, error }) => {
    expect(read({ [field]: text })).toEqual({ errors: { [field]: error } });
  });
});

describe("days of grace", () => {
  it("are whole days of a year at most", () => {
    expect(read({ graceDays: " 15 ", graceDaysShort: "0" })).toMatchObject({
      settings: { graceDays: 15, graceDaysShort: 0 },
    });
  });

  it.each(["", "1.5", "-1", "367", "ten"])("are not %j", (graceDays) => {
    expect(read({ graceDays })).toEqual({ errors: { graceDays: "pane.settings.error.days" } });
  });
});

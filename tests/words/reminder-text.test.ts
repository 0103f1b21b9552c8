import { beforeAll, describe, expect, it } from "vitest";
import { judgeData } from "../../src/engine/information/data-quality";
import { ownersOfDue } from "../../src/engine/information/owners-of-due";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { reminderLink, reminderText, type ReminderContext } from "../../src/words/reminder-text";
import { loadLanguage } from "../../src/words/say";
import { aKpi, anInput, aReading } from "../engine/scorecard/support/scorecard-input";

beforeAll(async () => {
  await Promise.all((["de", "fr", "es", "pt"] as const).map(loadLanguage));
});

const owner = "Ana Lima <ana@example.org>";
const context: ReminderContext = {
  name: "Group",
  asOf: serialFromDate(2026, 11, 22),
  calendar: { fiscalYearStart: 1, kind: "months" },
  language: "en",
};

/** Sales lack three months and Margin one; nothing was ever read of Trust. */
function dueValues() {
  const readings = [
    ...[5, 6, 7].map((month, place) =>
      aReading("Sales", serialFromDate(2026, month, 1), {
        actual: 90 + place,
        cell: `Readings!C${place + 2}`,
      }),
    ),
    ...[8, 9].map((month, place) =>
      aReading("Margin", serialFromDate(2026, month, 1), { actual: 9, cell: `Wide!${"CD"[place]}7` }),
    ),
  ];
  const kpis = [
    aKpi("Sales", { owner }),
    aKpi("Margin", { owner, entity: "North" }),
    aKpi("Trust", { owner: "Bo", cells: { actual: "KPIs!C4" } }),
  ];
  return ownersOfDue(judgeData(anInput({ kpis, readings }), context.asOf).due);
}

describe("a reminder", () => {
  it("says which KPI, which periods, since when and where to type", () => {
    const [ana] = dueValues();
    expect(reminderText(ana?.owner ?? null, ana?.due ?? [], context)).toBe(
      [
        "Hello Ana Lima,",
        "",
        "these 4 values of the scorecard Group are due as of Nov 22, 2026:",
        "",
        "- Sales: August 2026 to October 2026, due since Sep 10, 2026. Enter it after Readings!C4.",
        "- Margin (North): October 2026, due since Nov 10, 2026. Enter it in Wide!E7.",
        "",
        "Thank you!",
      ].join("\n"),
    );
  });

  it("speaks the workbook's language", () => {
    const [ana] = dueValues();
    const text = reminderText(ana?.owner ?? null, ana?.due ?? [], { ...context, language: "de" });
    expect(text).toContain("Guten Tag Ana Lima,");
    expect(text).toContain("August 2026 bis Oktober 2026, fällig seit 10.09.2026");
    for (const language of ["fr", "es", "pt"] as const) {
      const other = reminderText(ana?.owner ?? null, ana?.due ?? [], { ...context, language });
      expect(other).toContain("Ana Lima");
      expect(other).not.toMatch(/[{}]/);
    }
  });

  it("greets nobody where there is no owner", () => {
    const [, bo] = dueValues();
    expect(reminderText(null, bo?.due ?? [], context)).toMatch(/^Hello,\n\nthis value of/);
  });
});

describe("a reminder's link", () => {
  it("goes to the owner's address, and to nobody where the cell holds none", () => {
    const [ana, bo] = dueValues();
    expect(reminderLink(ana?.owner ?? null, ana?.due ?? [], context)).toMatch(
      /^mailto:ana@example\.org\?subject=Values%20due%20for%20Group&body=Hello%20Ana%20Lima%2C%0D%0A/,
    );
    expect(reminderLink(bo?.owner ?? null, bo?.due ?? [], context)).toMatch(/^mailto:\?subject=/);
  });

  it("is cut to what mail programs take, and says so", () => {
    const kpis = Array.from({ length: 300 }, (_, place) =>
      aKpi(`Indicator number ${place}`, { owner, cells: { actual: `KPIs!C${place + 2}` } }),
    );
    const [ana] = ownersOfDue(judgeData(anInput({ kpis }), context.asOf).due);
    const link = reminderLink(owner, ana?.due ?? [], context);
    expect(link.length).toBeLessThanOrEqual(1900);
    expect(link.length).toBeGreaterThan(1500);
    const body = new URLSearchParams(link.split("?")[1]).get("body") ?? "";
    const told = body.split("\r\n").filter((line) => line.startsWith("- ")).length;
    expect(body).toContain(`And ${300 - told} more KPIs`);
    expect(reminderText(owner, ana?.due ?? [], context).match(/^- /gm)).toHaveLength(300);
  });
});

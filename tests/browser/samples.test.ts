import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

/** What is said in the language of a sample's culture. */
const ENGLISH = {
  accept: "Score these KPIs",
  refresh: "Refresh",
  done: /cells updated/,
  upToDate: "Everything is up to date",
  statuses: { met: "On track", near: "At risk", missed: "Off track", none: "No data" },
} as const;
const FRENCH = {
  accept: "Évaluer ces indicateurs",
  refresh: "Actualiser",
  done: /cellules mises à jour/,
  upToDate: "Tout est à jour",
  statuses: { met: "Conforme", near: "À risque", missed: "Non conforme", none: "Pas de données" },
} as const;

type Said = typeof ENGLISH | typeof FRENCH;
type Verdict = keyof Said["statuses"];

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens the sample from the menu and takes the proposed mapping as it is; returns the pane with the results. */
async function score(preview: Preview, sample: string, sheet: string, said: Said): Promise<Frame> {
  await preview.page.selectOption("#sample", sample);
  await preview.page.waitForFunction((name) => window.preview.activeSheet() === name, sheet);
  const pane = await preview.pane();
  await pane.getByRole("button", { name: said.accept }).click({ timeout: 60_000 });
  await pane.getByText(said.done).waitFor({ timeout: 120_000 });
  return pane;
}

/** A second Refresh finds nothing to write. */
async function expectUpToDate(pane: Frame, said: Said): Promise<void> {
  await pane.getByRole("button", { name: said.refresh, exact: true }).click();
  await pane.getByText(said.upToDate).waitFor({ timeout: 60_000 });
}

/** The column under a header, as shown, by the rows of the table; `null` where there is no such header. */
async function column(preview: Preview, sheet: string, top: number, header: string, rows: number) {
  const letters = "A B C D E F G H I J K L M N O P Q R S T".split(" ");
  const headers = await Promise.all(letters.map((letter) => preview.text(sheet, `${letter}${top}`)));
  const letter = letters[headers.indexOf(header)];
  expect(letter, `column ${header} among ${headers.join(", ")}`).toBeDefined();
  return preview.page.evaluate(
    ([name, at, first, count]) =>
      Array.from({ length: count }, (_, index) => window.preview.getText(name, `${at}${first + index}`)),
    [sheet, letter ?? "", top + 1, rows] as const,
  );
}

const readRows = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;

/** How far a value has come from its start to its target: 100% is met, 90% is near. */
function wayToTarget(start: string, target: string, now: string): Verdict {
  if (start === "" || target === "" || now === "" || Number(start) === Number(target)) return "none";
  const way = (Number(now) - Number(start)) / (Number(target) - Number(start));
  return way >= 1 - 1e-9 ? "met" : way >= 0.9 - 1e-9 ? "near" : "missed";
}

describe("the French government's barometer", () => {
  it("has a verdict for every indicator, in French", async () => {
    const preview = await Preview.open(browser);
    const pane = await score(preview, "fr-barometre", "Baromètre", FRENCH);
    const rows = readRows("src/preview/samples/fr-barometre/fr_barometre_national.csv");
    const shown = await column(preview, "Baromètre", 1, "Statut", rows.length);
    const wanted = rows.map((row) =>
      wayToTarget(row["valeur_initiale"] ?? "", row["cible"] ?? "", row["valeur_actuelle"] ?? ""),
    );
    expect(shown).toEqual(wanted.map((verdict) => FRENCH.statuses[verdict]));
    await expectUpToDate(pane, FRENCH);
    await preview.screenshot("barometre");
    await preview.close();
  });
});

/** Met at or beyond a bar, whichever side that is. */
function threshold(target: string, now: string, lower: boolean): Verdict {
  const isMet = lower ? Number(now) <= Number(target) : Number(now) >= Number(target);
  return isMet ? "met" : "missed";
}

/** What a goal's kind, start, target and present value say about it. */
function goalVerdict(row: Record<string, string>): Verdict {
  const { indicator_type: kind = "", value_start: start = "", value_target: target = "" } = row;
  const now = row["value_current"] ?? "";
  if (target === "" || now === "") return "none";
  const lower = /decrease|below/.test(kind);
  if (kind.endsWith("threshold")) return threshold(target, now, lower);
  if (start === "") return wayToTarget(lower ? String(2 * Number(target)) : "0", target, now);
  const isDirected = /increase|decrease|milestone/.test(kind);
  const rises = Number(target) > Number(start);
  const isBeyond = start === target || rises === lower;
  return isDirected && isBeyond ? threshold(target, now, lower) : wayToTarget(start, target, now);
}

describe("the agency priority goals of the United States", () => {
  it("have a verdict for every goal", async () => {
    const preview = await Preview.open(browser);
    const pane = await score(preview, "us-apg", "Agency goals", ENGLISH);
    const rows = readRows("src/preview/samples/us-apg/us_apg_targets.csv");
    const shown = await column(preview, "Agency goals", 1, "Status", rows.length);
    expect(rows.map((row, place) => `${row["row"]} ${shown[place]}`)).toEqual(
      rows.map((row) => `${row["row"]} ${ENGLISH.statuses[goalVerdict(row)]}`),
    );
    await expectUpToDate(pane, ENGLISH);
    await preview.screenshot("agency-goals");
    await preview.close();
  });
});

/** October 2026 by hand: actual against target, the way that is better, at risk down to 90% of the target. */
const OCTOBER: readonly (readonly [name: string, actual: string, target: string, status: string])[] = [
  ["Revenue", "172,000 €", "169,000 €", "On track"],
  ["Gross margin", "40.5%", "41.0%", "At risk"],
  ["Cost per bike", "418 €", "410 €", "At risk"],
  ["On-time delivery", "95.3%", "95.0%", "On track"],
  ["Complaints per 1,000 orders", "7.8", "6.5", "Off track"],
  ["Repeat customers", "32.3%", "32.0%", "On track"],
  ["Order lead time", "8.6", "9.0", "On track"],
  ["Rework rate", "1.8%", "2.0%", "On track"],
  ["Stock turnover", "4.3", "5.2", "Off track"],
  ["Training hours per employee", "3.8", "3.5", "On track"],
  ["Sick leave", "", "3.5%", "No data"],
  ["Employee engagement", "78%", "78%", "On track"],
];

/** Scores by hand, each KPI counted up to 100%, by the weights on the sheets KPIs and Strategy. */
const SCORES: Readonly<Record<string, string>> = {
  "Grow sales and margin": "99%", // (50 × 1 + 50 × 40.5/41) / 100 = 0.9939
  "Keep costs in hand": "98%", // 1 − 8/410 = 0.9805
  Financial: "99%", // (60 × 0.9939 + 40 × 0.9805) / 100 = 0.9885
  "Keep our promises": "92%", // (60 × 1 + 40 × (1 − 1.3/6.5)) / 100
  Customer: "96%", // (50 × 0.92 + 50 × 1) / 100
  "Turn stock into cash": "83%", // 4.3/5.2 = 0.8269
  "Internal processes": "93%", // (60 × 1 + 40 × 0.8269) / 100 = 0.9308
  "Learning and growth": "100%", // sick leave has no reading and leaves the weights
};

describe("the small business", () => {
  it("shows October's verdicts and scores, and September's one step back", async () => {
    const preview = await Preview.open(browser);
    const pane = await score(preview, "small-business", "KPIs", ENGLISH);
    const table = (header: string) => column(preview, "KPIs", 3, header, OCTOBER.length);
    const [names, actuals, targets, statuses] = [
      await table("KPI"),
      await table("Actual"),
      await table("Target"),
      await table("Status"),
    ];
    const rows = names.map((name, place) => [name, actuals[place], targets[place], statuses[place]]);
    expect(rows).toEqual(OCTOBER);
    const shown = await onSheet(preview, "Score");
    for (const [name, wanted] of Object.entries(SCORES)) expect(shown.get(name), name).toBe(wanted);
    // 0.35 × 0.9885 + 0.25 × 0.96 + 0.25 × 0.9308 + 0.15 × 1
    await pane.getByText("96.9%", { exact: true }).waitFor();
    await pane.getByText("October 2026", { exact: true }).waitFor();
    await expectUpToDate(pane, ENGLISH);

    await pane.getByRole("button", { name: "Previous period" }).click();
    await pane.getByText("September 2026", { exact: true }).waitFor();
    await pane.getByText(ENGLISH.done).waitFor();
    const september = await preview.text("Readings", "C24");
    expect(await preview.text("Readings", "B24")).toBe("Sep 2026");
    expect((await onSheet(preview, "Actual")).get("Revenue")).toBe(september);
    await preview.close();
  });
});

/** A column of the Scorecard sheet by the names beside it. */
async function onSheet(preview: Preview, header: string): Promise<ReadonlyMap<string, string>> {
  const [names, values] = [
    await column(preview, "Scorecard", 5, "KPI", 30),
    await column(preview, "Scorecard", 5, header, 30),
  ];
  return new Map(names.map((name, place) => [name.replace(/ \(.*/, "").trim(), values[place] ?? ""]));
}

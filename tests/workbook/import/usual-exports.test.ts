import { describe, expect, it } from "vitest";
import { february, figures, golden, january, look, readProposed } from "./import-support";

describe("what the usual exports give", () => {
  it("CRM deals: deals and revenue won, win rate, size and cycle, by the month in which they closed", async () => {
    const read = await readProposed(golden("crm-deals-us.csv"));
    // January: Acme and Dune won, Birch lost. February: Cedar won, Fir lost; Elm is still open.
    expect(figures(read)).toEqual({
      "Deals won": { [january]: 2, [february]: 1 },
      "Revenue from deals": { [january]: 18000, [february]: 3000 },
      "Win rate": { [january]: Number((2 / 3).toPrecision(15)), [february]: 0.5 },
      "Average deal size": { [january]: 9000, [february]: 3000 },
      // 5 to 25 January is 20 days, 20 December to 31 January is 42; 10 January to 9 February is 30.
      "Sales cycle": { [january]: 31, [february]: 30 },
    });
    expect(read.facts.find(({ kpi }) => kpi === "Win rate")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(read).toMatchObject({ rows: 6, problems: [] });
  });

  it("web analytics: totals, and rates that are weighted by sessions", async () => {
    const read = await readProposed(golden("web-analytics-utf16.tsv"));
    expect(figures(read)).toEqual({
      Sessions: { [january]: 400, [february]: 0 },
      Users: { [january]: 330, [february]: 0 },
      Conversions: { [january]: 10, [february]: 0 },
      "Conversion rate": { [january]: 0.025 },
      // (40% of 100 + 20% of 300) / 400
      "Bounce rate": { [january]: 0.25 },
    });
    expect(read.problems).toEqual([
      { line: 4, code: "zero-denominator", values: { kpi: "Conversion rate", entity: "", period: february } },
    ]);
  });

  it("email campaigns: rates of what was delivered", async () => {
    expect(figures(await readProposed(golden("email-campaigns.csv")))).toEqual({
      "Emails sent": { [january]: 1520 },
      Opens: { [january]: 345 },
      "Open rate": { [january]: Number((345 / 1480).toPrecision(15)) },
      Clicks: { [january]: 59 },
      "Click rate": { [january]: Number((59 / 1480).toPrecision(15)) },
      Unsubscribes: { [january]: 6 },
    });
  });

  it("social media: followers at the end of the month, for each platform", async () => {
    expect(figures(await readProposed(golden("social-media.csv")))).toEqual({
      Followers: { [`${january} LinkedIn`]: 1050, [`${january} Instagram`]: 500 },
      Reach: { [`${january} LinkedIn`]: 5000, [`${january} Instagram`]: 1000 },
      // 300 and 100 reactions
      "Engagement rate": { [`${january} LinkedIn`]: 0.06, [`${january} Instagram`]: 0.1 },
    });
  });

  it("trial balance: revenue and costs by ranges of accounts, on a day that is given", async () => {
    const read = await readProposed(golden("trial-balance.csv"), { fixed: { period: january + 30 } });
    expect(figures(read)).toEqual({
      Revenue: { [january]: 9500 },
      "Cost of sales": { [january]: 3800 },
      "Gross margin": { [january]: 0.6 },
      "Operating costs": { [january]: 1500 },
    });
  });

  it("time sheets: hours, billable share and utilisation in German numbers, for each team", async () => {
    const read = await readProposed(golden("zeiten-de.csv"));
    expect(figures(read)).toEqual({
      Hours: { [`${january} Beratung`]: 22, [`${january} Technik`]: 8, [`${february} Beratung`]: 1004.5 },
      "Billable share": {
        [`${january} Beratung`]: Number((15.75 / 22).toPrecision(15)),
        [`${january} Technik`]: 1,
        [`${february} Beratung`]: 1,
      },
      Utilisation: {
        [`${january} Beratung`]: Number((15.75 / 24).toPrecision(15)),
        [`${january} Technik`]: 1,
        [`${february} Beratung`]: Number((1004.5 / 1240).toPrecision(15)),
      },
    });
  });

  it("survey answers: NPS of promoters less detractors, CSAT of fours and fives", async () => {
    expect(figures(await readProposed(golden("survey-answers.csv")))).toEqual({
      Responses: { [january]: 5 },
      "Average score": { [january]: 3.4 },
      // 2 promoters and 1 detractor of 4
      NPS: { [january]: 25 },
      CSAT: { [january]: 0.6 },
    });
  });

  it("leads: conversion and what a customer costs", async () => {
    expect(figures(await readProposed(golden("leads.csv")))).toEqual({
      Leads: { [january]: 4 },
      "Customers won": { [january]: 2 },
      "Lead conversion": { [january]: 0.5 },
      "Customer acquisition cost": { [january]: 200 },
    });
  });

  it("one reading to a row: month ends become their months, and no answer is no reading", async () => {
    const read = await readProposed(golden("messwerte-de.csv"));
    expect(read.facts).toMatchObject([
      { kpi: "Umsatz", period: january, actual: 1234.5, unit: "Tsd. €", entity: "Köln", line: 2 },
      { kpi: "Umsatz", period: february, actual: 1310, line: 3 },
      { kpi: "Reklamationen", period: january, actual: 3, unit: "", line: 4 },
    ]);
    expect(read.problems).toEqual([]);
  });
});

describe("how a file is written", () => {
  it.each([
    [
      "crm-deals-us.csv",
      { encoding: "utf-8", delimiter: ",", decimal: ".", dateOrder: "mdy", headerRow: 1 },
      [],
    ],
    [
      "zeiten-de.csv",
      { encoding: "utf-8", delimiter: ";", decimal: ",", dateOrder: "dmy", headerRow: 1 },
      [],
    ],
    ["messwerte-de.csv", { encoding: "windows-1252", delimiter: ";", decimal: ",", dateOrder: "dmy" }, []],
    ["web-analytics-utf16.tsv", { encoding: "utf-16le", delimiter: "\t" }, []],
    ["trial-balance.csv", { encoding: "utf-8", delimiter: ",", decimal: ".", headerRow: 1 }, []],
  ])("%s", async (name, format, doubts) => {
    const preview = await look(golden(name));
    expect(preview.format).toMatchObject(format);
    expect(preview.doubts).toEqual(doubts);
  });

  it("is told to be open where the rows do not show it, and can be chosen", async () => {
    const data = { name: "x.csv", content: "Date,KPI,Value\n01/02/2026,Sales,100\n" };
    const preview = await look(data);
    expect(preview).toMatchObject({ doubts: ["dateOrder"], format: { dateOrder: "mdy" } });
    const chosen = await look(data, { chosen: { dateOrder: "dmy" } });
    expect(chosen).toMatchObject({ doubts: [], format: { dateOrder: "dmy" } });
  });
});

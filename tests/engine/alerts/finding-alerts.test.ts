import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acknowledge, keptAcknowledgements } from "../../../src/engine/alerts/acknowledge";
import { DEFAULT_ALERT_RULES } from "../../../src/engine/alerts/default-alert-rules";
import type { Alert } from "../../../src/engine/alerts/model";
import { anObjective } from "../scorecard/support/scorecard-input";
import { alertsOf, inputOf, month, offTrack, rule, type Line } from "./alerts-sample";

/** Twelve months around 100 that never leave 100 ± 2.66 × 4, as Wheeler's limits are for steps of 4. */
const AROUND = [102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102];
const sales = (values: Line["values"], target = 100, said: Line["said"] = {}): Line => ({
  name: "Sales",
  target,
  values,
  said,
});
const kinds = (alerts: readonly Alert[]) => alerts.map(({ kind }) => kind);
const worse = rule({ kind: "status", to: "worse" });
const atRisk = rule({ kind: "status", to: "at-risk" });

describe("a change of status", () => {
  // Below 90 % of the target is off track: 98 of 110 is.
  const noisy = inputOf(sales([...AROUND, 98], 110));

  it("is no alert where the reading is noise", () => {
    expect(alertsOf(noisy, { rules: [offTrack] })).toEqual([]);
  });

  it("is one where the rule says so", () => {
    const [alert, ...others] = alertsOf(noisy, { rules: [{ ...offTrack, onNoise: true }] });
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      kind: "status",
      reason: { code: "off-track", before: "at-risk", isFew: false },
      since: { start: month(11), end: month(12) - 1 },
      isSinceLeast: false,
      acknowledged: null,
      cell: "KPIs!Sales",
    });
  });

  it("is one where the reading is a signal", () => {
    const [alert] = alertsOf(inputOf(sales([...AROUND, 60])), { rules: [offTrack] });
    expect(alert).toMatchObject({
      reason: { code: "off-track", before: "on-track", isFew: false },
      since: { start: month(11) },
    });
  });

  it("stays one while it lasts, though the readings after the signal are noise", () => {
    const lasting = inputOf(sales([...AROUND, 60, 89, 88]));
    expect(alertsOf(lasting, { rules: [offTrack] })).toMatchObject([
      { since: { start: month(11) }, isSinceLeast: false },
    ]);
  });

  it("is one where there are too few readings for limits, and says so", () => {
    expect(alertsOf(inputOf(sales([101, 102, 80])), { rules: [offTrack] })).toMatchObject([
      { reason: { code: "off-track", before: "on-track", isFew: true }, since: { start: month(2) } },
    ]);
  });

  it("lasts over months without a reading", () => {
    const [alert] = alertsOf(inputOf(sales([101, 80, null, 82])), { rules: [offTrack] });
    expect(alert).toMatchObject({ since: { start: month(1) }, isSinceLeast: false });
  });

  it("is known to be as old as the known past, at least", () => {
    const [alert] = alertsOf(inputOf(sales([80, 81, 80])), { rules: [offTrack] });
    expect(alert).toMatchObject({
      reason: { before: null },
      since: { start: month(0) },
      isSinceLeast: true,
    });
  });

  it.each([
    { values: [101, 95], rules: [offTrack], expected: [], because: "at risk is not off track" },
    { values: [101, 95], rules: [atRisk], expected: ["at-risk"], because: "at risk is asked for" },
    { values: [101, 80], rules: [atRisk], expected: ["off-track"], because: "off track is worse still" },
    { values: [101, 95], rules: [worse], expected: ["at-risk"], because: "it was on track before" },
    { values: [80, 95], rules: [worse], expected: [], because: "it was off track before" },
    { values: [80, 81], rules: [worse], expected: [], because: "nobody knows what it was before" },
    { values: [80, 101], rules: [worse, atRisk], expected: [], because: "it is on track" },
    { values: [101, 80], rules: [{ ...offTrack, isOn: false }], expected: [], because: "the rule is off" },
  ])("$because", ({ values, rules, expected }) => {
    expect(alertsOf(inputOf(sales(values)), { rules }).map(({ reason }) => reason.code)).toEqual(expected);
  });
});

describe("a scorecard without periods", () => {
  it("alerts on what stands in its rows, since nobody knows when", () => {
    const input = inputOf({ name: "Cost", target: 100, values: [], said: { actual: 50 } });
    expect(alertsOf(input, { rules: [offTrack] })).toMatchObject([
      { reason: { code: "off-track", before: null, isFew: true }, since: null, isSinceLeast: true },
    ]);
  });

  it("does not unless somebody wrote a rule: nothing can have turned", () => {
    const input = inputOf({ name: "Cost", target: 100, values: [], said: { actual: 50 } });
    expect(alertsOf(input)).toEqual([]);
  });
});

describe("a signal for the worse", () => {
  const rules = [rule({ kind: "signal" })];

  it("alerts since the first reading of those in a row that are one", () => {
    expect(alertsOf(inputOf(sales([...AROUND, 60])), { rules })).toMatchObject([
      { kind: "signal", reason: { code: "signal", rule: "beyond-limits" }, since: { start: month(11) } },
    ]);
    // Two more of them widen the limits; the pattern of three of four near one goes on.
    const [alert] = alertsOf(inputOf(sales([...AROUND, ...AROUND, 80, 79, 80])), { rules });
    expect(alert?.since?.start).toBe(month(22));
  });

  it("is none for the better, nor of noise", () => {
    expect(alertsOf(inputOf(sales([...AROUND, 140])), { rules })).toEqual([]);
    expect(alertsOf(inputOf(sales(AROUND)), { rules })).toEqual([]);
    expect(alertsOf(inputOf(sales([100, 100, 20])), { rules })).toEqual([]);
  });
});

describe("a value that is due", () => {
  const rules = [rule({ kind: "stale" })];
  const input = inputOf(sales([100, 101]), { name: "Trust", target: 5, values: [5, 5, 5] });

  it("alerts since the day it was due", () => {
    // March's value may come until 10 April.
    expect(alertsOf(input, { rules, asOf: month(3) + 9 })).toEqual([]);
    const [alert, ...others] = alertsOf(input, { rules, asOf: month(3) + 10 });
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      kpi: { name: "Sales" },
      reason: { code: "stale", count: 1 },
      since: { start: month(3) + 9, end: month(3) + 9 },
    });
  });
});

describe("a threshold", () => {
  it("alerts beyond it, since it was passed, and the sharpest of several is told", () => {
    const input = inputOf(sales([98, 105, 130, 125]));
    const above = (limit: number) => rule({ kind: "threshold", side: "above", limit });
    const [alert, ...others] = alertsOf(input, { rules: [above(100), above(120), above(140)] });
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      reason: { code: "above", value: 125, limit: 120 },
      since: { start: month(2) },
      isSinceLeast: false,
    });
    expect(alertsOf(input, { rules: [above(125)] })).toEqual([]);
    expect(alertsOf(input, { rules: [rule({ kind: "threshold", side: "below", limit: 126 })] })).toHaveLength(
      1,
    );
  });
});

describe("a low chance of hitting the target", () => {
  const input = inputOf(sales([100, 101]));
  const chance = (share: number | null) => ({
    kpis: [
      {
        key: input.kpis[0]?.key ?? "",
        year: null,
        past: [
          { start: month(0), end: month(1) - 1, frequency: "month" as const },
          { start: month(1), end: month(2) - 1, frequency: "month" as const },
        ],
        values: [100, 101],
        periods: [],
        forecast: null,
        target: null,
        landing: null,
        forecastLanding: null,
        chance:
          share === null
            ? null
            : {
                chance: share,
                low: share,
                high: share,
                expected: 90,
                lower80: 80,
                upper80: 100,
                method: "past-readings" as const,
                notes: [],
              },
        pastChance: null,
        override: null,
        problem: null,
      },
    ],
    landing: null,
  });

  it("alerts below the limit, where it was worked out", () => {
    expect(alertsOf(input, { outlook: chance(0.19) })).toMatchObject([
      {
        kind: "chance",
        reason: { chance: 0.19, below: 0.2 },
        since: { start: month(1) },
        isSinceLeast: true,
      },
    ]);
    for (const outlook of [chance(0.2), chance(null), null]) {
      expect(alertsOf(input, { outlook })).toEqual([]);
    }
  });
});

describe("who and what a rule is about", () => {
  const input = {
    ...inputOf(
      sales([101, 80], 100, { owner: "Ana <ana@example.org>", perspective: "Financial" }),
      { name: "Trust", target: 5, values: [6, 2], said: { objective: "Loved" } },
      { name: "Speed", target: 5, values: [6, 2], said: { perspective: "Processes" } },
    ),
    objectives: [anObjective("Loved", { owner: "Bo", perspective: "Customer" })],
  };
  const told = (said: Parameters<typeof rule>[1]) =>
    alertsOf(input, { rules: [{ ...offTrack, ...said } as typeof offTrack] }).map(
      ({ kpi, owner, audiences }) => [kpi.name, owner, ...audiences],
    );

  it("is all KPIs, and tells each one's owner, or the objective's", () => {
    expect(told({})).toEqual([
      ["Sales", "Ana <ana@example.org>", "Ana <ana@example.org>"],
      ["Trust", "Bo", "Bo"],
      ["Speed", null],
    ]);
  });

  const people = { Sales: "Ana <ana@example.org>", Trust: "Bo", Speed: null };

  it.each([
    { by: "perspective" as const, name: "customer", expected: ["Trust"] as const },
    { by: "perspective" as const, name: "Financial", expected: ["Sales"] as const },
    { by: "kpi" as const, name: " SPEED ", expected: ["Speed"] as const },
    { by: "owner" as const, name: "Ana", expected: ["Sales"] as const },
    { by: "owner" as const, name: "bo", expected: ["Trust"] as const },
    { by: "owner" as const, name: "Nobody", expected: [] as const },
  ])("is those of the $by $name", ({ expected, ...scope }) => {
    expect(told({ scope, audiences: ["Board"] })).toEqual(
      expected.map((name) => [name, people[name], "Board"]),
    );
  });

  it("is one alert for a KPI and kind, told to those of all rules that hold", () => {
    const rules = [offTrack, { ...atRisk, audiences: ["Board", "Ana <ana@example.org>"] }, offTrack];
    const alerts = alertsOf(inputOf(sales([101, 80], 100, { owner: "Ana <ana@example.org>" })), { rules });
    expect(kinds(alerts)).toEqual(["status"]);
    expect(alerts[0]?.audiences).toEqual(["Ana <ana@example.org>", "Board"]);
  });
});

describe("an alert that was acknowledged", () => {
  const at = (values: Line["values"]) => alertsOf(inputOf(sales(values)), { rules: [atRisk] });
  const seen = (values: Line["values"]) => at(values).map((alert) => acknowledge(alert, "Ana", month(20)));
  const later = (values: Line["values"], acknowledged: ReturnType<typeof seen>) =>
    alertsOf(inputOf(sales(values)), { rules: [atRisk], acknowledged }).map(
      ({ acknowledged: one }) => one?.by ?? null,
    );

  it("stays so while the condition goes on", () => {
    expect(later([101, 80, 82, 81], seen([101, 80]))).toEqual(["Ana"]);
  });

  it("is new when the condition ended and began again", () => {
    expect(later([101, 80, 101, 80], seen([101, 80]))).toEqual([null]);
  });

  it("is new when it got worse, and stays when it got better", () => {
    expect(later([101, 95, 80], seen([101, 95]))).toEqual([null]);
    expect(later([101, 80, 95], seen([101, 80]))).toEqual(["Ana"]);
  });

  it("stays so when the known past moves on", () => {
    const long = Array.from({ length: 20 }, () => 80);
    expect(later([...long, 80, 80], seen(long))).toEqual(["Ana"]);
  });

  it("stays so when a correction shows that it began earlier", () => {
    expect(later([101, 80, 80], seen([101, 101, 80]))).toEqual(["Ana"]);
  });

  it("is forgotten when the condition ended, but not when an earlier period is looked at", () => {
    const acknowledged = seen([101, 101, 80]);
    const ended = alertsOf(inputOf(sales([101, 101, 80, 101])), { acknowledged });
    expect(keptAcknowledgements(ended, acknowledged, month(4) - 1, false)).toEqual([]);
    const earlier = alertsOf(inputOf(sales([101, 101])), { acknowledged });
    expect(keptAcknowledgements(earlier, acknowledged, month(2) - 1, false)).toEqual(acknowledged);
  });
});

describe("whatever the readings", () => {
  const lines = fc.array(
    fc.record({
      name: fc.constantFrom("Sales", "Trust", "Speed"),
      target: fc.integer({ min: 1, max: 100 }),
      values: fc.array(fc.option(fc.integer({ min: 0, max: 120 })), { maxLength: 15 }),
    }),
    { maxLength: 4 },
  );
  const all = [...DEFAULT_ALERT_RULES, atRisk, rule({ kind: "threshold", side: "below", limit: 50 })];

  it("keys are unique, and acknowledging changes nothing but that", () => {
    fc.assert(
      fc.property(lines, fc.array(fc.boolean(), { maxLength: 20 }), (made, who) => {
        const input = inputOf(...made);
        const alerts = alertsOf(input, { rules: all, asOf: month(18) });
        expect(new Set(alerts.map(({ key }) => key)).size).toBe(alerts.length);
        const acknowledged = alerts.flatMap((alert, place) =>
          who[place] ? [acknowledge(alert, "Ana", month(18))] : [],
        );
        const after = alertsOf(input, { rules: all, asOf: month(18), acknowledged });
        expect(after.map((alert) => ({ ...alert, acknowledged: null }))).toEqual(alerts);
        expect(after.flatMap((alert) => alert.acknowledged ?? [])).toEqual(acknowledged);
      }),
      { numRuns: 60 },
    );
  });
});

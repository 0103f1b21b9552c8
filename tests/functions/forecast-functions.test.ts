import "./custom-functions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast, hitchance } from "../../src/functions/forecasting";
import { cfoHistory } from "../engine/signals/cfo-history";
import { CellError } from "./custom-functions";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const one = (cell: unknown) => [[cell]];
const codes = (cells: readonly unknown[][]) =>
  cells.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));
const messageOf = (cells: readonly unknown[][]) => {
  const [cell] = cells[0] ?? [];
  return cell instanceof CellError ? cell.message : undefined;
};

/** Two years and a half of months with a season, a rise and something left to chance. */
const MONTHS = Array.from(
  { length: 30 },
  (_, month) => 100 + 2 * month + 20 * Math.sin((month * Math.PI) / 6) + 5 * ((month * 0.618034) % 1),
);

describe("FORECAST", () => {
  const rows = (cells: unknown[][]) => cells as [number, number, number][];

  it("gives value, lower and upper bound, a row for each period ahead, of a column or a row", () => {
    const spilled = rows(forecast(column(...MONTHS), one(3), one(12)));
    expect(spilled.map((row) => row.length)).toEqual([3, 3, 3]);
    for (const [value, lower, upper] of spilled) {
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
    }
    expect(forecast([MONTHS], one(3), one(12))).toEqual(spilled);
  });

  it("leaves what never moves where it is", () => {
    expect(forecast([[7, 7, 7, 7]], one(2))).toEqual([
      [7, 7, 7],
      [7, 7, 7],
    ]);
  });

  it("goes on with a straight line, to half a step", () => {
    const line = Array.from({ length: 20 }, (_, period) => 10 + 10 * period);
    for (const [ahead, [value]] of rows(forecast([line], one(3))).entries())
      expect(Math.abs(value - (210 + 10 * ahead))).toBeLessThan(5);
  });

  it("repeats a season that it is told of", () => {
    const quarters = [10, 30, 50, 20, 10, 30, 50, 20, 10, 30, 50, 20];
    const told = rows(forecast([quarters], one(4), one(4))).map(([value]) => Math.round(value));
    expect(told).toEqual([10, 30, 50, 20]);
    const untold = rows(forecast([quarters], one(4))).map(([value]) => Math.round(value));
    expect(untold).not.toEqual(told);
  });

  it("draws the bounds in as less is to be held, written as 0.8 or 80", () => {
    const widths = (level?: unknown) =>
      rows(forecast([MONTHS], one(2), one(12), level === undefined ? undefined : one(level))).map(
        ([, lower, upper]) => upper - lower,
      );
    const [usual, narrow] = [widths(), widths(0.8)];
    for (const [ahead, width] of usual.entries()) expect(narrow[ahead]).toBeLessThan(width);
    expect(widths(80)).toEqual(narrow);
    expect(widths("80%")).toEqual(narrow);
    expect(widths(95)).toEqual(usual);
    // A blank cell, as the desktop and as the web pass it.
    expect(widths(0)).toEqual(usual);
    expect(widths(null)).toEqual(usual);
  });

  it("takes text, blanks and #N/A for periods without a reading", () => {
    const gaps = (cell: unknown) => [...MONTHS.slice(0, 9), cell, ...MONTHS.slice(10)];
    const spilled = forecast([gaps("n/a")], one(2));
    expect(spilled).not.toEqual(forecast([MONTHS], one(2)));
    for (const cell of [null, "", "-", new CellError("#N/A")])
      expect(forecast([gaps(cell)], one(2))).toEqual(spilled);
    expect(forecast([[...MONTHS, "n/a", null]], one(2))).toEqual(forecast([MONTHS], one(2)));
  });

  it("says so where a bound is beyond the numbers of a sheet", () => {
    const cells = forecast([[1e308, -1e308, 1e308, -1e308, 1e308]], one(1));
    for (const cell of cells.flat())
      expect(cell instanceof CellError || Number.isFinite(cell), String(cell)).toBe(true);
    expect(codes(cells).flat()).toContain("#VALUE!");
  });

  it("has no answer for fewer than four readings", () => {
    const cells = forecast([[1, 2, "n/a", 3, null]], one(2));
    expect(codes(cells)).toEqual([["#N/A"]]);
    expect(messageOf(cells)).toContain("only 3 readings");
    expect(codes(forecast([[1, 2, 3, 4]], one(1)))[0]?.[0]).toBeTypeOf("number");
  });

  it.each([
    ["a horizon of none", [MONTHS], one(0), undefined, undefined, "horizon"],
    ["a horizon that is no whole number", [MONTHS], one(1.5), undefined, undefined, "horizon"],
    ["a horizon beyond a year of days", [MONTHS], one(367), undefined, undefined, "366"],
    ["a blank horizon", [MONTHS], one(null), undefined, undefined, "horizon"],
    ["a season below none", [MONTHS], one(1), one(-12), undefined, "season"],
    ["a level that holds all", [MONTHS], one(1), undefined, one(1), "level"],
    ["a level below 0", [MONTHS], one(1), undefined, one(-0.8), "level"],
    ["a level of more than 100", [MONTHS], one(1), undefined, one(180), "level"],
    ["a level that is none", [MONTHS], one(1), undefined, one("high"), "high"],
    ["several histories", [MONTHS, MONTHS], one(1), undefined, undefined, "one history"],
    ["an error", [[...MONTHS, new CellError("#DIV/0!")]], one(1), undefined, undefined, "#DIV/0!"],
    ["a number of two meanings", [[...MONTHS, "1.234"]], one(1), undefined, undefined, "1.234"],
  ])("refuses %s in one cell, with a sentence", (_name, history, horizon, season, level, said) => {
    const cells = forecast(history, horizon, season, level);
    expect(codes(cells)).toEqual([["#VALUE!"]]);
    expect(messageOf(cells)).toContain(said);
  });
});

describe("HITCHANCE", () => {
  const chances = (cells: unknown[][]) => cells.flat() as number[];
  const still = Array.from({ length: 9 }, () => 10);

  it("answers the CFO's question as he did: between 26.75% and 33.2%", () => {
    const history = column(...cfoHistory());
    const asked = [one("higher"), one("sum"), one(12), one(9)] as const;
    const [chance] = chances(hitchance(history, one(186), one(3), ...asked, one("past")));
    expect(chance).toBeGreaterThan(0.25);
    expect(chance).toBeLessThan(0.35);
    const [forecasted] = chances(hitchance(history, one(186), one(3), ...asked));
    expect(forecasted).not.toBe(chance);
    expect(hitchance(history, one(186), one(3), ...asked, one("forecast"))).toEqual([[forecasted]]);
  });

  it("is sure of what never moves, at the target or short of it", () => {
    expect(hitchance([still], [[9, 10, 11]], one(2))).toEqual([[1, 1, 0]]);
    expect(hitchance([still], [[9, 10, 11]], one(2), one("lower"))).toEqual([[0, 1, 1]]);
  });

  it("adds up what the season has brought and will bring", () => {
    const sum = (targets: number[], season?: number, elapsed?: number) =>
      hitchance(
        [still],
        [targets],
        one(3),
        undefined,
        one("sum"),
        season === undefined ? undefined : one(season),
        elapsed === undefined ? undefined : one(elapsed),
      );
    expect(sum([120, 121], 12)).toEqual([[1, 0]]);
    expect(sum([80, 81], 12, 5)).toEqual([[1, 0]]);
    expect(sum([30, 31], 12, 0)).toEqual([[1, 0]]);
    // Without a season nothing is known of before.
    expect(sum([30, 31])).toEqual([[1, 0]]);
  });

  it("takes an average over the span, and the last period's value where nothing is said", () => {
    const rising = [0, 0, 0, 0, 0, 0, 30, 30, 30, 30, 30, 30];
    const asked = (accumulates: unknown) =>
      chances(hitchance([rising], one(25), one(1), undefined, one(accumulates), one(12), one(11)))[0] ?? NaN;
    expect(asked("average")).toBeLessThan(0.1);
    expect(asked("last")).toBeGreaterThan(0.5);
    expect(asked(undefined)).toBe(asked("last"));
    // A blank cell, as the desktop and as the web pass it.
    expect(asked(0)).toBe(asked("last"));
    expect(asked(null)).toBe(asked("last"));
  });

  it.each([
    ["higher", "sum", "forecast"],
    ["höher", "Summe", "Prognose"],
    ["plus haut", "somme", "prévision"],
    ["mayor", "suma", "pronóstico"],
    ["maior", "soma", "previsão"],
  ])("understands %s, %s and %s, which its sentences tell to write", (direction, sum, basis) => {
    const given = [one(direction), one(sum), one(12), undefined, one(basis)] as const;
    const plain = [undefined, one("sum"), one(12)] as const;
    expect(hitchance([MONTHS], one(1500), one(6), ...given)).toEqual(
      hitchance([MONTHS], one(1500), one(6), ...plain),
    );
  });

  it.each([
    ["lower", "average", "last", "past"],
    ["niedriger", "Durchschnitt", "letzter", "Vergangenheit"],
    ["plus bas", "moyenne", "dernier", "passé"],
    ["menor", "promedio", "último", "pasado"],
    ["menor", "média", "último", "passado"],
  ])("understands %s, %s, %s and %s as well", (direction, average, last, past) => {
    const ask = (way: string, adding: string, basis: string) =>
      hitchance([MONTHS], one(150), one(6), one(way), one(adding), one(12), undefined, one(basis));
    expect(ask(direction, average, past)).toEqual(ask("lower", "average", "past"));
    expect(ask(direction, last, past)).toEqual(ask("lower", "last", "past"));
  });

  it("takes each row of a block for a KPI, with arguments for each or for all", () => {
    const block = [
      [10, 10, 10, 10, 10],
      [20, 20, 20, 20, 20],
      [1, "n/a", 2, 3, null],
    ];
    expect(codes(hitchance(block, column(10, 21, 1), one(2)))).toEqual(column(1, 0, "#N/A"));
    expect(codes(hitchance(block, one(15), one(2), column("lower", "lower", "higher")))).toEqual(
      column(1, 0, "#N/A"),
    );
    expect(() => hitchance(block, column(10, 20), one(2))).toThrow(CellError);
  });

  it("refuses one row's bad input in its own cell", () => {
    const block = [still, still];
    expect(codes(hitchance(block, one(10), one(2), column("sideways", "higher")))).toEqual(
      column("#VALUE!", 1),
    );
  });

  it.each([
    ["a range", [MONTHS], one(100), one(3), [one("range")], "range"],
    ["a way of adding that is none", [MONTHS], one(100), one(3), [undefined, one("max")], "“max”"],
    ["an unknown way of adding", [MONTHS], one(100), one(3), [undefined, one("pile")], "“pile”"],
    ["an unknown basis", [MONTHS], one(100), one(3), Array(4).concat([one("stars")]), "“stars”"],
    ["half a period", [MONTHS], one(100), one(0.5), [], "horizon"],
    ["a negative past", [MONTHS], one(100), one(1), Array(3).concat([one(-1)]), "elapsed"],
    ["an error for a target", [MONTHS], one(new CellError("#REF!")), one(1), [], "#REF!"],
    [
      "an error for a way of adding",
      [MONTHS],
      one(1),
      one(1),
      [undefined, one(new CellError("#REF!"))],
      "#REF!",
    ],
  ])("refuses %s with a sentence", (_name, history, target, horizon, [direction, ...more], said) => {
    const cells = hitchance(history, target, horizon, direction, ...(more as unknown[][][]));
    expect(codes(cells)).toEqual([["#VALUE!"]]);
    expect(messageOf(cells)).toContain(said);
  });

  it("has no answer without a target, or for fewer than four readings", () => {
    expect(codes(hitchance([MONTHS], [["n/a", null, ""]], one(3)))).toEqual([["#N/A", "#N/A", "#N/A"]]);
    expect(messageOf(hitchance([[1, 2, 3]], one(1), one(1)))).toContain("4 or more");
  });

  it("lies between 0 and 1, and falls as the target rises", () => {
    const reading = fc.integer({ min: -50, max: 50 });
    const histories = fc.array(reading, { minLength: 4, maxLength: 16 });
    const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        histories,
        reading,
        steps,
        fc.constantFrom("last", "sum"),
        (history, first, rises, adding) => {
          const targets = rises.reduce((all, rise) => [...all, (all.at(-1) ?? 0) + rise], [first]);
          const found = chances(hitchance([history], [targets], one(2), undefined, one(adding)));
          expect(found).toHaveLength(targets.length);
          for (const chance of found) expect(chance >= 0 && chance <= 1).toBe(true);
          expect(found.toSorted((a, b) => b - a)).toEqual(found);
        },
      ),
      { numRuns: 60 },
    );
  });
});

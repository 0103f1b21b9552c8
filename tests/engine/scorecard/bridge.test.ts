import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BridgeChild } from "../../../src/engine/scorecard/bridge";
import { bridge } from "../../../src/engine/scorecard/bridge";

const child = (score: number | null, weight = 1): BridgeChild => ({ score, weight });

/** A weighted mean over what is present, by its plain definition. */
function scoreOf(children: readonly BridgeChild[]): number | null {
  const present = children.filter(({ score, weight }) => score !== null && weight > 0);
  const total = present.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return present.reduce((sum, { score, weight }) => sum + (weight / total) * (score ?? 0), 0);
}

describe("bridge", () => {
  it("puts better results at the mean weight", () => {
    const made = bridge([child(0.5, 3), child(1, 1)], [child(0.9, 3), child(1, 1)]);
    expect(made?.rows[0]?.results).toBeCloseTo(0.3, 12);
    expect(made?.rows[1]).toEqual({ results: 0, weights: 0, missing: 0 });
    expect(made).toMatchObject({ before: 0.625 });
    expect(made?.after).toBeCloseTo(0.925, 12);
    expect(made?.total.results).toBeCloseTo(0.3, 12);
  });

  it("puts moved weight against the mean of the scores, so that weight on a good child is a gain", () => {
    const made = bridge([child(1, 1), child(0, 1)], [child(1, 3), child(0, 1)]);
    // p moves from 1/2 to 3/4; s0 + s1 - 1/2 - 1/2 is 1 on the good child and -1 on the other: ½·1·¼ each.
    expect(made?.rows.map(({ weights }) => weights)).toEqual([0.125, 0.125]);
    expect(made?.total).toEqual({ results: 0, weights: 0.25, missing: 0 });
  });

  it("puts data that came or went on the child that it came to or went from", () => {
    const came = bridge([child(0.5), child(null)], [child(0.5), child(1)]);
    expect(came?.rows).toEqual([
      { results: 0, weights: 0, missing: 0 },
      { results: 0, weights: 0, missing: 0.25 },
    ]);
    const went = bridge([child(0.5), child(1)], [child(0.5), child(null)]);
    expect(went?.rows[1]?.missing).toBe(-0.25);
  });

  it("is all missing where no child has data at both times", () => {
    const made = bridge([child(0.4), child(null)], [child(null), child(0.9)]);
    expect(made?.rows.map(({ missing }) => missing)).toEqual([-0.4, 0.9]);
    expect(made?.total).toMatchObject({ results: 0, weights: 0 });
    expect(made?.total.missing).toBeCloseTo(0.5, 12);
  });

  it("is all missing where the common children have no weight at one of the times", () => {
    const made = bridge([child(0.4, 0), child(0.6, 1)], [child(0.8, 1), child(null, 1)]);
    expect(made?.total.results).toBe(0);
    expect(made?.total.missing).toBeCloseTo(0.2, 12);
  });

  it("moves weight on to a child that did not count before, or off one that no longer does", () => {
    // p moves from (1, 0) to (1/2, 1/2); both scores stay, their mean is 3/4: ½·(-½)·(-½) and ½·½·½.
    const rows = [
      { results: 0, weights: 0.125, missing: 0 },
      { results: 0, weights: 0.125, missing: 0 },
    ];
    expect(bridge([child(0.5, 1), child(1, 0)], [child(0.5, 1), child(1, 1)])?.rows).toEqual(rows);
    const off = bridge([child(0.5, 1), child(1, 1)], [child(0.5, 1), child(1, 0)]);
    expect(off?.rows.map(({ weights }) => weights)).toEqual([-0.125, -0.125]);
  });

  it("takes the mean over those alone that have data at both times", () => {
    const before = [child(0.5, 1), child(1, 1), child(0.2, 1)];
    const made = bridge(before, [child(0.5, 1), child(1, 3), child(null, 1)]);
    // Over the first two p moves from (1/2, 1/2) to (1/4, 3/4) about a mean of 3/4; the third took 0.75 down to 1.7/3.
    expect(made?.rows.map(({ weights }) => weights)).toEqual([0.0625, 0.0625, 0]);
    expect(made?.rows[2]?.missing).toBeCloseTo(0.75 - 1.7 / 3, 12);
  });

  it("leaves out what is never counted, its score too", () => {
    const plain = bridge([child(1, 1), child(0, 1)], [child(1, 3), child(0, 1)]);
    const shown = bridge([child(1, 1), child(0, 1), child(9, 0)], [child(1, 3), child(0, 1), child(-9, 0)]);
    expect(shown?.total).toEqual(plain?.total);
    expect(shown?.rows[2]).toEqual({ results: 0, weights: 0, missing: 0 });
  });

  it("has no answer where one of the times has no score", () => {
    expect(bridge([child(null)], [child(1)])).toBeNull();
    expect(bridge([child(1)], [child(null)])).toBeNull();
    expect(bridge([child(1, 0)], [child(1)])).toBeNull();
    expect(bridge([], [])).toBeNull();
  });

  it("sums to the move, for any two times", () => {
    const any = fc.record({
      score: fc.option(fc.double({ min: -2, max: 3, noNaN: true }), { freq: 3 }),
      weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })),
    });
    const times = fc.array(fc.tuple(any, any), { maxLength: 10 });
    fc.assert(
      fc.property(times, (pairs) => {
        const [before, after] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        const made = bridge(before, after);
        const [from, to] = [scoreOf(before), scoreOf(after)];
        if (from === null || to === null || !made) {
          expect(made).toBeNull();
          expect(from === null || to === null).toBe(true);
          return;
        }
        const { results, weights, missing } = made.total;
        expect(made.before).toBeCloseTo(from, 12);
        expect(made.after).toBeCloseTo(to, 12);
        expect(Math.abs(results + weights + missing - (made.after - made.before))).toBeLessThanOrEqual(1e-12);
      }),
    );
  });
});

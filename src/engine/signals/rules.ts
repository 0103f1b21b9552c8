import type { Limits, RuleSet, Side, SignalRule } from "./model";

/** Readings of one segment, without gaps, and what to judge them by. */
export interface Judged {
  readonly readings: readonly number[];
  readonly limits: Limits;
  /** Differences up to this, in the unit of the readings, are the rounding of sums. */
  readonly rounding: number;
}

/** A rule that is met at the last of its members; members are places in the segment. */
export interface Hit {
  readonly rule: SignalRule;
  readonly side: Side | null;
  readonly members: readonly number[];
}

/** -1 below, 1 above, 0 neither. */
type Sign = -1 | 0 | 1;

type Finder = (rule: SignalRule, judged: Judged) => Hit[];

const FINDERS: Readonly<Record<SignalRule, Finder>> = {
  "beyond-limits": (rule, judged) => someOf(rule, 1, 1, beyond(judged, 3)),
  "two-of-three": (rule, judged) => someOf(rule, 2, 3, beyond(judged, 2)),
  "three-of-four": (rule, judged) => someOf(rule, 3, 4, beyond(judged, 1.5)),
  "four-of-five": (rule, judged) => someOf(rule, 4, 5, beyond(judged, 1)),
  "seven-on-one-side": (rule, judged) => someOf(rule, 7, 7, beyond(judged, 0)),
  "eight-on-one-side": (rule, judged) => someOf(rule, 8, 8, beyond(judged, 0)),
  "nine-on-one-side": (rule, judged) => someOf(rule, 9, 9, beyond(judged, 0)),
  "six-in-one-direction": (rule, judged) => inOneDirection(rule, 6, judged),
  "seven-in-one-direction": (rule, judged) => inOneDirection(rule, 7, judged),
  "fourteen-alternating": alternating,
  "fifteen-near-centre": nearCentre,
  "eight-far-from-centre": farFromCentre,
  "two-of-three-near-limit": nearLimit,
};

/**
 * The rules of each set, the most telling first.
 *
 * @see Wheeler (1993), Understanding Variation; Western Electric (1956), Statistical Quality Control Handbook; Nelson
 * (1984), "The Shewhart Control Chart: Tests for Special Causes", Journal of Quality Technology 16(4); NHS England,
 * Making Data Count, as NHSRplotthedots does it.
 */
export const RULE_SETS: Readonly<Record<RuleSet, readonly SignalRule[]>> = {
  wheeler: ["beyond-limits", "three-of-four", "eight-on-one-side"],
  "western-electric": ["beyond-limits", "two-of-three", "four-of-five", "eight-on-one-side"],
  nelson: [
    "beyond-limits",
    "nine-on-one-side",
    "six-in-one-direction",
    "fourteen-alternating",
    "two-of-three",
    "four-of-five",
    "fifteen-near-centre",
    "eight-far-from-centre",
  ],
  nhs: ["beyond-limits", "seven-in-one-direction", "two-of-three-near-limit", "seven-on-one-side"],
};

/** Every place at which a rule is met, in order of time. A reading on a line is on neither side of it. */
export function findHits(rule: SignalRule, judged: Judged): readonly Hit[] {
  return FINDERS[rule](rule, judged);
}

/** On which side each reading lies more than so many sigma from the centre. */
function beyond({ readings, limits, rounding }: Judged, sigmas: number): readonly Sign[] {
  const reach = (sigmas * (limits.upper - limits.centre)) / 3 + rounding;
  return readings.map((reading) => signBeyond(reading - limits.centre, reach));
}

function signBeyond(distance: number, reach: number): Sign {
  if (distance > reach) return 1;
  return distance < -reach ? -1 : 0;
}

/** Which way each reading goes from the one before it. */
function steps({ readings, rounding }: Judged): readonly Sign[] {
  return readings.map((reading, place) => signBeyond(reading - (readings[place - 1] ?? reading), rounding));
}

/** Met where, of the last `span` signs, at least `need` are the same as the last one. */
function someOf(rule: SignalRule, need: number, span: number, signs: readonly Sign[]): Hit[] {
  const hits: Hit[] = [];
  for (const [place, sign] of signs.entries()) {
    if (sign === 0 || place + 1 < need) continue;
    const first = Math.max(0, place - span + 1);
    let count = 0;
    for (let other = first; other <= place; other += 1) if (signs[other] === sign) count += 1;
    if (count < need) continue;
    const members = range(first, place).filter((other) => signs[other] === sign);
    hits.push({ rule, side: sign > 0 ? "high" : "low", members });
  }
  return hits;
}

/** So many readings in a row have one step fewer between them. */
function inOneDirection(rule: SignalRule, length: number, judged: Judged): Hit[] {
  return someOf(rule, length - 1, length - 1, steps(judged)).map((hit) => withBefore(hit, 1));
}

function alternating(rule: SignalRule, judged: Judged): Hit[] {
  const ways = steps(judged);
  const turns = ways.map((way, place): Sign => (way * (ways[place - 1] ?? 0) < 0 ? 1 : 0));
  return someOf(rule, 12, 12, turns).map((hit) => ({ ...withBefore(hit, 2), side: null }));
}

function nearCentre(rule: SignalRule, { readings, limits, rounding }: Judged): Hit[] {
  const reach = (limits.upper - limits.centre) / 3 - rounding;
  const near = readings.map((reading): Sign => (Math.abs(reading - limits.centre) < reach ? 1 : 0));
  return someOf(rule, 15, 15, near).map((hit) => ({ ...hit, side: null }));
}

function farFromCentre(rule: SignalRule, judged: Judged): Hit[] {
  const signs = beyond(judged, 1);
  const far = signs.map((sign): Sign => (sign === 0 ? 0 : 1));
  return someOf(rule, 8, 8, far).flatMap((hit) => {
    const isOnBoth = hit.members.some((place) => signs[place] !== signs[hit.members[0] ?? 0]);
    return isOnBoth ? [{ ...hit, side: null }] : [];
  });
}

/**
 * Met at the last of the two or three that are near the limit, among three in a row on one side. The third may come after
 * it: then it is the next reading that completes the pattern, and an earlier one that it tells of.
 */
function nearLimit(rule: SignalRule, judged: Judged): Hit[] {
  const [sides, far, outside] = [beyond(judged, 0), beyond(judged, 2), beyond(judged, 3)];
  const near = far.map((sign, place): Sign => (outside[place] === 0 ? sign : 0));
  const hits = new Map<number, Hit>();
  for (let last = 2; last < sides.length; last += 1) {
    const three = range(last - 2, last);
    const side = sides[last] ?? 0;
    const members = three.filter((place) => near[place] === side);
    const end = members.at(-1);
    if (side === 0 || end === undefined || members.length < 2) continue;
    if (three.some((place) => sides[place] !== side) || hits.has(end)) continue;
    hits.set(end, { rule, side: side > 0 ? "high" : "low", members });
  }
  return [...hits.values()];
}

function withBefore(hit: Hit, count: number): Hit {
  const first = hit.members[0] ?? 0;
  return { ...hit, members: [...range(first - count, first - 1), ...hit.members] };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

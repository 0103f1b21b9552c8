import { layOutMap } from "../../../src/engine/map/lay-out-map";
import type { Link, MapObjective } from "../../../src/engine/map/model";
import type { Status } from "../../../src/engine/scorecard/model";
import type { MapContent } from "../../../src/workbook/sheets/map-content";

const PERSPECTIVES = ["Financial", "Customer", "Internal process", "Learning and growth"] as const;

/** Objectives of a small airline, top perspective first, after Kaplan and Norton's well-known example. */
const NAMES: readonly (readonly string[])[] = [
  ["Grow profits", "Grow revenues", "Fly fewer planes", "Keep cash healthy", "Lower unit cost"],
  [
    "More customers",
    "Flight is on time",
    "Lowest prices",
    "Win business travellers",
    "Loyal families",
    "Fair complaints",
  ],
  [
    "Fast ground turnaround",
    "Safe operations",
    "Plan crews and maintenance together",
    "Sell seats early",
    "Clean cabins",
    "Few delays from parts",
    "Simple fares",
    "Good partners at every airport",
  ],
  [
    "Ground crew alignment",
    "Skilled ramp agents",
    "Crew scheduling system",
    "Safety culture",
    "Digital skills",
    "Keep our people",
  ],
];
const STATUSES: readonly Status[] = ["on-track", "at-risk", "on-track", "off-track", "on-track", "no-data"];
const SCORES: Readonly<Record<Status, number | null>> = {
  "on-track": 1.02,
  "at-risk": 0.87,
  "off-track": 0.41,
  "no-data": null,
};
const THEMES = ["Operating excellence", "Customer intimacy", "Safety first", null] as const;
const CHANGES = [0.04, -0.06, 0, null] as const;

export function objective(name: string, more: Partial<MapObjective> = {}): MapObjective {
  const base = { perspective: "Financial", theme: null, owner: null, stakeholder: null, kpis: 1 };
  return { ...base, name, score: 1, status: "on-track", change: null, ...more };
}

export function link(from: string, to: string, more: Partial<Link> = {}): Link {
  return { from, to, sign: 1, lag: null, rationale: null, evidence: "observed", cell: null, ...more };
}

/** Content of a map, laid out as the product lays it out. */
export function mapOf(
  objectives: readonly MapObjective[],
  links: readonly Link[],
  more: Partial<Omit<MapContent, "input">> & { readonly perspectives?: readonly string[] } = {},
): MapContent {
  const input = { perspectives: more.perspectives ?? PERSPECTIVES, objectives, links };
  return {
    name: "Fair Wind Airlines",
    note: "October 2026",
    language: "en",
    layout: more.layout ?? layOutMap(input),
    statement: { mission: null, vision: null, goals: [] },
    signOffs: [],
    themes: [],
    ...more,
    input,
  };
}

/** A map of so many objectives, its links mostly to the perspective above; the same for the same number. */
export function sampleMap(count: number, perspectives: readonly string[] = PERSPECTIVES): MapContent {
  const bands = perspectives.map((_, band) =>
    Array.from({ length: Math.floor((count + band) / perspectives.length) }, (__, place) =>
      nameOf(band, place),
    ),
  );
  const objectives = bands.flatMap((names, band) =>
    names.map((name, place) => {
      const turn = band * 5 + place;
      const status = STATUSES[turn % STATUSES.length] ?? "on-track";
      const change = CHANGES[turn % CHANGES.length] ?? null;
      const theme = THEMES[turn % THEMES.length] ?? null;
      return objective(name, {
        perspective: perspectives[band] ?? null,
        status,
        score: SCORES[status],
        change: status === "no-data" ? null : change,
        theme,
      });
    }),
  );
  const links = bands.slice(1).flatMap((names, below) =>
    names.flatMap((from, place) => {
      const above = bands[below] ?? [];
      const turn = below * 3 + place;
      const first = above[Math.floor((place * above.length) / names.length)];
      const second = above[(place + 1) % Math.max(1, above.length)];
      const evidence = (["observed", "asserted", "tested"] as const)[turn % 3] ?? "observed";
      const sign = turn % 7 === 5 ? -1 : 1;
      return [
        ...(first === undefined ? [] : [link(from, first, { evidence, sign })]),
        ...(second === undefined || second === first || turn % 3 !== 0 ? [] : [link(from, second)]),
      ];
    }),
  );
  const beside = bands.flatMap((names) => {
    const [first, second, third] = names;
    return [
      ...(first !== undefined && second !== undefined ? [link(second, first)] : []),
      ...(first !== undefined && third !== undefined && names.length > 4
        ? [link(first, third, { evidence: "asserted" })]
        : []),
    ];
  });
  return mapOf(objectives, [...links, ...beside.slice(1, 4)], {
    perspectives,
    statement: {
      mission: "Bring people together, safely and at a fair price.",
      vision: "The airline that small cities choose first.",
      goals: [{ text: "One million passengers a year with a margin of 12%", horizon: 2029 }],
    },
    signOffs: [
      { who: "CEO", date: 46000, version: "1", comment: null },
      { who: "CFO", date: null, version: null, comment: null },
    ],
  });
}

function nameOf(band: number, place: number): string {
  const names = NAMES[band] ?? ["Lower our emissions", "Safe work", "Open books", "Good neighbours"];
  const name = names[place % names.length] ?? "Objective";
  const round = Math.floor(place / names.length);
  return round === 0 ? name : `${name} (${round + 1})`;
}

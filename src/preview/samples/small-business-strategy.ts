import { daySerial } from "./serial";

/** Perspectives with their weights. */
export const PERSPECTIVES: readonly (readonly [name: string, weight: number])[] = [
  ["Financial", 35],
  ["Customer", 25],
  ["Internal processes", 25],
  ["Learning and growth", 15],
];

/** Objectives with perspective, weight, owner, theme and stakeholder. */
export const OBJECTIVES: readonly (readonly [
  name: string,
  perspective: string,
  weight: number,
  owner: string,
  theme: string,
  stakeholder: string,
])[] = [
  ["Grow sales and margin", "Financial", 60, "M. Brenner", "Growth", "Owners"],
  ["Keep costs in hand", "Financial", 40, "J. Okafor", "Operational excellence", "Owners"],
  ["Keep our promises", "Customer", 50, "S. Lindqvist", "Operational excellence", "Customers"],
  ["Win loyal customers", "Customer", 50, "S. Lindqvist", "Growth", "Customers"],
  ["Build it fast", "Internal processes", 30, "T. Marek", "Operational excellence", "Customers"],
  ["Build it right", "Internal processes", 30, "T. Marek", "Operational excellence", "Community"],
  ["Turn stock into cash", "Internal processes", 40, "J. Okafor", "Growth", "Owners"],
  ["Skilled people", "Learning and growth", 30, "A. Duarte", "People", "Employees"],
  ["Healthy people stay", "Learning and growth", 70, "A. Duarte", "People", "Employees"],
];

/** Mission, vision and goals with the year of their horizon. */
export const STATEMENTS: readonly (readonly [kind: string, statement: string, horizon: number | null])[] = [
  ["Mission", "We build bicycles that carry everyday life, and keep them running.", null],
  ["Vision", "Every second cargo bike in our region is a Brenner.", null],
  ["Goal", "Sell 6,000 bikes a year at a gross margin of 42%", 2029],
  ["Goal", "Deliver every bike within a week of its order", 2028],
];

/** Cause, effect, sign, lag in months, reason, evidence. */
export const LINKS: readonly (readonly [
  from: string,
  to: string,
  sign: string,
  lag: number,
  rationale: string,
  evidence: string,
])[] = [
  ["Skilled people", "Build it right", "+", 3, "Trained fitters make fewer mistakes", "tested"],
  ["Skilled people", "Build it fast", "+", 3, "Trained fitters need less time for each bike", "observed"],
  ["Healthy people stay", "Build it fast", "+", 1, "A full workshop has no idle benches", "observed"],
  ["Healthy people stay", "Skilled people", "+", 6, "Who stays keeps learning", "asserted"],
  ["Build it right", "Keep our promises", "+", 1, "No rework, no late bikes", "tested"],
  ["Build it fast", "Keep our promises", "+", 1, "Short lead times leave room for promises", "observed"],
  ["Build it fast", "Turn stock into cash", "+", 2, "Parts lie in the rack for fewer days", "observed"],
  ["Build it right", "Keep costs in hand", "+", 2, "Less rework takes fewer hours and parts", "tested"],
  [
    "Turn stock into cash",
    "Keep our promises",
    "-",
    2,
    "Lean stock leaves little to fall back on",
    "asserted",
  ],
  [
    "Keep our promises",
    "Win loyal customers",
    "+",
    3,
    "Customers return to those who keep their word",
    "asserted",
  ],
  [
    "Win loyal customers",
    "Grow sales and margin",
    "+",
    6,
    "Loyal customers buy again and bring friends",
    "asserted",
  ],
  ["Keep costs in hand", "Grow sales and margin", "+", 1, "Each euro saved on a bike is margin", "tested"],
  [
    "Turn stock into cash",
    "Keep costs in hand",
    "+",
    3,
    "Less stock ties up less money and space",
    "observed",
  ],
];

/** Critical success factors, each with the KPI that watches it; none yet for the last. */
export const FACTORS: readonly (readonly [factor: string, kpi: string | null])[] = [
  ["Deliveries that customers can rely on", "On-time delivery"],
  ["Riders who come back", "Repeat customers"],
  ["Fitters who stay healthy", "Sick leave"],
  ["Suppliers who deliver frames in time", null],
];

/** Who signs the map off; no day while outstanding. */
export const SIGN_OFFS: readonly (readonly [
  who: string,
  day: number | null,
  version: string | null,
  comment: string | null,
])[] = [
  ["M. Brenner", daySerial(2026, 9, 30), "1.1", "Agreed"],
  ["S. Lindqvist", daySerial(2026, 9, 30), "1.1", "Agreed; check the six months to more sales after a year"],
  ["T. Marek", daySerial(2026, 10, 2), "1.1", "Agreed"],
  ["J. Okafor", null, null, null],
  ["A. Duarte", null, null, null],
];

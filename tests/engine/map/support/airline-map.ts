import type { Link, MapInput, MapObjective } from "../../../../src/engine/map/model";

export const PERSPECTIVES = ["Financial", "Customer", "Internal Process", "Learning & Growth"];

export function objective(
  name: string,
  perspective: string | null,
  more: Partial<MapObjective> = {},
): MapObjective {
  const blank = { theme: null, owner: null, stakeholder: null, score: null, change: null };
  return { name, perspective, kpis: 1, status: "no-data", ...blank, ...more };
}

export function link(from: string, to: string, more: Partial<Link> = {}): Link {
  return { from, to, sign: 1, lag: null, rationale: null, evidence: "asserted", cell: null, ...more };
}

/**
 * The strategy map of a low-cost airline as Kaplan and Norton's examples tell it: eight objectives over four perspectives,
 * all of them on one chain or another to profit.
 */
export const airline: MapInput = {
  perspectives: PERSPECTIVES,
  objectives: [
    objective("Profits", "Financial"),
    objective("Grow revenues", "Financial", { owner: "Ada" }),
    objective("Fewer planes", "Financial"),
    objective("Flight is on time", "Customer"),
    objective("Lowest prices", "Customer"),
    objective("Fast ground turnaround", "Internal Process", { owner: "Ben" }),
    objective("Ground crew trained", "Learning & Growth", { owner: "Ben" }),
    objective("Ground crew aligned", "Learning & Growth"),
  ],
  links: [
    link("Ground crew trained", "Fast ground turnaround", { cell: "Links!A2" }),
    link("Ground crew aligned", "Fast ground turnaround", { cell: "Links!A3" }),
    link("Fast ground turnaround", "Flight is on time", { cell: "Links!A4" }),
    link("Fast ground turnaround", "Lowest prices", { cell: "Links!A5" }),
    link("Fast ground turnaround", "Fewer planes", { cell: "Links!A6" }),
    link("Flight is on time", "Grow revenues", { cell: "Links!A7" }),
    link("Lowest prices", "Grow revenues", { cell: "Links!A8" }),
    link("Grow revenues", "Profits", { cell: "Links!A9" }),
    link("Fewer planes", "Profits", { cell: "Links!A10" }),
  ],
};

import type { SampleCell } from "./sample-workbook";

/** Unit and form of a line of the report. */
export type Unit = "€k" | "%" | "days" | "number";

/** One line; `earlier` is January and February actual, then budget; a month is actual, budget, prior year. */
export type Line = readonly [
  entity: "Hamburg" | "Lyon",
  earlier: readonly [number, number, number, number],
  march: readonly [SampleCell, number, number],
  april: readonly [SampleCell, number, number],
];

/** A KPI with its line for each entity. */
export interface LineGroup {
  readonly name: string;
  readonly unit: Unit;
  readonly direction: "Higher" | "Lower";
  readonly lines: readonly [Line, Line];
}

/** A perspective heading and what stands under it. */
export interface Section {
  readonly perspective: string;
  readonly groups: readonly LineGroup[];
}

/** Sums into a subtotal of its own. */
export const REVENUE: LineGroup = {
  name: "Revenue",
  unit: "€k",
  direction: "Higher",
  lines: [
    ["Hamburg", [4410, 4525, 4500, 4600], [4860, 4800, 4610], [4320, 4900, 4700]],
    ["Lyon", [2760, 2815, 2800, 2850], [2790, 3000, 2850], [3150, 3050, 2900]],
  ],
};

/** Stored as negatives, so more is better; they sum into a subtotal. */
export const COSTS: readonly LineGroup[] = [
  {
    name: "Material costs",
    unit: "€k",
    direction: "Higher",
    lines: [
      ["Hamburg", [-1795, -1840, -1780, -1820], [-1980, -1900, -1850], [-1760, -1940, -1880]],
      ["Lyon", [-1105, -1130, -1120, -1140], [-1150, -1200, -1140], [-1390, -1220, -1160]],
    ],
  },
  {
    name: "Personnel costs",
    unit: "€k",
    direction: "Higher",
    lines: [
      ["Hamburg", [-1228, -1231, -1230, -1230], [-1240, -1240, -1190], [-1275, -1250, -1200]],
      ["Lyon", [-798, -812, -800, -800], [-905, -800, -790], [-810, -810, -795]],
    ],
  },
];

/** Stands below the total. */
export const MARGIN: LineGroup = {
  name: "EBITDA margin",
  unit: "%",
  direction: "Higher",
  lines: [
    ["Hamburg", [0.147, 0.145, 0.15, 0.15], [0.142, 0.15, 0.138], [0.134, 0.15, 0.14]],
    ["Lyon", [0.112, 0.118, 0.115, 0.115], [0.121, 0.115, 0.11], [0.115, 0.115, 0.112]],
  ],
};

/** The perspectives after Financial. */
export const SECTIONS: readonly Section[] = [
  {
    perspective: "Customer",
    groups: [
      {
        name: "On-time delivery",
        unit: "%",
        direction: "Higher",
        lines: [
          ["Hamburg", [0.951, 0.958, 0.95, 0.95], [0.964, 0.95, 0.941], [0.931, 0.95, 0.944]],
          ["Lyon", [0.904, 0.887, 0.95, 0.95], [0.846, 0.95, 0.902], [0.912, 0.95, 0.908]],
        ],
      },
      {
        name: "Complaints",
        unit: "number",
        direction: "Lower",
        lines: [
          ["Hamburg", [21, 19, 20, 20], [18, 20, 22], [24, 20, 23]],
          ["Lyon", [9, 12, 10, 10], [11, 10, 13], [10, 10, 12]],
        ],
      },
      {
        name: "Days sales outstanding",
        unit: "days",
        direction: "Lower",
        lines: [
          ["Hamburg", [40.5, 39.2, 40, 40], [38.5, 40, 41], [41, 40, 41.5]],
          ["Lyon", [48.4, 50.1, 45, 45], [52, 45, 47], ["n/a", 45, 47.5]],
        ],
      },
    ],
  },
  {
    perspective: "Internal processes",
    groups: [
      {
        name: "Scrap rate",
        unit: "%",
        direction: "Lower",
        lines: [
          ["Hamburg", [0.022, 0.021, 0.02, 0.02], [0.021, 0.02, 0.024], [0.018, 0.02, 0.023]],
          ["Lyon", [0.02, 0.019, 0.02, 0.02], [0.019, 0.02, 0.022], [0.023, 0.02, 0.021]],
        ],
      },
      {
        name: "Lead time",
        unit: "days",
        direction: "Lower",
        lines: [
          ["Hamburg", [12.4, 12.2, 12, 12], [12, 12, 13.5], [11.4, 12, 13.2]],
          ["Lyon", [14.9, 15.2, 14, 14], [15.9, 14, 14.8], [14.7, 14, 14.6]],
        ],
      },
    ],
  },
  {
    perspective: "Learning and growth",
    groups: [
      {
        name: "Absence rate",
        unit: "%",
        direction: "Lower",
        lines: [
          ["Hamburg", [0.051, 0.047, 0.045, 0.045], [0.042, 0.045, 0.049], [0.046, 0.045, 0.047]],
          ["Lyon", [0.052, 0.055, 0.048, 0.048], [0.054, 0.048, 0.05], [0.048, 0.048, 0.049]],
        ],
      },
      {
        name: "Training per employee",
        unit: "days",
        direction: "Higher",
        lines: [
          ["Hamburg", [1.4, 1.6, 1.5, 1.5], [1.5, 1.5, 1.2], [1.2, 1.5, 1.3]],
          ["Lyon", [1.3, 1.4, 1.5, 1.5], ["n/a", 1.5, 1], [1.6, 1.5, 1.1]],
        ],
      },
    ],
  },
];

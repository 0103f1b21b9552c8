import type { RefreshReport, ScorecardDefinition } from "./port";

/** Window event by which a ribbon button tells the pane what it did; both share one runtime. `detail` is a `RibbonReport`. */
export const RIBBON_REPORT = "scorecard-command";

/** What a ribbon button did. `needsPane` is true where someone has to read or to choose something. */
export type RibbonReport =
  | {
      readonly command: "refresh";
      /** One for each scorecard of the workbook, in order; empty where none is set up yet. */
      readonly refreshed: readonly { readonly id: string; readonly report: RefreshReport }[];
      /** The scorecards whose sheets were chosen anew. */
      readonly changed: readonly ScorecardDefinition[];
      readonly needsPane: boolean;
    }
  | {
      readonly command: "revert";
      readonly restored: number;
      readonly problem: string | null;
      readonly needsPane: boolean;
    }
  | { readonly command: "failed"; readonly error: unknown; readonly needsPane: true };

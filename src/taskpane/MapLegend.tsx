import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Evidence, MapInput } from "../engine/map/model";
import { trendOf, TREND_SIGNS } from "../engine/map/score-trend";
import { themeTags } from "../engine/map/theme-tags";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "4px 0 0",
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
  },
  item: { display: "inline-flex", alignItems: "center", columnGap: "6px" },
  sign: { minWidth: "16px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  line: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.25px",
    [FORCED]: { stroke: "CanvasText" },
  },
  keys: { margin: "8px 0 0", color: tokens.colorNeutralForeground2 },
});

const evidences: readonly Evidence[] = ["asserted", "observed", "tested"];
const trends = ["up", "flat", "down"] as const;

interface MapLegendProps {
  readonly map: MapInput;
  /** Id of the sentence on the map's keys, which is there also while this is closed. */
  readonly keysId: string;
}

/** What lines, arrows and letters of the map mean; only those that it has. */
export function MapLegend({ map, keysId }: MapLegendProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const shownTrends = new Set(map.objectives.map(trendOf));
  return (
    <div>
      <Disclosure title={words.say("pane.map.legend")} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <ul className={styles.list}>
          {evidences
            .filter((evidence) => map.links.some((link) => link.evidence === evidence))
            .map((evidence) => (
              <li key={evidence} className={styles.item}>
                <LineSample evidence={evidence} />
                {words.say(`sheets.map.legend.${evidence}`)}
              </li>
            ))}
          {map.links.some(({ sign }) => sign === -1) && (
            <li className={styles.item}>
              <span className={styles.sign}>⊖</span>
              {words.say("sheets.map.legend.against")}
            </li>
          )}
          {trends
            .filter((trend) => shownTrends.has(trend))
            .map((trend) => (
              <li key={trend} className={styles.item}>
                <span className={styles.sign}>{TREND_SIGNS[trend]}</span>
                {words.say(`sheets.map.trend.${trend}`)}
              </li>
            ))}
          {[...themeTags(map.objectives).values()].map(({ theme, tag }) => (
            <li key={theme} className={styles.item}>
              <span className={styles.sign}>{tag}</span>
              {words.say("sheets.map.legend.theme", { theme })}
            </li>
          ))}
        </ul>
      )}
      <p id={keysId} className={styles.keys} hidden={!open}>
        {words.say("pane.map.keys")}
      </p>
    </div>
  );
}

function LineSample({ evidence }: { readonly evidence: Evidence }) {
  const styles = useStyles();
  return (
    <svg width={24} height={8} aria-hidden="true">
      <path
        d="M0 4H24"
        className={styles.line}
        {...(evidence === "asserted" ? { strokeDasharray: "4 3" } : {})}
        {...(evidence === "tested" ? { style: { strokeWidth: "2.25px" } } : {})}
      />
    </svg>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Link } from "../engine/map/model";
import type { MapFocus } from "./map-focus";
import type { GridRoute } from "./map-routes";

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  line: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.25px",
    [FORCED]: { stroke: "CanvasText" },
  },
  head: { fill: tokens.colorNeutralForeground3, stroke: "none", [FORCED]: { fill: "CanvasText" } },
  asserted: { strokeDasharray: "4 3" },
  observed: {},
  tested: { strokeWidth: "2.25px" },
  against: { stroke: "var(--bscOffTrack)" },
  againstHead: { fill: "var(--bscOffTrack)" },
  lit: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px" },
  litHead: { fill: tokens.colorNeutralForeground1 },
  faint: { opacity: 0.2 },
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: "var(--bscOffTrack)",
    strokeWidth: "1px",
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  minus: { stroke: "var(--bscOffTrack)", strokeWidth: "1.5px", [FORCED]: { stroke: "CanvasText" } },
});

interface MapLinesProps {
  readonly routes: readonly GridRoute[];
  readonly links: readonly Link[];
  readonly focus: MapFocus | null;
}

/** The links of the map: dashed where only asserted, bold where tested, with a minus where they work against. */
export const MapLines = memo(function MapLines({ routes, links, focus }: MapLinesProps) {
  const isFaint = ({ link }: GridRoute) => focus !== null && !focus.links.has(link.link);
  const inOrder = focus ? routes.toSorted((a, b) => Number(isFaint(b)) - Number(isFaint(a))) : routes;
  return (
    <g aria-hidden="true">
      {inOrder.map((route) => {
        const link = links[route.link.link];
        return (
          link && (
            <MapLine
              key={route.link.link}
              route={route}
              link={link}
              isFaint={isFaint(route)}
              isLit={focus !== null && !isFaint(route)}
            />
          )
        );
      })}
    </g>
  );
});

interface MapLineProps {
  readonly route: GridRoute;
  readonly link: Link;
  readonly isFaint: boolean;
  readonly isLit: boolean;
}

/** Radius of the mark of a link that works against. */
const MARK = 5.5;

function MapLine({ route, link, isFaint, isLit }: MapLineProps) {
  const styles = useStyles();
  const { x, y } = route.mark;
  const isAgainst = link.sign === -1;
  return (
    <g className={mergeClasses(isFaint && styles.faint)} data-link={`${link.from} > ${link.to}`}>
      <path
        d={route.path}
        className={mergeClasses(
          styles.line,
          isLit && styles.lit,
          styles[link.evidence],
          isAgainst && styles.against,
        )}
      />
      <path
        d={route.head}
        className={mergeClasses(styles.head, isLit && styles.litHead, isAgainst && styles.againstHead)}
      />
      {isAgainst && (
        <>
          <circle cx={x} cy={y} r={MARK} className={styles.mark} />
          <path d={`M${x - 3} ${y}H${x + 3}`} className={styles.minus} />
        </>
      )}
    </g>
  );
}

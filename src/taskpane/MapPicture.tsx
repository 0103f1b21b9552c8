import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { MapInput } from "../engine/map/model";
import { themeTags } from "../engine/map/theme-tags";
import type { ScoredGroup } from "../engine/scorecard/model";
import { normalName } from "../engine/scorecard/normal-name";
import { LABEL_HEIGHT, type GridBand, type MapGrid } from "./map-grid";
import type { MapFocus } from "./map-focus";
import { mapMoveForKey } from "./map-keys";
import { mapRoutes } from "./map-routes";
import { boxLabel, boxScore } from "./map-words";
import { MapBox } from "./MapBox";
import { MapLines } from "./MapLines";
import { useWords } from "./pane-words";
import { StatusIcon } from "./StatusBadge";

const FORCED = "@media (forced-colors: active)";

/** Keeps a link that passes behind a name from running into its letters. */
const HALO = ["1px 0", "-1px 0", "0 1px", "0 -1px", "1px 1px", "-1px -1px", "1px -1px", "-1px 1px"]
  .map((shift) => `${shift} 1px ${tokens.colorNeutralBackground2}`)
  .join(", ");

const useStyles = makeStyles({
  map: { display: "block", overflow: "visible" },
  band: { fill: tokens.colorNeutralBackground2, [FORCED]: { fill: "Canvas", stroke: "CanvasText" } },
  label: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    height: "22px",
    padding: "0 8px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
  text: {
    minWidth: 0,
    overflowX: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: 600,
    textShadow: HALO,
  },
  score: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    fontVariantNumeric: "tabular-nums",
    textShadow: HALO,
  },
});

interface MapPictureProps {
  readonly map: MapInput;
  readonly grid: MapGrid;
  /** Perspectives as they are scored, by normal name. */
  readonly perspectives: ReadonlyMap<string, ScoredGroup>;
  readonly focus: MapFocus | null;
  /** Place of the objective that was chosen. */
  readonly chosen: number | null;
  readonly zoom: number;
  /** Id of the sentence on its keys. */
  readonly describedBy: string;
  /** Objective whose box is to have the focus: after a page that was opened from it, or when a link led to it. */
  readonly focusOn: { readonly objective: number } | null;
  readonly onChoose: (objective: number | null) => void;
  readonly onOpen: (objective: number) => void;
}

/** The strategy map, by mouse or by keys: a list of objectives in groups, drawn as boxes in bands with their links. */
export function MapPicture(props: MapPictureProps) {
  const { map, grid, focus, chosen, zoom, focusOn, onChoose, onOpen } = props;
  const styles = useStyles();
  const words = useWords();
  const picture = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(focusOn?.objective ?? null);
  const routes = useMemo(() => mapRoutes(grid), [grid]);
  const tags = useMemo(() => themeTags(map.objectives), [map]);
  const tabStop = current !== null && grid.boxes[current] ? current : (grid.rows[0]?.[0] ?? null);
  const focusBox = (objective: number) =>
    picture.current?.querySelector<SVGElement>(`[data-objective="${objective}"]`)?.focus();
  useEffect(() => {
    if (focusOn === null) return;
    picture.current?.querySelector<SVGElement>(`[data-objective="${focusOn.objective}"]`)?.focus();
  }, [focusOn]);
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const move = mapMoveForKey(event, grid, place);
    if (!move) return;
    event.preventDefault();
    if (move.kind === "focus") focusBox(move.objective);
    else if (move.kind === "open") onOpen(move.objective);
    else onChoose(move.kind === "choose" && move.objective !== chosen ? move.objective : null);
  };
  const box = (place: number) => {
    const [objective, at] = [map.objectives[place], grid.boxes[place]];
    if (!objective || !at) return null;
    return (
      <MapBox
        key={objective.name}
        place={place}
        objective={objective}
        box={at}
        label={boxLabel(objective, place, map, grid.links, words)}
        tag={tags.get(normalName(objective.theme ?? ""))?.tag ?? null}
        isTabStop={place === tabStop}
        isChosen={place === chosen}
        isFaint={focus !== null && !focus.objectives.has(place)}
        onFocus={() => setCurrent(place)}
        onChoose={() => (place === chosen ? onOpen(place) : onChoose(place))}
        onKeyDown={(event) => onKeyDown(event, place)}
      />
    );
  };
  return (
    <svg
      ref={picture}
      role="listbox"
      aria-label={words.say("sheets.map.name")}
      aria-describedby={props.describedBy}
      className={styles.map}
      viewBox={`0 0 ${grid.width} ${grid.height}`}
      width={grid.width * zoom}
      height={grid.height * zoom}
    >
      <g aria-hidden="true">
        {grid.bands.map(({ name, x, y, width, height }) => (
          <rect key={name ?? ""} x={x} y={y} width={width} height={height} rx={6} className={styles.band} />
        ))}
      </g>
      <MapLines routes={routes} links={map.links} focus={focus} />
      {grid.bands.map((band) => (
        <g
          key={band.name ?? ""}
          role="group"
          aria-label={bandName(band, words.say("sheets.group.unassigned"))}
        >
          <BandLabel band={band} group={props.perspectives.get(normalName(band.name ?? "")) ?? null} />
          {band.objectives.map(box)}
        </g>
      ))}
    </svg>
  );
}

const bandName = ({ name }: GridBand, otherwise: string) => name ?? otherwise;

function BandLabel({ band, group }: { readonly band: GridBand; readonly group: ScoredGroup | null }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <foreignObject x={band.x} y={band.y + 3} width={band.width} height={LABEL_HEIGHT - 6} aria-hidden="true">
      <div className={styles.label}>
        <span className={styles.text}>{bandName(band, words.say("sheets.group.unassigned"))}</span>
        {group && (
          <span className={styles.score}>
            <StatusIcon status={group.status} />
            {boxScore(group.score, words)}
          </span>
        )}
      </div>
    </foreignObject>
  );
}

import { makeStyles, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState } from "react";
import type { MapInput, StrategyTables } from "../engine/map/model";
import { themeScores } from "../engine/map/theme-scores";
import type { Scorecard, ScoredGroup, Settings } from "../engine/scorecard/model";
import { normalName } from "../engine/scorecard/normal-name";
import { BackLabelProvider } from "./back-label";
import { Breakdown } from "./Breakdown";
import { KpiDetail } from "./KpiDetail";
import { KpiFormatsProvider } from "./kpi-text";
import { mapFocus, wholeMap, type MapChoice } from "./map-focus";
import { mapGrid } from "./map-grid";
import { MapChosen } from "./MapChosen";
import { MapFilters } from "./MapFilters";
import { MapGaps } from "./MapGaps";
import { MapLegend } from "./MapLegend";
import { MapPicture } from "./MapPicture";
import { MapStatement } from "./MapStatement";
import { MapFactors, MapSignOffs, MapStakeholders } from "./MapTables";
import { MapWays } from "./MapWays";
import { MapZoom } from "./MapZoom";
import { useWords } from "./pane-words";
import type { RefreshReport } from "./port";
import { nodeAt, pathToObjective, type NodePath } from "./scorecard-node";
import { useKpiFormats } from "./use-kpi-formats";
import { useMapOrder } from "./use-map-order";
import { useMapTrend } from "./use-map-trend";
import { useWidth } from "./use-width";

/** Room that the narrowest pane gives, in CSS pixels. */
const NARROWEST = 276;
/** Room around the map for the frame of a box that has the focus. */
const RING = 4;

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "12px" },
  view: { overflowX: "auto", overflowY: "hidden", margin: `-${RING}px`, padding: `${RING}px` },
  sentence: { whiteSpace: "normal" },
  below: { display: "flex", flexDirection: "column", rowGap: "20px", marginTop: "8px" },
});

interface MapPanelProps {
  readonly report: RefreshReport;
  readonly scorecard: Scorecard;
  readonly map: MapInput;
  readonly settings: Settings | null;
  readonly onSelect: (cell: string) => void;
}

/** What is shown of the map; kept while a page is open over it. */
interface MapState {
  readonly choice: MapChoice;
  /** Normal name of the objective that was chosen: its place may change with a refresh. */
  readonly chosen: string | null;
  readonly zoom: number;
  /** Objective whose box is to have the focus. */
  readonly focusOn: { readonly objective: number } | null;
}

/** The strategy map in the pane, and the page of what was opened in it. */
export function MapPanel(props: MapPanelProps) {
  const { report, scorecard, settings } = props;
  const map = useMapTrend(report, scorecard, props.map);
  const formats = useKpiFormats(report);
  const order = useMapOrder(props.map);
  const words = useWords();
  const [opened, setOpened] = useState<NodePath | null>(null);
  const [state, setState] = useState<MapState>({ choice: wholeMap, chosen: null, zoom: 1, focusOn: null });
  const node = opened && nodeAt(scorecard, opened);
  const page = { scorecard, settings, onBack: () => setOpened(null) };
  if (opened && node) {
    return (
      <KpiFormatsProvider value={formats}>
        <BackLabelProvider value="pane.map.back">
          {node.type === "group" ? (
            <Breakdown group={node} {...page} onOpen={(child) => setOpened([...opened, String(child)])} />
          ) : (
            <KpiDetail scored={node} {...page} onSelect={props.onSelect} />
          )}
        </BackLabelProvider>
      </KpiFormatsProvider>
    );
  }
  if (!order) return <Spinner label={words.say("pane.map.loading")} />;
  return <Overview {...props} map={map} order={order} state={state} onState={setState} onOpen={setOpened} />;
}

interface OverviewProps extends MapPanelProps {
  /** Where objectives stand from left to right, by normal name. */
  readonly order: ReadonlyMap<string, number>;
  readonly state: MapState;
  readonly onState: (state: MapState) => void;
  readonly onOpen: (path: NodePath) => void;
}

function Overview(props: OverviewProps) {
  const { report, scorecard, map, settings, order, state, onState, onOpen, onSelect } = props;
  const styles = useStyles();
  const words = useWords();
  const keysId = useId();
  const view = useRef<HTMLDivElement>(null);
  const width = useWidth(view, NARROWEST + 2 * RING) - 2 * RING;
  const grid = useMemo(() => mapGrid(map, order, width), [map, order, width]);
  const perspectives = useMemo(() => perspectivesOf(scorecard), [scorecard]);
  const themes = useMemo(() => (settings ? themeScores(scorecard, settings) : []), [scorecard, settings]);
  const chosen = placeOf(map, state.chosen);
  const focus = useMemo(
    () => mapFocus(map, grid.links, chosen, state.choice),
    [map, grid, chosen, state.choice],
  );
  const choose = (place: number | null, more: Partial<MapState> = {}) =>
    onState({ ...state, chosen: place === null ? null : nameAt(map, place), ...more });
  const pathOf = (place: number) => pathToObjective(scorecard, nameAt(map, place));
  const open = (place: number) => {
    choose(place, { focusOn: { objective: place } });
    const path = pathOf(place);
    if (path) onOpen(path);
  };
  const tables: StrategyTables | null = report.strategy;
  return (
    <div className={styles.panel}>
      {tables && <MapStatement statement={tables.statement} />}
      {tables && <MapGaps statement={tables.statement} onSelect={onSelect} />}
      {map.links.length === 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.sentence}>
            {words.say("pane.map.no-links", { text: words.say("pane.tables.change") })}
          </MessageBarBody>
        </MessageBar>
      )}
      <MapFilters
        map={map}
        choice={state.choice}
        themes={themes}
        perspectives={perspectives}
        onChoose={(choice) => onState({ ...state, choice, chosen: null })}
      >
        <MapZoom zoom={state.zoom} onZoom={(zoom) => onState({ ...state, zoom })} />
      </MapFilters>
      <div className={styles.view} ref={view}>
        <MapPicture
          map={map}
          grid={grid}
          perspectives={perspectives}
          focus={focus}
          chosen={chosen}
          zoom={state.zoom}
          describedBy={keysId}
          focusOn={state.focusOn}
          onChoose={choose}
          onOpen={open}
        />
      </div>
      {chosen !== null && (
        <MapChosen
          map={map}
          links={grid.links}
          chosen={chosen}
          onOpen={pathOf(chosen) ? () => open(chosen) : null}
          onChoose={(place) => choose(place, { focusOn: { objective: place } })}
          onClear={() => choose(null, { focusOn: { objective: chosen } })}
        />
      )}
      {chosen === null && state.choice.owner !== null && <MapWays map={map} owner={state.choice.owner} />}
      <MapLegend map={map} keysId={keysId} />
      <div className={styles.below}>
        <MapStakeholders map={map} />
        {tables && <MapFactors factors={tables.factors} scorecard={scorecard} />}
        {tables && <MapSignOffs signOffs={tables.signOffs} />}
      </div>
    </div>
  );
}

const nameAt = (map: MapInput, place: number) => normalName(map.objectives[place]?.name ?? "");

function placeOf(map: MapInput, name: string | null): number | null {
  const place = map.objectives.findIndex((objective) => normalName(objective.name) === name);
  return place === -1 ? null : place;
}

function perspectivesOf({ root }: Scorecard): ReadonlyMap<string, ScoredGroup> {
  return new Map(
    root.children.flatMap((child) =>
      child.type === "group" && child.level === "perspective" ? [[normalName(child.name ?? ""), child]] : [],
    ),
  );
}

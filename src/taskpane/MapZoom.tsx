import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ZoomIn20Regular, ZoomOut20Regular } from "@fluentui/react-icons";
import { useWords } from "./pane-words";

/** Sizes of the map against the pane's width. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

const useStyles = makeStyles({
  zoom: { display: "flex", alignItems: "center", flexShrink: 0 },
  fit: { minWidth: "52px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface MapZoomProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Makes the map larger and smaller; its size in the middle fits it to the pane again. */
export function MapZoom({ zoom, onZoom }: MapZoomProps) {
  const styles = useStyles();
  const words = useWords();
  const [less, more] = [ZOOMS.findLast((one) => one < zoom), ZOOMS.find((one) => one > zoom)];
  return (
    <div className={styles.zoom} role="group" aria-label={words.say("pane.map.zoom")}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ZoomOut20Regular />}
        aria-label={words.say("pane.map.zoom.out")}
        title={words.say("pane.map.zoom.out")}
        disabledFocusable={less === undefined}
        onClick={() => less !== undefined && onZoom(less)}
      />
      <Button
        className={styles.fit}
        appearance="subtle"
        size="small"
        title={words.say("pane.map.zoom.fit")}
        aria-label={`${words.text.percent(zoom, 0)}: ${words.say("pane.map.zoom.fit")}`}
        onClick={() => onZoom(1)}
      >
        {words.text.percent(zoom, 0)}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<ZoomIn20Regular />}
        aria-label={words.say("pane.map.zoom.in")}
        title={words.say("pane.map.zoom.in")}
        disabledFocusable={more === undefined}
        onClick={() => more !== undefined && onZoom(more)}
      />
    </div>
  );
}

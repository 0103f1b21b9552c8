import { makeStyles, tokens } from "@fluentui/react-components";
import type { MapInput } from "../engine/map/model";
import { waysToTop } from "./map-focus";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";

const useStyles = makeStyles({
  ways: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface MapWaysProps {
  readonly map: MapInput;
  readonly owner: string;
}

/** An owner's line of sight: how the objectives lead to the top perspective; nothing where nothing is linked. */
export function MapWays({ map, owner }: MapWaysProps) {
  const styles = useStyles();
  const words = useWords();
  const ways = waysToTop(map, owner);
  const [top] = map.perspectives;
  if (top === undefined || map.links.length === 0) return null;
  return (
    <PanelSection title={words.say("pane.map.ways", { name: top })}>
      {ways.length === 0 ? (
        <p className={styles.none}>{words.say("pane.map.no-way", { name: top })}</p>
      ) : (
        <ul className={styles.ways}>
          {ways.map((way) => (
            <li key={way.join("\n")}>{way.join(" → ")}</li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}

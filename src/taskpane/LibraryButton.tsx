import { Button, makeStyles } from "@fluentui/react-components";
import { Library20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useWords } from "./pane-words";

const useStyles = makeStyles({ button: { marginLeft: "-8px", fontWeight: 400 } });

interface LibraryButtonProps {
  /** The library was left just now, which this button had opened. */
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

/** Leads to the KPI library. */
export function LibraryButton({ takesFocus, onOpen }: LibraryButtonProps) {
  const styles = useStyles();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.querySelector("button")?.focus();
  }, [takesFocus]);
  return (
    <div ref={place}>
      <Button className={styles.button} appearance="subtle" icon={<Library20Regular />} onClick={onOpen}>
        {words.say("pane.library.open")}
      </Button>
    </div>
  );
}

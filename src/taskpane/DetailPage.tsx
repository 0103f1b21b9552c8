import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { useBackLabel } from "./back-label";
import { landingPlace } from "./landing-place";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: "20px" },
  back: { alignSelf: "flex-start", marginLeft: "-8px", marginBottom: "4px", fontWeight: 400 },
  path: {
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    lineHeight: "16px",
    overflowWrap: "anywhere",
  },
  title: {
    margin: 0,
    fontSize: "20px",
    lineHeight: "26px",
    fontWeight: 600,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  headline: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", marginTop: "4px" },
});

interface DetailPageProps {
  readonly title: string;
  readonly path: string;
  /** Score and status. */
  readonly headline: ReactNode;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A page that opens over the scorecard or its map and leads back to it; its title takes the focus, so that it is read out. */
export function DetailPage({ title, path, headline, onBack, children }: DetailPageProps) {
  const styles = useStyles();
  const words = useWords();
  const back = useBackLabel();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <div>
        <Button className={styles.back} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
          {words.say(back)}
        </Button>
        {path && <div className={styles.path}>{path}</div>}
        <h2 className={styles.title} ref={heading} {...landingPlace}>
          {title}
        </h2>
        <div className={styles.headline}>{headline}</div>
      </div>
      {children}
    </div>
  );
}

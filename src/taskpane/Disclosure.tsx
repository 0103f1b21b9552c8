import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  button: {
    marginLeft: "-8px",
    paddingLeft: "8px",
    fontWeight: 400,
    justifyContent: "flex-start",
    textAlign: "left",
  },
});

interface DisclosureProps {
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A line that opens and closes what follows it. */
export function Disclosure({ title, open, onToggle }: DisclosureProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      aria-expanded={open}
      onClick={onToggle}
    >
      {title}
    </Button>
  );
}

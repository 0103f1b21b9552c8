import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", marginLeft: "-4px", marginRight: "-4px" },
  tab: {
    position: "relative",
    padding: "6px 4px 8px",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // German and Portuguese names would go over one line of the narrowest pane.
    "@media (max-width: 340px)": { fontSize: "13px" },
  },
  pictured: { marginLeft: "auto", display: "flex", alignItems: "center" },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    "::after": {
      content: '""',
      position: "absolute",
      left: "4px",
      right: "4px",
      bottom: "2px",
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

interface TabsProps<Choice extends string> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  /** Prefix of the tabs' ids; the panel's id is `${id}-panel`. */
  readonly id: string;
  readonly name: (choice: Choice) => string;
  /** Choices that a picture stands for, so that all fit a narrow pane; at the right end. */
  readonly pictures?: Readonly<Partial<Record<Choice, ReactNode>>>;
  readonly onChoose: (choice: Choice) => void;
}

/**
 * Tabs with the keys of the tab pattern. Fluent's own put focusable marks inside, hidden from screen readers, which fails
 * axe's aria-hidden-focus.
 *
 * @see WAI-ARIA Authoring Practices 1.2, Tabs pattern with automatic activation.
 */
export function Tabs<Choice extends string>(props: TabsProps<Choice>) {
  const { label, choices, chosen, id, name, pictures = {}, onChoose } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const place = choices.indexOf(chosen);
    const steps: Record<string, number> = {
      ArrowRight: place + 1,
      ArrowLeft: place - 1 + choices.length,
      Home: 0,
      End: choices.length - 1,
    };
    const step = steps[event.key];
    const next = step === undefined ? undefined : choices[step % choices.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} ref={list}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          role="tab"
          id={`${id}-${choice}`}
          data-tab={choice}
          aria-selected={choice === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={choice === chosen ? 0 : -1}
          className={mergeClasses(
            styles.tab,
            choice in pictures && styles.pictured,
            choice === chosen && styles.chosen,
          )}
          {...(choice in pictures ? { "aria-label": name(choice), title: name(choice) } : {})}
          onClick={() => onChoose(choice)}
          onKeyDown={onKeyDown}
        >
          {(pictures as Partial<Record<Choice, ReactNode>>)[choice] ?? name(choice)}
        </button>
      ))}
    </div>
  );
}

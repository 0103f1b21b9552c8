import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Scorecard } from "../engine/scorecard/model";
import type { FilteredScorecard } from "./kpi-filter";
import { useWords } from "./pane-words";
import { TreeLine } from "./TreeLine";
import { moveForKey } from "./tree-keys";
import { PAGE, treeRows, type TreeRow, type TreeView } from "./tree-rows";

const useStyles = makeStyles({
  tree: { marginLeft: "-12px", marginRight: "-12px" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "4px",
    paddingTop: "6px",
    paddingBottom: "6px",
    paddingRight: "12px",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    outlineStyle: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}`,
      outline: "2px solid transparent",
      outlineOffset: "-2px",
    },
  },
  group: { backgroundColor: tokens.colorNeutralBackground2 },
  chevron: { display: "inline-flex", width: "16px", height: "20px", alignItems: "center", flexShrink: 0 },
  more: { color: tokens.colorBrandForegroundLink, fontSize: "12px", lineHeight: "20px" },
});

interface ScorecardTreeProps {
  readonly scorecard: Scorecard;
  readonly filtered: FilteredScorecard;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  /** Line that has the focus when the tree is shown again after a page that was opened from it. */
  readonly focusOn: string | null;
  /** Opens the page of a group or KPI. */
  readonly onOpen: (id: string) => void;
}

/** Perspectives, objectives and KPIs, by mouse or by the keys of the tree pattern. */
export function ScorecardTree(props: ScorecardTreeProps) {
  const { scorecard, filtered, view, onView, focusOn, onOpen } = props;
  const styles = useStyles();
  const words = useWords();
  const rows = useMemo(() => treeRows(scorecard, view, filtered), [scorecard, view, filtered]);
  const [current, setCurrent] = useState(focusOn);
  const tree = useRef<HTMLDivElement>(null);
  const tabStop = rows.some(({ id }) => id === current) ? current : (rows[0]?.id ?? null);
  const focusRow = (id: string) => {
    setCurrent(id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  };
  useEffect(() => {
    if (focusOn) tree.current?.querySelector<HTMLElement>(`[data-row="${focusOn}"]`)?.focus();
  }, [focusOn]);
  const setOpen = (id: string, open: boolean) => {
    const closed = new Set(view.closed);
    if (open) closed.delete(id);
    else closed.add(id);
    onView({ ...view, closed });
  };
  const open = (row: TreeRow) => {
    if (row.node) {
      onOpen(row.id);
      return;
    }
    const group = row.id.slice(0, -"/more".length);
    const shown = new Map(view.shown).set(group, (view.shown.get(group) ?? PAGE) + PAGE);
    onView({ ...view, shown });
  };
  const onKeyDown = (event: KeyboardEvent, row: TreeRow) => {
    const move = moveForKey(event.key, rows, row.id);
    if (!move) return;
    event.preventDefault();
    if (move.kind === "focus") focusRow(move.id);
    else if (move.kind === "open") open(row);
    else setOpen(move.id, move.kind === "expand");
  };
  return (
    <div role="tree" aria-label={words.say("pane.tree.label")} className={styles.tree} ref={tree}>
      {rows.map((row) => (
        <div
          key={row.id}
          data-row={row.id}
          role="treeitem"
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-selected={row.id === tabStop}
          {...(row.expanded === null ? {} : { "aria-expanded": row.expanded })}
          tabIndex={row.id === tabStop ? 0 : -1}
          className={mergeClasses(styles.row, row.node?.type === "group" && styles.group)}
          style={{ paddingLeft: `${8 + (row.level - 1) * 10}px` }}
          onClick={() => {
            setCurrent(row.id);
            if (row.expanded === null) open(row);
            else setOpen(row.id, !row.expanded);
          }}
          onFocus={() => setCurrent(row.id)}
          onKeyDown={(event) => onKeyDown(event, row)}
        >
          <span className={styles.chevron} aria-hidden="true">
            {row.expanded === true && <ChevronDown16Regular />}
            {row.expanded === false && <ChevronRight16Regular />}
          </span>
          {row.node ? (
            <TreeLine node={row.node} onWhy={() => open(row)} />
          ) : (
            <span className={styles.more}>{words.sayCount("pane.tree.more", row.more)}</span>
          )}
        </div>
      ))}
    </div>
  );
}

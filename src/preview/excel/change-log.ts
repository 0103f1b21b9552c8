import type { Rect } from "./rect";

/** Someone's change of cells: the add-in's own, the user's at the grid, or a co-author's. */
export type ChangeSource = "add-in" | "user" | "co-author";

export interface Change {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly changeType:
    | "RangeEdited"
    | "RowInserted"
    | "RowDeleted"
    | "ColumnInserted"
    | "ColumnDeleted"
    | "CellInserted"
    | "CellDeleted";
  readonly source: ChangeSource;
  readonly details?: { readonly valueBefore: unknown; readonly valueAfter: unknown };
}

/** Collects changes while a request runs; each is told to the listener when the request has ended. */
export class ChangeLog {
  #pending: Change[] = [];
  #listener: ((change: Change) => void) | null = null;
  /** `runtime.enableEvents`: while false, changes are not told. */
  enabled = true;
  /** Who is changing cells now; `null` outside of a request, when it must be the grid's user. */
  actor: ChangeSource | null = null;

  listen(listener: (change: Change) => void): void {
    this.#listener = listener;
  }

  note(change: Omit<Change, "source">): void {
    this.#pending.push({ ...change, source: this.actor ?? "user" });
  }

  /** Tells what has been noted, in order. */
  flush(): void {
    const changes = this.#pending.splice(0);
    if (this.enabled) for (const change of changes) this.#listener?.(change);
  }
}

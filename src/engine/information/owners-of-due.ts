import { normalName } from "../scorecard/normal-name";
import type { DueValue } from "./model";

/** Values that are due from one person. */
export interface OwnerOfDue {
  /** As first written; `null` for nobody. */
  readonly owner: string | null;
  readonly due: readonly DueValue[];
}

/** Draws a due list together by owner, in its own order. */
export function ownersOfDue(due: readonly DueValue[]): readonly OwnerOfDue[] {
  const owners = new Map<string | null, { owner: string | null; due: DueValue[] }>();
  for (const value of due) {
    const key = value.owner === null ? null : normalName(value.owner);
    const known = owners.get(key);
    if (known) known.due.push(value);
    else owners.set(key, { owner: value.owner, due: [value] });
  }
  return [...owners.values()];
}

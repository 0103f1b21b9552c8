/** Whether a condition held in a period; `unknown` where there was nothing to judge. */
export type Held = "yes" | "no" | "unknown";

export interface Beginning {
  /** Place of the first period of those in a row that lead up to the last one. */
  readonly place: number;
  /** Place of the last period before it in which the condition did not hold; `null` where the known past has none. */
  readonly before: number | null;
}

/**
 * Walks back from the last period to where a condition began. A period that says nothing does not end it.
 *
 * @param states - In order of time.
 * @returns `null` where the condition does not hold in the last period.
 */
export function beginningOf(states: readonly Held[]): Beginning | null {
  if (states.at(-1) !== "yes") return null;
  const before = states.lastIndexOf("no");
  return { place: states.indexOf("yes", before + 1), before: before < 0 ? null : before };
}

import type { Work } from "../engine/scorecard/work";

/** How long work may hold the pane at a time, in milliseconds. */
const SLICE = 20;

/** Runs work with pauses in which the pane can answer; `null` where it was given up. */
export async function runInSlices<Result>(work: Work<Result>, signal: AbortSignal): Promise<Result | null> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return signal.aborted ? null : step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
}

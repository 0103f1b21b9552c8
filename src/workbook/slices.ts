import type { Work } from "../engine/scorecard/work";

/** Longest stretch of work before others get a turn, in milliseconds; two may follow each other, with a last step each. */
const SLICE = 15;

/** Gives Excel and the pane a turn; rejects when the command was cancelled meanwhile. */
export type Breathe = () => Promise<void>;

/** Runs work in slices, with a breath after each. */
export async function inSlices<Result>(work: Work<Result>, breathe: Breathe): Promise<Result> {
  for (let start = performance.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - start < SLICE) continue;
    await breathe();
    start = performance.now();
  }
}

/** Ends after everything that waits for a turn has had one. A timer would be held back for a second in a hidden pane. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Work in small steps: whoever runs it may pause between them. The result is the same however it is run. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Runs work to its end without a pause. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

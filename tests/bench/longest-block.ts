import type { ExcelHost } from "../../src/preview/excel/host";

/** Longest stretches, in milliseconds of processor time, for which a piece of work kept the event loop from anything else. */
export interface Blocks {
  /** Of the add-in and office.js together, the host's own work left out. */
  readonly longest: number;
  /** Of the longest few, longest first. */
  readonly top: readonly number[];
}

/**
 * Watches the event loop while the add-in works. The stand-in for Excel runs in the same process: from the moment it takes
 * a request to the moment its answer leaves, time is not counted.
 */
export async function longestBlock(host: ExcelHost, work: () => Promise<unknown>): Promise<Blocks> {
  const blocks: number[] = [];
  let [busy, done, mark] = [false, false, now()];
  const note = (): void => {
    const next = now();
    if (!busy) blocks.push(Math.min(next.clock - mark.clock, next.cpu - mark.cpu));
    mark = next;
  };
  const { endpoint, requestLog } = host;
  const [receive, add] = [endpoint.receive.bind(endpoint), requestLog.add.bind(requestLog)];
  endpoint.receive = (json) => {
    note();
    busy = true;
    receive(json);
  };
  requestLog.add = (...entry) => {
    add(...entry);
    setImmediate(() => {
      note();
      busy = false;
    });
  };
  const tick = (): void => {
    note();
    if (!done) setImmediate(tick);
  };
  tick();
  try {
    await work();
  } finally {
    done = true;
    endpoint.receive = receive;
    requestLog.add = add;
  }
  const top = blocks.toSorted((one, other) => other - one).slice(0, 5);
  return { longest: top[0] ?? 0, top };
}

/** Milliseconds by the clock and of the processor: on a busy machine the clock runs on while others work. */
function now(): { readonly clock: number; readonly cpu: number } {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), cpu: (user + system) / 1000 };
}

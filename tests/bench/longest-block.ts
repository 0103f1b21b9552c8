import { Session, type Profiler } from "node:inspector";
import type { ExcelHost } from "../../src/preview/excel/host";
import { turn } from "../../src/workbook/slices";

/** Longest stretches, in milliseconds of processor time, for which a piece of work kept the event loop from anything else. */
export interface Blocks {
  /** Of the add-in's own code; the longest few, longest first. */
  readonly addIn: readonly Block[];
  /** Of office.js alone, which packs requests and unpacks answers at one go. */
  readonly officeJs: readonly Block[];
}

export interface Block {
  readonly ms: number;
  /** How many requests had left before. */
  readonly afterRequests: number;
  /** The functions in which most of the time was spent. */
  readonly where: readonly string[];
}

/** Time between two samples of the call stack, in microseconds. */
const INTERVAL = 500;
const SHOWN = 5;

type Owner = "addIn" | "officeJs" | "other";

/** The beginning of a turn of the event loop; microseconds of the machine's clock, and of processor time so far. */
interface Turn {
  readonly start: number;
  readonly cpu: number;
  readonly requests: number;
}

/**
 * Watches the event loop while the add-in works, by samples of the call stack: the stand-in for Excel and its grid run in the
 * same process, and their time does not count. Collecting garbage counts for whoever worked before. On a busy machine the
 * clock runs on while others work, so a turn's time is scaled to what the processor gave it.
 */
export async function longestBlocks(host: ExcelHost, work: () => Promise<unknown>): Promise<Blocks> {
  const turns: Turn[] = [];
  let [done, requests] = [false, 0];
  const { endpoint } = host;
  const receive = endpoint.receive.bind(endpoint);
  endpoint.receive = (json) => {
    requests += 1;
    receive(json);
  };
  const mark = (): void => {
    const { user, system } = process.cpuUsage();
    turns.push({ start: Number(process.hrtime.bigint() / 1000n), cpu: user + system, requests });
  };
  const tick = (): void => {
    mark();
    if (!done) setImmediate(tick);
  };
  // Messages have turns of their own, which Node may take before it comes to what is immediate.
  const take = async (): Promise<void> => {
    while (!done) {
      mark();
      await turn();
    }
  };
  const profile = await profiled(async () => {
    tick();
    void take();
    try {
      await work();
    } finally {
      done = true;
      endpoint.receive = receive;
    }
  });
  const samples = [...readSamples(profile)];
  return { addIn: blocksOf("addIn", turns, samples), officeJs: blocksOf("officeJs", turns, samples) };
}

async function profiled(work: () => Promise<void>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  const ask = (method: string, params: object = {}) =>
    new Promise<object>((resolve, reject) => {
      session.post(method, params, (error, answer) => {
        if (error) reject(error);
        else resolve(answer ?? {});
      });
    });
  await ask("Profiler.enable");
  await ask("Profiler.setSamplingInterval", { interval: INTERVAL });
  await ask("Profiler.start");
  await work();
  const { profile } = (await ask("Profiler.stop")) as { profile: Profiler.Profile };
  session.disconnect();
  return profile;
}

interface Sample {
  /** Microseconds of the machine's clock. */
  readonly time: number;
  readonly lasted: number;
  readonly owner: Owner;
  readonly where: string;
}

function* readSamples({
  nodes,
  samples = [],
  timeDeltas = [],
  startTime,
}: Profiler.Profile): Generator<Sample> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const stacks = new Map(
    nodes.map(({ id }) => {
      const stack: Profiler.ProfileNode[] = [];
      for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
        const node = byId.get(at);
        if (node) stack.push(node);
      }
      return [id, stack];
    }),
  );
  let time = startTime;
  let last: Pick<Sample, "owner" | "where"> = { owner: "other", where: "" };
  for (const [index, id] of samples.entries()) {
    time += timeDeltas[index] ?? 0;
    const stack = stacks.get(id) ?? [];
    const name = stack[0]?.callFrame.functionName ?? "";
    if (name !== "(garbage collector)") last = { owner: ownerOf(stack), where: name };
    yield { time, lasted: timeDeltas[index + 1] ?? 0, ...last };
  }
}

/** Whose the nearest call is that is not of Node or a library. */
function ownerOf(stack: readonly Profiler.ProfileNode[]): Owner {
  for (const { callFrame } of stack) {
    if (/\/src\/preview\/|\/tests\/|@univerjs/.test(callFrame.url)) return "other";
    if (/\/src\//.test(callFrame.url)) return "addIn";
    if (/office-js|excel-web/.test(callFrame.url)) return "officeJs";
  }
  return "other";
}

function blocksOf(owner: Owner, turns: readonly Turn[], samples: readonly Sample[]): readonly Block[] {
  let at = 0;
  const blocks = turns.slice(0, -1).map(({ start, cpu, requests }, index) => {
    const { start: end, cpu: cpuAtEnd } = turns[index + 1] ?? { start, cpu };
    const given = Math.min(1, (cpuAtEnd - cpu) / Math.max(1, end - start));
    const spent = new Map<string, number>();
    let micros = 0;
    for (; (samples[at]?.time ?? Infinity) < end; at++) {
      const sample = samples[at];
      if (sample?.owner !== owner || sample.time < start) continue;
      const lasted = Math.min(sample.lasted, end - sample.time);
      micros += lasted;
      spent.set(sample.where, (spent.get(sample.where) ?? 0) + lasted);
    }
    const where = [...spent].toSorted((one, other) => other[1] - one[1]).map(([name]) => name);
    return { ms: (micros * given) / 1000, afterRequests: requests, where: where.slice(0, 3) };
  });
  return blocks.toSorted((one, other) => other.ms - one.ms).slice(0, SHOWN);
}

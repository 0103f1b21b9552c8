import { execFileSync } from "node:child_process";
import { totalmem } from "node:os";
import { logLogSlope, rounded } from "./seconds";
import type { Cost, Step, WorkbookCosts } from "./workbook";

const STEPS: readonly Step[] = ["open", "save", "refresh", "saveRefreshed"];

/** While it refreshes 100,000 rows the process may hold more than Node's usual heap: about 1 GB, and 2 GB of garbage. */
const HEAP_MEGABYTES = 12_000;
const MOST_ROWS = totalmem() / 1e6 > HEAP_MEGABYTES ? 1e5 : 3e4;

/**
 * What it takes to open a file of KPIs and their readings in the stand-in for Excel, to save it with a few cells changed, to
 * refresh it by the add-in itself over the wire with results in columns, and to save that; and how each grows with the rows.
 * On a machine with little memory the refresh stops at 30,000 rows, which `refreshedUpTo` says.
 */
export function benchWorkbooks(sizes: readonly number[] = [1e3, 1e4, 3e4, 1e5], mostRefreshed = MOST_ROWS) {
  const rows = sizes.map((size) => inOwnProcess(size, size <= mostRefreshed));
  return {
    refreshedUpTo: mostRefreshed,
    memory: "heap and buffers held after the step, garbage collected; and the process's peak",
    rows,
    growth: Object.fromEntries(STEPS.map((step) => [step, growthOf(step, rows)])),
  };
}

/** What an earlier workbook left behind would count in the next one's memory and slow it down. */
function inOwnProcess(kpis: number, refreshes: boolean): WorkbookCosts {
  const script = ["scripts/bench.mjs", "workbook", String(kpis), ...(refreshes ? ["refresh"] : [])];
  const output = execFileSync(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, ...script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output) as WorkbookCosts;
}

/** Growth of a step from each size to the next, over that of the rows: 1 is linear, and up to 1.2 passes for it. */
function growthOf(step: Step, all: readonly WorkbookCosts[]) {
  const rows = all.flatMap(({ kpis, steps }) => (steps[step] ? [{ kpis, ...steps[step] }] : []));
  const overLinear = (of: keyof Cost) =>
    rows.slice(1).map((row, at) => {
      const before = rows[at] ?? row;
      return rounded(row[of] / before[of] / (row.kpis / before.kpis));
    });
  return {
    timeLogLogSlope: rounded(
      logLogSlope(rows.map((row) => ({ size: row.kpis, time: row.processorMilliseconds }))),
    ),
    timeOverLinear: overLinear("processorMilliseconds"),
    memoryOverLinear: overLinear("heldMegabytes"),
  };
}

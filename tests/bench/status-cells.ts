import { status } from "../../src/functions/functions";
import { randomNumbers } from "./random";
import { rounded, seconds } from "./seconds";

/** How many cells of BSC.STATUS are worked in a second, called for each cell and once for a whole column. */
export function benchStatusCells(cells = 20000) {
  const random = randomNumbers(7);
  const actuals = Array.from({ length: cells }, () => [50 + 100 * random()]);
  const targets = actuals.map(() => [100]);
  const alone = seconds(() => actuals.map((actual, index) => status([actual], [targets[index] ?? []])));
  const together = seconds(() => status(actuals, targets));
  return {
    cells,
    oneByOnePerSecond: rounded(cells / alone),
    asOneArrayPerSecond: rounded(cells / together),
  };
}

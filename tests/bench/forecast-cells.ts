import { forecast, hitchance } from "../../src/functions/forecasting";
import { randomNumbers } from "./random";
import { rounded, seconds } from "./seconds";

/** How many cells of BSC.FORECAST and BSC.HITCHANCE are worked in a second, each over 36 months of its own, 12 ahead. */
export function benchForecastCells(cells = 50) {
  const random = randomNumbers(11);
  const histories = Array.from({ length: cells }, () =>
    Array.from({ length: 36 }, (_, month) => [
      100 + month + 20 * Math.sin((month * Math.PI) / 6) + 10 * random(),
    ]),
  );
  const [ahead, months] = [[[12]], [[12]]];
  const forecasting = seconds(() => histories.map((history) => forecast(history, ahead, months)), 3);
  const hitting = seconds(
    () => histories.map((history) => hitchance(history, [[150]], ahead, [["higher"]], [["last"]], months)),
    3,
  );
  return {
    cells,
    forecastsPerSecond: rounded(cells / forecasting),
    hitChancesPerSecond: rounded(cells / hitting),
  };
}

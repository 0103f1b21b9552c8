import type { Voice } from "./voice";

/**
 * What the periods ahead bring together, as voices of a single period.
 *
 * Errors of neighbouring periods go together: what a shock leaves behind stays. How much stays is read off the way the
 * deviation grows: a shock of size 1 that leaves c(k) after k periods makes the variance 1 + c(1)² + ... + c(h-1)².
 *
 * @param voices - With means and scales for each period.
 * @param periods - How many periods ahead to add up, from the next one.
 * @see Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 6.4, on lead-time demand.
 */
export function totalOf(voices: readonly Voice[], periods: number): readonly Voice[] {
  return voices.map((voice) => {
    const { mean, deviation } = voice.outlook;
    const sum = mean.slice(0, periods).reduce((total, value) => total + value, 0);
    return { ...voice, outlook: { mean: [sum], deviation: [totalDeviation(deviation.slice(0, periods))] } };
  });
}

function totalDeviation(deviation: readonly number[]): number {
  const largest = Math.max(...deviation);
  if (!(largest > 0)) return 0;
  // Seasonal deviations go up and down with the level; only their growth tells what stays.
  const left: number[] = [];
  let grown = deviation[0] ?? 0;
  const first = grown > 0 ? grown : largest;
  deviation.forEach((value, h) => {
    const next = Math.max(grown, value);
    left.push(h === 0 ? 1 : Math.sqrt(Math.max(0, next * next - grown * grown)) / first);
    grown = next;
  });
  const size = (h: number) => Math.sqrt(left.slice(0, h + 1).reduce((sum, c) => sum + c * c, 0));
  let variance = 0;
  for (let i = 0; i < deviation.length; i++) {
    for (let j = 0; j < deviation.length; j++) {
      const [early, late] = [Math.min(i, j), Math.max(i, j)];
      let shared = 0;
      for (let k = 0; k <= early; k++) shared += (left[k] ?? 0) * (left[k + late - early] ?? 0);
      variance += ((deviation[i] ?? 0) * (deviation[j] ?? 0) * shared) / (size(i) * size(j));
    }
  }
  return Math.sqrt(variance);
}

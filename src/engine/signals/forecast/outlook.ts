/** What one method says about the periods ahead: the middle and the standard deviation of each, in the series' own unit. */
export interface Outlook {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/**
 * Averages outlooks period by period.
 *
 * The deviations are averaged as they stand, not divided as if the methods erred apart: they are fitted to the same
 * values and err together.
 *
 * @param weights - One for each outlook, not all 0; the same for all when left out.
 */
export function blend(outlooks: readonly Outlook[], weights: readonly number[] = []): Outlook {
  const shares = outlooks.map((_, i) => weights[i] ?? 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const average = (of: (outlook: Outlook) => readonly number[]) =>
    (outlooks[0]?.mean ?? []).map((_, h) => {
      let sum = 0;
      outlooks.forEach((outlook, i) => {
        const share = shares[i] ?? 0;
        if (share > 0) sum += share * (of(outlook)[h] ?? 0);
      });
      return sum / total;
    });
  return { mean: average((outlook) => outlook.mean), deviation: average((outlook) => outlook.deviation) };
}

/**
 * Weights of models from their information criteria.
 *
 * @param criteria - AICc of each; those that are not finite count for nothing, unless none is.
 * @see Burnham & Anderson (2002), Model Selection and Multimodel Inference, section 2.9.
 */
export function akaikeWeights(criteria: readonly number[]): readonly number[] {
  const least = Math.min(...criteria.filter(Number.isFinite));
  if (!Number.isFinite(least)) return criteria.map(() => 1);
  return criteria.map((criterion) => (Number.isFinite(criterion) ? Math.exp((least - criterion) / 2) : 0));
}

/** Whether every number of an outlook is one that can be shown. */
export function isSound({ mean, deviation }: Outlook): boolean {
  return mean.every(Number.isFinite) && deviation.every((d) => Number.isFinite(d) && d >= 0);
}

/** Takes an outlook on logarithms back to the series' own unit; the middle becomes the median there. */
export function fromLogs({ mean, deviation }: Outlook): Outlook {
  return {
    mean: mean.map(Math.exp),
    deviation: mean.map((value, h) => Math.exp(value) * (deviation[h] ?? 0)),
  };
}

import type { ScoredKpi } from "../scorecard/model";
import type { PastValues } from "../scorecard/past-values";
import type { Period } from "../scorecard/period";
import { signalSeries } from "../scorecard/scorecard-signals";
import { latestSignal, type LatestSignal } from "../signals/latest-signal";
import type { SignalOptions } from "../signals/model";
import { seasonalXmr } from "../signals/seasonal-xmr";
import { trendOf } from "../signals/trend";
import { xmr } from "../signals/xmr";

/** What the readings of a KPI said when they came in, each by the readings up to it. */
export class ReadingVerdicts {
  private readonly known = new Map<number, LatestSignal>();
  /** Place of the latest reading, -1 for none. */
  readonly last: number;

  constructor(
    private readonly scored: ScoredKpi,
    private readonly past: PastValues,
    private readonly options: SignalOptions = {},
  ) {
    this.last = past.values.findLastIndex((value) => value !== null);
  }

  periodAt(place: number): Period | null {
    return this.past.periods[place] ?? null;
  }

  at(place: number): LatestSignal {
    let found = this.known.get(place);
    if (!found) {
      const { values, direction, range, season } = signalSeries(this.scored, this.past);
      const known = values.slice(0, place + 1);
      const { isDeseasonalised } = this.options;
      const chart =
        isDeseasonalised === true
          ? seasonalXmr(known, season, trendOf(known, direction, { season }), this.options)
          : xmr(known, this.options);
      found = latestSignal(chart, direction, range);
      this.known.set(place, found);
    }
    return found;
  }

  /**
   * The first place of the readings in a row, up to the latest, that are a signal for the worse; `null` where the latest is
   * none.
   */
  worseSince(): number | null {
    if (this.last < 0) return null;
    let since: number | null = null;
    for (let place = this.last; place >= 0; place = this.before(place)) {
      if (this.at(place).verdict !== "signal-worse") break;
      since = place;
    }
    return since;
  }

  /**
   * Whether all readings from a day on were noise; the latest one where none came in since.
   *
   * @param start - Serial of the day; `null` for all of the known past, whose first readings are too few to be noise.
   */
  isNoiseSince(start: number | null): boolean {
    if (this.last < 0) return false;
    const { values, periods } = this.past;
    const places = values.flatMap((value, place) =>
      value !== null && (periods[place]?.end ?? 0) >= (start ?? -Infinity) ? [place] : [],
    );
    return (places.length > 0 ? places : [this.last]).every((place) => this.at(place).verdict === "noise");
  }

  /** Whether there are too few readings to tell a signal from noise. */
  get isFew(): boolean {
    return this.last < 0 || this.at(this.last).verdict === "too-few-data";
  }

  private before(place: number): number {
    return place === 0 ? -1 : this.past.values.findLastIndex((value, at) => at < place && value !== null);
  }
}

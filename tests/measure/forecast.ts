import { forecast, type ForecastPoint } from "../../src/engine/signals/forecast/forecast";
import { predict } from "../../src/engine/signals/forecast/predict";
import { chanceFrom } from "../../src/engine/signals/hit-chance";
import { Problem } from "../../src/engine/scorecard/problem";
import { accuracy, coverage, intervalScore, stepSize, type Scores } from "./forecast-scores";
import { naive2 } from "./naive2";
import { readCsv, record } from "./read-csv";

interface Series {
  readonly source: string;
  readonly freq: string;
  readonly season: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

interface Judged extends Scores {
  readonly naive: Scores;
  readonly msis: number;
  readonly cov80: number;
  readonly cov95: number;
  readonly brier: number;
  readonly ms: number;
}

/** Figures of one source, frequency and length of history, averaged over its series. */
export interface ForecastRow extends Omit<Judged, "ms" | "naive"> {
  readonly source: string;
  readonly freq: string;
  readonly variant: string;
  readonly n: number;
  readonly owa: number;
  readonly msPerSeries: number;
}

export interface ForecastFigures {
  /** Over the rows with whole histories, each weighing as much as it has series. */
  readonly overall: Omit<ForecastRow, "source" | "freq" | "variant">;
  readonly rows: readonly ForecastRow[];
}

/** Histories cut to their last values, as a young scorecard has them. */
const cuts: Readonly<Record<string, readonly number[]>> = {
  "M3 monthly": [24, 13],
  "M3 quarterly": [12],
  "M4 weekly": [26],
};

/** Periods ahead at which the chance is judged. */
const chanceSteps: Readonly<Record<string, readonly number[]>> = {
  monthly: [3, 6, 12],
  quarterly: [1, 2, 4],
  weekly: [4, 8, 13],
  yearly: [1, 2, 3],
};

/** Forecasts every series of a file and scores the forecasts as the M competitions did. */
export function measureForecast(file: string): ForecastFigures {
  const series = readSeries(file);
  const [first] = series;
  // Compiled code is timed, not the compiling of it.
  if (first) judge(first);
  const names = [...new Set(series.map(nameOf))];
  const rows = names.flatMap((name) => {
    const group = series.filter((one) => nameOf(one) === name);
    return [
      rowOf(group, "full"),
      ...(cuts[name] ?? []).map((last) => {
        const cut = group.map((one) => ({ ...one, train: one.train.slice(-last) }));
        return rowOf(cut, `last${String(last)}`);
      }),
    ];
  });
  const whole = rows.filter(({ variant }) => variant === "full");
  const n = whole.reduce((sum, row) => sum + row.n, 0);
  const over = (of: (row: ForecastRow) => number) =>
    round(whole.reduce((sum, row) => sum + row.n * of(row), 0) / n);
  return {
    overall: {
      n,
      smape: over((row) => row.smape),
      mase: over((row) => row.mase),
      owa: over((row) => row.owa),
      cov80: over((row) => row.cov80),
      cov95: over((row) => row.cov95),
      msis: over((row) => row.msis),
      brier: over((row) => row.brier),
      msPerSeries: over((row) => row.msPerSeries),
    },
    rows,
  };
}

function nameOf({ source, freq }: Series): string {
  return `${source} ${freq}`;
}

function readSeries(file: string): readonly Series[] {
  const table = readCsv(file);
  return table.rows.map((cells) => {
    const row = record(table, cells);
    const numbers = (text: string | undefined) => (text ?? "").trim().split(/\s+/).map(Number);
    return {
      source: row.source ?? "",
      freq: row.freq ?? "",
      season: Number(row.m),
      train: numbers(row.train),
      test: numbers(row.test),
    };
  });
}

function rowOf(series: readonly Series[], variant: string): ForecastRow {
  const judged = series.map(judge);
  const mean = (of: (one: Judged) => number) => {
    const known = judged.map(of).filter(Number.isFinite);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const smape = mean((one) => one.smape);
  const mase = mean((one) => one.mase);
  const owa = (smape / mean(({ naive }) => naive.smape) + mase / mean(({ naive }) => naive.mase)) / 2;
  return {
    source: series[0]?.source ?? "",
    freq: series[0]?.freq ?? "",
    variant,
    n: series.length,
    smape: round(smape),
    mase: round(mase),
    owa: round(owa),
    cov80: round(mean((one) => one.cov80)),
    cov95: round(mean((one) => one.cov95)),
    msis: round(mean((one) => one.msis)),
    brier: round(mean((one) => one.brier)),
    msPerSeries: round(mean((one) => one.ms)),
  };
}

function judge(series: Series): Judged {
  const { train, test, season } = series;
  const horizon = test.length;
  const begin = performance.now();
  const answer = forecast(train, { season, horizon });
  const ms = performance.now() - begin;
  if (answer instanceof Problem) throw new Error(`A series was declined: ${answer.code}`);
  const { points } = answer;
  const column = (name: keyof ForecastPoint) => points.map((point) => point[name]);
  return {
    ...accuracy(series, column("mean")),
    naive: accuracy(series, naive2(train, season, horizon)),
    cov80: coverage(test, column("lower80"), column("upper80")),
    cov95: coverage(test, column("lower95"), column("upper95")),
    msis: intervalScore(series, column("lower95"), column("upper95")),
    brier: brier(series),
    ms,
  };
}

/** Squared error of the chance to reach last + k times the mean step times the root of h, for k of -1, 0 and 1. */
function brier({ train, test, season, freq }: Series): number {
  const step = stepSize(train, 1);
  const last = train.at(-1) ?? 0;
  const prediction = predict(train, season, test.length);
  const errors = (chanceSteps[freq] ?? [1]).flatMap((h) =>
    [-1, 0, 1].map((k) => {
      const target = last + k * step * Math.sqrt(h);
      const { chance } = chanceFrom(prediction, target, { season, horizon: h, direction: "higher" });
      return (chance - ((test[h - 1] ?? NaN) >= target ? 1 : 0)) ** 2;
    }),
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

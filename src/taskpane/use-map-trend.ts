import { useEffect, useState } from "react";
import { mapInputOf } from "../engine/map/map-input";
import type { MapInput } from "../engine/map/model";
import type { Scorecard } from "../engine/scorecard/model";
import { periodOf } from "./report-period";
import { runInSlices } from "./run-in-slices";
import type { RefreshReport } from "./port";

/** The scorecard's period and the one before it. */
const PERIODS = 2;

/**
 * The map with the change of each score since the period before.
 *
 * A refresh scores the period before only where a sheet shows it; else that is done here, after the map is shown.
 */
export function useMapTrend(report: RefreshReport, scorecard: Scorecard, map: MapInput): MapInput {
  const [changed, setChanged] = useState<{ readonly of: MapInput; readonly map: MapInput } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    withChanges(report, scorecard, map, stop.signal).then(
      (found) => found && setChanged({ of: map, map: found }),
      // The map is right without its arrows, too.
      () => undefined,
    );
    return () => stop.abort();
  }, [report, scorecard, map]);
  return changed?.of === map ? changed.map : map;
}

async function withChanges(
  report: RefreshReport,
  scorecard: Scorecard,
  map: MapInput,
  signal: AbortSignal,
): Promise<MapInput | null> {
  const { input } = report;
  if (!input || map.objectives.some(({ change }) => change !== null)) return null;
  const { scoringHistory } = await import("../engine/scorecard/score-history");
  const past = await runInSlices(scoringHistory(input, periodOf(report), PERIODS), signal);
  const before = past && past.length === PERIODS ? past[0] : undefined;
  return before ? mapInputOf(scorecard, { ...input, links: map.links }, before) : null;
}

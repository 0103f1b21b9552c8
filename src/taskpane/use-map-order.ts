import { useEffect, useRef, useState } from "react";
import type { MapInput, MapLayout } from "../engine/map/model";
import { normalName } from "../engine/scorecard/normal-name";
import { runInSlices } from "./run-in-slices";

/**
 * Where each objective stands from left to right in the engine's layout, by normal name; `null` until it is worked out.
 *
 * The layout's code is fetched when a map is first shown, and runs in slices. It keeps to the layout before.
 */
export function useMapOrder(map: MapInput): ReadonlyMap<string, number> | null {
  const [order, setOrder] = useState<ReadonlyMap<string, number> | null>(null);
  const previous = useRef<MapLayout | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    layOut(map, previous.current, stop.signal).then(
      (layout) => {
        if (!layout) return;
        previous.current = layout;
        setOrder(new Map(layout.boxes.map(({ objective, x }) => [normalName(objective), x])));
      },
      // Without the engine's layout the objectives stand in the order of their table.
      () => setOrder(new Map()),
    );
    return () => stop.abort();
  }, [map]);
  return order;
}

async function layOut(
  map: MapInput,
  previous: MapLayout | null,
  signal: AbortSignal,
): Promise<MapLayout | null> {
  const { layingOutMap } = await import("../engine/map/lay-out-map");
  return runInSlices(layingOutMap(map, previous ? { previous } : {}), signal);
}

import { findMoves, shifted } from "./drawing/moved-figures";
import { planDrawing } from "./drawing/plan-drawing";
import { queryDrawing } from "./drawing/query-drawing";
import { drawingSteps } from "./drawing/queue-drawing";
import { planKey } from "./owned-sheet";
import { drawnBefore, memoryOf } from "./scorecard-memory";
import { queueChartRemoval } from "./sheets/draw-charts";
import { MAP_PREFIX } from "./sheets/map-names";
import { drawsShapes } from "./sheets/map-sheet";
import { chartName } from "./sheets/plan-charts";
import type { ShapeState } from "./drawing/query-drawing";
import type { DrawingMemory, ShapeSpec } from "./drawing/shape-spec";
import type { Snapshot } from "./snapshot";
import type { WorkbookFacts } from "./workbook-facts";
import type { Step } from "./write-steps";

/**
 * Steps that put the map's shapes back as they were before the last refresh, and take away the charts that it added; asks
 * Excel once where there is a map. Other charts follow the cells they are drawn from.
 *
 * @param owned - Ids of the scorecard's own sheets by plan key.
 */
export async function drawingReverts(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  facts: WorkbookFacts,
  owned: ReadonlyMap<string, string>,
): Promise<readonly Step[]> {
  const { worksheets } = context.workbook;
  const now = memoryOf(facts, snapshot.scorecard);
  const [map, charts] = [owned.get(planKey("map")), owned.get(planKey("charts"))];
  const added = Object.keys(now.charts).filter((id) => !(id in snapshot.memory.charts));
  const removal: Step = {
    bytes: 1000,
    queue: () => {
      if (charts !== undefined) queueChartRemoval(worksheets.getItem(charts), added.map(chartName));
    },
  };
  if (map === undefined || now.drawing === snapshot.memory.drawing || !drawsShapes()) return [removal];
  const sheet = worksheets.getItem(map);
  const shapes = queryDrawing(sheet);
  await context.sync();
  const before = drawnBefore(snapshot.memory);
  const drawn = drawnBefore(now);
  const states = shapes.read();
  const plan = planDrawing(
    whereTheyStand(before, states, drawn),
    { states, memory: drawn, mending: false },
    MAP_PREFIX,
  );
  return [removal, ...drawingSteps(() => sheet, plan)];
}

/** The shapes as they were, but those that the user moved since where they are now. */
function whereTheyStand(
  before: DrawingMemory | null,
  states: readonly ShapeState[],
  drawn: DrawingMemory | null,
): readonly ShapeSpec[] {
  const { moved, drift } = findMoves(states, drawn);
  return (before?.shapes ?? []).map((shape) =>
    shape.kind === "figure"
      ? { ...shape, place: moved.get(shape.name) ?? shifted(shape.place, drift) }
      : shape,
  );
}

import type { SugiNode } from "d3-dag";
import { decrossTwoLayer, graph, sugifyLayer, twolayerAgg, twolayerGreedy } from "d3-dag";
import type { MapLevels } from "./map-levels";
import type { Order } from "./order-cost";

/** Sweeps down and up: later ones hardly gain, and sifting follows. */
const PASSES = 8;

/**
 * Orders by d3-dag's two passes over neighbouring levels: by the median of the neighbours, and by greedy exchanges after it.
 *
 * @returns One order for each of the two; empty where no link leaves its level.
 * @see Sugiyama, Tagawa & Toda (1981), Methods for visual understanding of hierarchical system structures.
 */
export function twoLayerOrders(levels: MapLevels): readonly Order[] {
  if (levels.pieces.every((pieces) => pieces.length === 0)) return [];
  const passes = [
    decrossTwoLayer().order(twolayerAgg()).passes(PASSES),
    decrossTwoLayer().order(twolayerGreedy().base(twolayerAgg())).passes(PASSES),
  ];
  const touched = new Set(
    levels.pieces.flatMap((pieces) => pieces.flatMap(({ upper, lower }) => [upper, lower])),
  );
  return passes.map((decross) => {
    const layers = layersOf(levels, touched);
    decross(layers);
    const ordered = layers.flatMap((layer) =>
      layer.flatMap(({ data }) => (data.role === "node" ? [data.node.data] : [])),
    );
    // Slots that no link leaves upwards or downwards come last, in the input's order.
    return levels.linked.map((slots, level) => [
      ...ordered.filter((slot) => levels.slots[slot]?.level === level),
      ...slots.filter((slot) => !touched.has(slot)),
    ]);
  });
}

/** Levels as d3-dag wants them: none of them empty. */
function layersOf(
  { slots, pieces }: MapLevels,
  touched: ReadonlySet<number>,
): SugiNode<number, undefined>[][] {
  const dag = graph<number, undefined>();
  const used = [...new Set([...touched].map((slot) => slots[slot]?.level ?? 0))].sort((a, b) => a - b);
  const nodes = new Map<number, ReturnType<typeof dag.node>>();
  for (const [slot, { level }] of slots.entries()) {
    if (!touched.has(slot)) continue;
    const node = dag.node(slot);
    node.y = used.indexOf(level);
    nodes.set(slot, node);
  }
  for (const { upper, lower } of pieces.flat()) {
    const [above, below] = [nodes.get(upper), nodes.get(lower)];
    if (above && below) dag.link(above, below, undefined);
  }
  const [layers] = sugifyLayer(dag, () => 1, 0, used.length, levelsOfMap);
  return layers;
}

/** d3-dag names the layering in what it refuses. */
function levelsOfMap(): void {
  // The levels are given by the perspectives.
}

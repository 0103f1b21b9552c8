import { sitePoint } from "../drawing/shape-spec";
import type { Box, Point } from "../../engine/map/model";
import type { Site } from "../drawing/shape-spec";

const SITES: readonly Site[] = [0, 1, 2, 3];

/** The edge's middle that lies nearest to a point. */
export function nearestSite(box: Box, { x, y }: Point): Site {
  const distance = (site: Site): number => {
    const point = sitePoint(box, site);
    return Math.hypot(point.x - x, point.y - y);
  };
  return SITES.reduce((best, site) => (distance(site) < distance(best) ? site : best));
}

/** Edges at which a straight line from one box to another leaves and arrives: those that face each other. */
export function directSites(cause: Box, effect: Box): readonly [Site, Site] {
  if (effect.y + effect.height <= cause.y) return [0, 2];
  if (cause.y + cause.height <= effect.y) return [2, 0];
  return effect.x + effect.width / 2 < cause.x + cause.width / 2 ? [1, 3] : [3, 1];
}

/** Whether a way of straight pieces passes through a box. */
export function isNearBox(way: readonly Point[], box: Box): boolean {
  return way.slice(1).some((to, place) => {
    const from = way[place];
    return from !== undefined && passes(from, to, box);
  });
}

/** Liang and Barsky's clipping: whether any of a piece is inside. */
function passes(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  let [enters, leaves] = [0, 1];
  const sides = [
    [from.x - to.x, from.x - x],
    [to.x - from.x, x + width - from.x],
    [from.y - to.y, from.y - y],
    [to.y - from.y, y + height - from.y],
  ] as const;
  for (const [run, room] of sides) {
    if (run === 0) {
      if (room <= 0) return false;
      continue;
    }
    if (run < 0) enters = Math.max(enters, room / run);
    else leaves = Math.min(leaves, room / run);
  }
  return enters < leaves;
}

import { normalName } from "../../engine/scorecard/normal-name";

/** Begins the name of every shape of a strategy map. */
export const MAP_PREFIX = "BSC map ";

/** Letters of an objective's name that a shape's name takes. */
const LONGEST_KEY = 60;

/** Name of an objective's box: the same as long as the objective's name is. */
export function boxName(objective: string): string {
  return `${MAP_PREFIX}box ${keyOf(objective)}`;
}

export function bandName(perspective: string | null): string {
  return `${MAP_PREFIX}band ${perspective === null ? "-" : keyOf(perspective)}`;
}

/** Name of the strip with a band's name. */
export function labelName(perspective: string | null): string {
  return `${MAP_PREFIX}label ${perspective === null ? "-" : keyOf(perspective)}`;
}

/**
 * Stem of the names of a link's shapes.
 *
 * @param number - 1, or more where several links join the same objectives.
 */
export function linkName(from: string, to: string, number: number): string {
  return `${MAP_PREFIX}link ${keyOf(from)} > ${keyOf(to)}${number > 1 ? ` ${number}` : ""}`;
}

export function legendName(item: string): string {
  return `${MAP_PREFIX}legend ${item}`;
}

function keyOf(name: string): string {
  const normal = normalName(name);
  return normal.length <= LONGEST_KEY ? normal : `${normal.slice(0, LONGEST_KEY)} ${checksum(normal)}`;
}

/** Keeps long names that begin alike apart (FNV-1a). */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  return sum.toString(36);
}

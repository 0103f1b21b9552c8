import type { PackageFile } from "./package-file";

/**
 * Notes which parts belong to the workbook.
 *
 * @returns what takes away those that no longer do, such as the drawings of a sheet that was deleted. Parts that never
 *   did stay.
 */
export function removeOrphans(file: PackageFile): () => void {
  const before = reachable(file);
  return () => {
    const after = reachable(file);
    for (const path of before) if (!after.has(path)) file.remove(path);
  };
}

function reachable(file: PackageFile): Set<string> {
  const found = new Set<string>();
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { target, external } of file.relationships(path)) {
      if (external || found.has(target) || !file.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}

import type { PackageFile } from "./package-file";

/** Takes away images and charts that a drawing's part no longer names, with what only they are related to. */
export function sweepDrawings(file: PackageFile, path: string): void {
  const text = file.text(path) ?? "";
  const unused = file
    .relationships(path)
    .filter(
      ({ id, type }) =>
        /\/(?:image|chart)$/.test(type) && !text.includes(`"${id}"`) && !text.includes(`'${id}'`),
    );
  for (const { id } of unused) file.unrelate(path, id);
  for (const { target, external } of unused) if (!external) removeUnrelated(file, target);
}

/** Removes a part that nobody is related to, and then those that only it was related to. */
function removeUnrelated(file: PackageFile, path: string): void {
  if (!file.has(path) || isRelated(file, path)) return;
  const next = file.relationships(path).filter(({ external }) => !external);
  file.remove(path);
  for (const { target } of next) removeUnrelated(file, target);
}

function isRelated(file: PackageFile, path: string): boolean {
  const others = file.paths().filter((other) => other !== path && !other.endsWith(".rels"));
  return others.some((other) =>
    file.relationships(other).some(({ target, external }) => !external && target === path),
  );
}

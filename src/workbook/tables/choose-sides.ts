import type { Field } from "../model";
import { chooseVersions } from "./choose-versions";
import type { HeadedColumn } from "./headed-columns";

/** The columns of a KPI table's figures: of all rows, or of one of the entities that stand side by side. */
export interface Side {
  /** `null` where the figures are of one entity, or a column says whose. */
  readonly entity: string | null;
  readonly found: ReadonlyMap<Field, HeadedColumn>;
}

/**
 * Chooses Actual, Target, Prior year and Forecast, for each entity where several stand side by side: labels that mean
 * nothing else ("North", "South") over columns of which each has an actual and all have the same versions.
 *
 * @returns One side for a table as it usually is, else two or more in the order of the columns.
 */
export function chooseSides(headed: readonly HeadedColumn[]): readonly Side[] {
  const all: Side = { entity: null, found: foundIn(headed) };
  const actual = all.found.get("actual");
  if (!actual || actual.group === null) return [all];
  const figures = headed.filter(({ version, result }) => version !== null && !result);
  const entities = [...new Set(figures.flatMap(({ group }) => group ?? []))];
  const sides = entities.map((entity): Side => {
    const own = headed.filter(({ group }) => group === null || group === entity);
    return { entity, found: foundIn(own) };
  });
  const isWhole = ({ entity, found }: Side) => found.get("actual")?.group === entity;
  const versions = (side: Side) => [...side.found.keys()].sort().join();
  const areAlike = new Set(sides.map(versions)).size === 1;
  return sides.length > 1 && areAlike && sides.every(isWhole) ? sides : [all];
}

function foundIn(headed: readonly HeadedColumn[]): ReadonlyMap<Field, HeadedColumn> {
  const chosen = Object.entries(chooseVersions(headed)) as [Field, HeadedColumn | null][];
  return new Map(chosen.flatMap(([field, column]) => (column ? [[field, column] as const] : [])));
}

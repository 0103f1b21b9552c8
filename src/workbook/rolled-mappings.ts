import type { ColumnMapping, Mapping, ScorecardDefinition } from "./model";

/** How a roll moved the columns of one source, known by its workbook name. */
export interface RolledSource {
  readonly anchor: string;
  readonly from: readonly ColumnMapping[];
  readonly to: readonly ColumnMapping[];
}

/**
 * What a roll has changed, together with the rolls since the last refresh: `from` is then what that refresh scored. Pure.
 *
 * @param pending - Rolls that no refresh has followed yet.
 */
export function rolledSources(
  before: readonly Mapping[],
  after: readonly Mapping[],
  pending: readonly RolledSource[],
): readonly RolledSource[] {
  const moved = before.flatMap(({ source: { anchor }, columns: from }, place): RolledSource[] => {
    const to = after[place]?.columns ?? from;
    if (anchor === null) return [];
    const first = pending.find((one) => one.anchor === anchor);
    return [{ anchor, from: first && sameColumns(first.to, from) ? first.from : from, to }];
  });
  return moved.filter(({ from, to }) => !sameColumns(from, to));
}

/** Puts the columns back that were rolled; a source that was mapped anew since stays as it is. Pure. */
export function unrolled(
  definition: ScorecardDefinition,
  rolled: readonly RolledSource[],
): ScorecardDefinition {
  const mappings = definition.mappings.map((mapping): Mapping => {
    const roll = rolled.find(({ anchor }) => anchor === mapping.source.anchor);
    return roll && sameColumns(roll.to, mapping.columns) ? { ...mapping, columns: roll.from } : mapping;
  });
  const isSame = mappings.every((mapping, place) => mapping === definition.mappings[place]);
  return isSame ? definition : { ...definition, mappings };
}

function sameColumns(one: readonly ColumnMapping[], other: readonly ColumnMapping[]): boolean {
  const key = (columns: readonly ColumnMapping[]) =>
    columns.map(({ field, column, header }) => `${field} ${column} ${header}`).join("\u001f");
  return key(one) === key(other);
}

/** Stands between the parts of a key; a separator that no keyboard types. */
const SEPARATOR = "\u001f";

/**
 * A KPI's key: its ID where it has one, else its name and entity. The same name in two entities makes two keys.
 *
 * @param id - Text of the ID column, `null` when empty or not mapped.
 * @param name - The KPI's name.
 * @param entity - Company, department, team or person, `null` for none.
 */
export function kpiKey(id: string | null, name: string, entity: string | null): string {
  if (id !== null && id !== "") return id;
  return entity === null || entity === "" ? name : `${name}${SEPARATOR}${entity}`;
}

/** A shape on a sheet as far as planning must know it; lengths in points. */
export interface ShapeState {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Asks for a sheet's shapes with the next round trip: only what every kind of shape has, since a picture or a group of the
 * user's would refuse the rest.
 *
 * @param sheet - The sheet; `null` for one that is yet to be made.
 * @returns To be read after the round trip; bottom shape first.
 */
export function queryDrawing(sheet: Excel.Worksheet | null): { readonly read: () => readonly ShapeState[] } {
  const shapes = sheet?.shapes.load("items/id,items/name,items/left,items/top,items/width,items/height");
  return {
    read: () =>
      (shapes?.items ?? []).map(({ id, name, left, top, width, height }) => ({
        id,
        name,
        left,
        top,
        width,
        height,
      })),
  };
}

import { HostError } from "../wire/host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import type { Kit, ShapeObject } from "./object-factory";
import { assertDrawable, boxAround, familyOf } from "./shape-move";
import { newGroup } from "./shape-defaults";
import { shapeIdOf, ShapePart, shapeState } from "./shape-part";
import type { Drawing, ShapeDrawing } from "./shape-state";

/** `Excel.GeometricShape`. */
export class GeometricShape extends ShapePart {
  readonly className = "GeometricShape";

  get id(): string {
    const { id, type } = shapeState(this.kit, this.shapeId);
    if (type !== "GeometricShape") throw new HostError("InvalidArgument");
    return id;
  }
  get shape(): WireObject {
    return this.kit.make.shape(this.shapeId);
  }
}

/** `Excel.ShapeGroup`. */
export class ShapeGroup extends ShapePart {
  readonly className = "ShapeGroup";

  get id(): string {
    return this.#state().id;
  }
  get shape(): WireObject {
    return this.kit.make.shape(this.shapeId);
  }
  get shapes(): WireObject {
    return new GroupShapeCollection(this.kit, this.shapeId);
  }
  /** Takes the group away and leaves its shapes. */
  ungroup(): void {
    const { id, sheetId, parentId } = this.#state();
    assertDrawable(this.kit.book, sheetId);
    const { drawings } = this.kit.book;
    const freed = (known: Drawing): Drawing =>
      known.kind === "shape" && known.parentId === id ? { ...known, parentId } : known;
    drawings.replace(
      sheetId,
      drawings
        .list(sheetId)
        .filter((known) => known.id !== id)
        .map(freed),
    );
  }
  #state(): ShapeDrawing {
    const state = shapeState(this.kit, this.shapeId);
    if (state.type !== "Group") throw new HostError("InvalidArgument");
    return state;
  }
}

/** Shapes of a list, found by name or id as the collections of the API do. */
export abstract class ShapeList extends WireCollection<ShapeObject> {
  constructor(protected readonly kit: Kit) {
    super();
  }

  wireItem(key: unknown): ShapeObject {
    return this.getItem(String(key));
  }
  getCount(): number {
    return this.wireItems().length;
  }
  getItem(key: string): ShapeObject {
    const shape = this.getItemOrNullObject(key);
    if (!shape) throw new HostError("ItemNotFound");
    return shape;
  }
  /** By id, else by name; of several of one name the lowest. */
  getItemOrNullObject(key: string): ShapeObject | null {
    const shapes = this.wireItems();
    const name = key.toLowerCase();
    return (
      shapes.find((shape) => shape.id === key) ??
      shapes.find((shape) => shape.name.toLowerCase() === name) ??
      null
    );
  }
  getItemAt(index: number): ShapeObject {
    const shape = this.wireItems()[index];
    if (!shape) throw new HostError("InvalidArgument");
    return shape;
  }
}

/** `Excel.GroupShapeCollection`. */
export class GroupShapeCollection extends ShapeList {
  readonly className = "GroupShapeCollection";
  readonly #groupId: string;

  constructor(kit: Kit, groupId: string) {
    super(kit);
    this.#groupId = groupId;
  }
  wireItems(): ShapeObject[] {
    const { id, sheetId, type } = shapeState(this.kit, this.#groupId);
    if (type !== "Group") throw new HostError("InvalidArgument");
    return this.kit.book.drawings
      .list(sheetId)
      .filter((drawing) => drawing.kind === "shape" && drawing.parentId === id)
      .map((drawing) => this.kit.make.shape(drawing.id));
  }
}

/** Groups shapes of a sheet, each given as an object or an id; the group takes the place of the topmost. */
export function addGroup(kit: Kit, sheetId: string, values: unknown): string {
  if (!Array.isArray(values) || values.length < 2) throw new HostError("InvalidArgument");
  const members = new Set(values.map((value) => shapeState(kit, shapeIdOf(value)).id));
  const { drawings } = kit.book;
  const list = drawings.list(sheetId);
  const inside = list.filter((drawing) => members.has(drawing.id));
  const free = inside.every((drawing) => drawing.kind === "shape" && drawing.parentId === null);
  if (inside.length !== values.length || !free) throw new HostError("InvalidArgument");
  const family = new Set(inside.flatMap((member) => familyOf(list, member.id).map(({ id }) => id)));
  const group = drawings.add<ShapeDrawing>({ ...newGroup(sheetId), ...boxAround(inside) }, "Group");
  const grouped = list
    .filter((known) => family.has(known.id))
    .map((known): Drawing => (members.has(known.id) ? ({ ...known, parentId: group.id } as Drawing) : known));
  const last = list.findLastIndex((known) => family.has(known.id));
  const others = (part: readonly Drawing[]) => part.filter((known) => !family.has(known.id));
  drawings.replace(sheetId, [...others(list.slice(0, last)), group, ...grouped, ...others(list.slice(last))]);
  return group.id;
}

import { HostError } from "../wire/host-error";
import type { Drawing } from "./shape-state";

/** Remembers how to take back a change, and how to make it again. */
export type RecordUndo = (undo: () => void, redo: () => void) => void;

/** Parts of a drawing to replace; those left out stay. */
export type DrawingPart<Kind extends Drawing = Drawing> = Partial<Omit<Kind, "id" | "kind" | "sheetId">>;

type Lists = ReadonlyMap<string, readonly Drawing[]>;

/**
 * Shapes and charts of every sheet, each list from the bottom of the z-order to its top.
 *
 * A drawing is never changed in place but replaced, so that an earlier state can be kept and taken back.
 */
export class DrawingBook {
  #lists: Lists = new Map();
  /** What `commit` compares with. */
  #committed: Lists = this.#lists;
  readonly #numbers = new Map<string, number>();
  readonly #listeners = new Set<(sheetId: string) => void>();

  constructor(
    private readonly newId: () => string,
    private readonly record?: RecordUndo,
  ) {}

  /** Drawings of a sheet, bottom first; shapes within groups stand beside their groups. */
  list(sheetId: string): readonly Drawing[] {
    return this.#lists.get(sheetId) ?? [];
  }

  find(id: string): Drawing | null {
    for (const list of this.#lists.values()) {
      const found = list.find((drawing) => drawing.id === id);
      if (found) return found;
    }
    return null;
  }

  /** A drawing as it is now; `ItemNotFound` when it is gone. */
  get(id: string): Drawing {
    const found = this.find(id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  /** Puts a drawing on top of the others of its sheet. Its name is `stem` with the sheet's next number, as in `Chart 3`. */
  add<Kind extends Drawing>(drawing: Omit<Kind, "id" | "name">, stem: string): Kind {
    const { sheetId } = drawing as unknown as Drawing;
    const number = (this.#numbers.get(sheetId) ?? 0) + 1;
    this.#numbers.set(sheetId, number);
    const added = { ...drawing, id: this.newId(), name: `${stem} ${number}` } as unknown as Kind;
    this.replace(sheetId, [...this.list(sheetId), added]);
    return added;
  }

  /** Replaces parts of a drawing; `ItemNotFound` when it is gone. */
  change<Kind extends Drawing = Drawing>(id: string, part: DrawingPart<Kind>): void {
    const { sheetId } = this.get(id);
    this.replace(
      sheetId,
      this.list(sheetId).map((known) => (known.id === id ? { ...known, ...part } : known)),
    );
  }

  remove(id: string): void {
    const { sheetId } = this.get(id);
    this.replace(
      sheetId,
      this.list(sheetId).filter((known) => known.id !== id),
    );
  }

  /** Forgets a sheet that is deleted. */
  removeSheet(sheetId: string): void {
    if (this.list(sheetId).length > 0) this.replace(sheetId, []);
  }

  /** Puts another list in the place of a sheet's. */
  replace(sheetId: string, drawings: readonly Drawing[]): void {
    this.#lists = new Map(this.#lists).set(sheetId, drawings);
    this.#tell(sheetId);
  }

  /** Puts the drawings of an opened file, which is no step of undo. Later ones are numbered on from theirs. */
  load(sheetId: string, drawings: readonly Drawing[]): void {
    const numbers = drawings.map(({ name }) => Number(/ (\d{1,9})$/.exec(name)?.[1] ?? 0));
    this.#numbers.set(sheetId, Math.max(drawings.length, ...numbers));
    this.replace(sheetId, drawings);
    this.#committed = this.#lists;
  }

  /**
   * Moves drawings along with a change of the grid, such as rows that come in. It is no step of undo of its own: the grid
   * takes its change back itself, and the drawings move along again.
   */
  follow(move: (drawing: Drawing) => Drawing): void {
    const moved = new Map<readonly Drawing[], readonly Drawing[]>();
    const follow = (lists: Lists): Lists =>
      new Map(
        [...lists].map(([id, list]) => {
          const now = moved.get(list) ?? list.map(move);
          const next = now.every((drawing, index) => drawing === list[index]) ? list : now;
          moved.set(list, next);
          return [id, next];
        }),
      );
    const [before, after] = [this.#lists, follow(this.#lists)];
    this.#committed = this.#committed === before ? after : follow(this.#committed);
    this.#lists = after;
    for (const [id, list] of before) if (after.get(id) !== list) this.#tell(id);
  }

  /** Calls back whenever drawings of a sheet change, perhaps many times in a request. Returns the way to stop. */
  listen(listener: (sheetId: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends a step of undo: all changes since the last are taken back together. */
  commit(): void {
    const [before, after] = [this.#committed, this.#lists];
    this.#committed = after;
    if (before !== after)
      this.record?.(
        () => this.#restore(before, after),
        () => this.#restore(after, before),
      );
  }

  /**
   * Moves drawings of a sheet because cells below them did. That is no step of undo: taking back the change of the
   * cells moves them back.
   */
  shift(sheetId: string, move: (drawings: readonly Drawing[]) => readonly Drawing[]): void {
    const before = this.#lists;
    this.replace(sheetId, move(this.list(sheetId)));
    const committed = this.#committed.get(sheetId);
    if (this.#committed === before) this.#committed = this.#lists;
    else if (committed) this.#committed = new Map(this.#committed).set(sheetId, move(committed));
  }

  /** Goes to another state where it differs from the one that was there. */
  #restore(to: Lists, from: Lists): void {
    const lists = new Map(this.#lists);
    const changed = [...new Set([...to.keys(), ...from.keys()])].filter((id) => to.get(id) !== from.get(id));
    for (const id of changed) lists.set(id, to.get(id) ?? []);
    this.#lists = this.#committed = lists;
    for (const id of changed) this.#tell(id);
  }

  #tell(sheetId: string): void {
    for (const listener of this.#listeners) listener(sheetId);
  }
}

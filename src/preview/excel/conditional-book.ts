import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import {
  type ConditionalState,
  type ConditionalType,
  gridRule,
  newConditionalState,
} from "./conditional-rule";
import { intersect, type Rect } from "./rect";

interface GridFormat {
  readonly cfId: string;
  readonly ranges: readonly { startRow: number; startColumn: number; endRow: number; endColumn: number }[];
}

export interface ConditionalPlace {
  readonly id: string;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
}

/** The workbook's conditional formats. The grid holds place and order and draws them; Excel's own words stand here. */
export class ConditionalBook {
  readonly #states = new Map<string, ConditionalState>();

  constructor(private readonly book: Book) {}

  /** Formats of a sheet, the one that wins first. */
  list(sheetId: string, within?: Rect): ConditionalPlace[] {
    const rules = this.book
      .peekSheet(sheetId)
      .getConditionalFormattingRules() as unknown as readonly GridFormat[];
    return rules
      .filter((rule) => this.#states.has(rule.cfId))
      .map((rule) => ({
        id: rule.cfId,
        sheetId,
        rects: rule.ranges.map((r) => ({
          top: r.startRow,
          left: r.startColumn,
          bottom: r.endRow,
          right: r.endColumn,
        })),
      }))
      .filter((place) => !within || place.rects.some((rect) => intersect(rect, within)));
  }

  add(sheetId: string, rect: Rect, type: ConditionalType): ConditionalPlace {
    const id = this.book.newId();
    this.#states.set(id, newConditionalState(type));
    const rule = this.#gridFormat(id, [rect]);
    this.book.peekSheet(sheetId).addConditionalFormattingRule(rule as never);
    return { id, sheetId, rects: [rect] };
  }

  /** Puts formats of an opened file, the one that wins first, without a step of undo. */
  restore(places: readonly ConditionalPlace[], states: readonly Readonly<ConditionalState>[]): void {
    places.forEach(({ id }, index) => {
      const state = states[index];
      if (state) this.#states.set(id, { ...state });
    });
    // The grid puts each before those that it has.
    for (const { id, sheetId, rects } of places.toReversed()) {
      const rule = this.#gridFormat(id, rects);
      this.book.run("sheet.mutation.add-conditional-rule", { subUnitId: sheetId, rule });
    }
  }

  state(id: string): Readonly<ConditionalState> {
    const state = this.#states.get(id);
    if (!state) throw new HostError("ItemNotFound");
    return state;
  }

  change(place: ConditionalPlace, part: Partial<ConditionalState>): void {
    const state = this.#states.get(place.id);
    const now = this.list(place.sheetId).find((known) => known.id === place.id);
    if (!state || !now) throw new HostError("ItemNotFound");
    Object.assign(state, part);
    const rule = this.#gridFormat(place.id, now.rects);
    this.book.peekSheet(place.sheetId).setConditionalFormattingRule(place.id, rule as never);
  }

  delete(place: ConditionalPlace): void {
    this.book.peekSheet(place.sheetId).deleteConditionalFormattingRule(place.id);
  }

  /** Takes every format away from a block; one that reaches further stays on its other cells. */
  clear(sheetId: string, rect: Rect): void {
    for (const place of this.list(sheetId, rect)) {
      const rest = place.rects.flatMap((own) => without(own, rect));
      if (rest.length === 0) this.delete(place);
      else {
        const rule = this.#gridFormat(place.id, rest);
        this.book.peekSheet(sheetId).setConditionalFormattingRule(place.id, rule as never);
      }
    }
  }

  #gridFormat(id: string, rects: readonly Rect[]) {
    const state = this.state(id);
    const [first] = rects;
    if (!first) throw new HostError("ItemNotFound");
    return {
      cfId: id,
      ranges: rects.map((r) => ({
        startRow: r.top,
        startColumn: r.left,
        endRow: r.bottom,
        endColumn: r.right,
      })),
      stopIfTrue: state.stopIfTrue,
      rule: gridRule(state, first),
    };
  }
}

/** What is left of a block when another is cut out: at most four parts. */
function without(rect: Rect, cut: Rect): Rect[] {
  const shared = intersect(rect, cut);
  if (!shared) return [rect];
  const parts = [
    { ...rect, bottom: shared.top - 1 },
    { ...rect, top: shared.bottom + 1 },
    { top: shared.top, bottom: shared.bottom, left: rect.left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right: rect.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

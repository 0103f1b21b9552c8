import { formatRect } from "../excel/rect";
import type { FileConditional } from "./file-workbook";
import type { PartText } from "./part-text";
import type { StylePatch } from "./patch-styles";
import { writeConditional } from "./write-conditional";
import { addChild, attribute, children, type Element, setAttribute } from "./xml-document";

/** Writes the conditional formats that differ; rules of kinds that the stand-in does not know stay as they are. */
export function patchConditionals(
  sheet: PartText,
  before: readonly FileConditional[],
  after: readonly FileConditional[],
  styles: StylePatch,
): void {
  if (before.map(keyOf).join("\n") === after.map(keyOf).join("\n")) return;
  sheet.editAll("conditionalFormatting", (group) => {
    new ConditionalPatch(group, styles).apply(before, after);
  });
}

function keyOf({ id, rects, state }: FileConditional): string {
  return `${id} ${sqrefOf(rects)} ${stateKey(state)}`;
}

function stateKey(state: FileConditional["state"]): string {
  const { type, stopIfTrue, rule, fillColor, fontColor, bold, italic, numberFormat } = state;
  return JSON.stringify([type, stopIfTrue, rule, fillColor, fontColor, bold, italic, numberFormat]);
}

function sqrefOf(rects: FileConditional["rects"]): string {
  return rects.map(formatRect).join(" ");
}

class ConditionalPatch {
  /** Rules of the file by the ids that they were read with. */
  readonly #rules: Map<string, Element>;

  constructor(
    private readonly group: Element,
    private readonly styles: StylePatch,
  ) {
    const rules = blocksIn(group).flatMap((block) => children(block, "cfRule"));
    this.#rules = new Map(rules.map((rule, index) => [`cf${index}`, rule]));
  }

  apply(before: readonly FileConditional[], after: readonly FileConditional[]): void {
    const was = new Map(before.map((format) => [format.id, format]));
    const kept = new Set(after.map(({ id }) => id));
    for (const { id } of before) if (!kept.has(id)) this.#remove(id);
    for (const format of after) {
      const old = was.get(format.id);
      if (!old) this.#add(format);
      else this.#change(old, format);
    }
    for (const block of blocksIn(this.group)) {
      if (children(block, "cfRule").length === 0) this.group.removeChild(block);
    }
    this.#number(before, after);
  }

  #remove(id: string): void {
    const rule = this.#rules.get(id);
    rule?.parentNode?.removeChild(rule);
    this.#rules.delete(id);
  }

  #add({ id, rects, state }: FileConditional): void {
    const block = addChild(this.group, "conditionalFormatting");
    block.setAttribute("sqref", sqrefOf(rects));
    const rule = addChild(block, "cfRule");
    writeConditional(rule, state, rects, this.styles);
    this.#rules.set(id, rule);
  }

  #change(old: FileConditional, format: FileConditional): void {
    const rule = this.#rules.get(format.id);
    if (!rule) {
      this.#add(format);
      return;
    }
    const moved = sqrefOf(old.rects) !== sqrefOf(format.rects);
    const textMoved = moved && format.state.type === "ContainsText";
    if (stateKey(old.state) !== stateKey(format.state) || textMoved) {
      const priority = attribute(rule, "priority");
      while (rule.firstChild) rule.removeChild(rule.firstChild);
      for (const name of RULE_ATTRIBUTES) rule.removeAttribute(name);
      writeConditional(rule, format.state, format.rects, this.styles);
      setAttribute(rule, "priority", priority);
    }
    if (!moved) return;
    const block = addChild(this.group, "conditionalFormatting");
    block.setAttribute("sqref", sqrefOf(format.rects));
    block.appendChild(rule);
  }

  /** Numbers the rules anew when their order is another; those that are not known stay behind the one before them. */
  #number(before: readonly FileConditional[], after: readonly FileConditional[]): void {
    const old = before.filter(({ id }) => after.some((format) => format.id === id)).map(({ id }) => id);
    if (old.length === after.length && old.every((id, index) => after[index]?.id === id)) return;
    const all = blocksIn(this.group)
      .flatMap((block) => children(block, "cfRule"))
      .sort((a, b) => priorityOf(a) - priorityOf(b));
    const ids = new Map([...this.#rules].map(([id, rule]) => [rule, id]));
    const followers = new Map<string, Element[]>();
    let last = "";
    for (const rule of all) {
      const id = ids.get(rule);
      if (id !== undefined && after.some((format) => format.id === id)) last = id;
      else followers.set(last, [...(followers.get(last) ?? []), rule]);
    }
    const ordered = ["", ...after.map(({ id }) => id)].flatMap((id) => {
      const own = this.#rules.get(id);
      return [...(own ? [own] : []), ...(followers.get(id) ?? [])];
    });
    ordered.forEach((rule, index) => {
      rule.setAttribute("priority", String(index + 1));
    });
  }
}

const RULE_ATTRIBUTES = [
  "type",
  "dxfId",
  "priority",
  "stopIfTrue",
  "aboveAverage",
  "percent",
  "bottom",
  "operator",
  "text",
  "timePeriod",
  "rank",
  "stdDev",
  "equalAverage",
];

/** A rule that is new has none yet, and comes last until its place is known. */
function priorityOf(rule: Element): number {
  return Number(attribute(rule, "priority") ?? Infinity);
}

function blocksIn(group: Element): Element[] {
  return children(group, "conditionalFormatting");
}

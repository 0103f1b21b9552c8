import type { IStyleData } from "@univerjs/core";
import { BLANK_PARTS } from "./blank-parts";
import { type CellLook, lookChanges, lookOf } from "./cell-look";
import { CONTENT_TYPE, RELATION } from "./namespaces";
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from "./number-format-ids";
import type { PackageFile } from "./package-file";
import { STYLES_ORDER } from "./schema-order";
import {
  changesAlignment,
  changesBorder,
  changesFont,
  writeAlignment,
  writeBorder,
  writeFill,
  writeFont,
} from "./write-cell-look";
import {
  addChild,
  attribute,
  child,
  children,
  type Document,
  type Element,
  ensureChild,
  parseXml,
  rootOf,
  serializeElement,
  serializeXml,
  setAttribute,
} from "./xml-document";

/** A look that a cell is to have. */
export interface WantedLook {
  /** The file's look that the cell has now; what does not change stays as there. */
  readonly base: number;
  /** `null` where the base's own stays. */
  readonly style: IStyleData | null;
  /** Whether the cell is locked; `null` where that stays. */
  readonly locked: boolean | null;
  /** Whether the cell's text is text whatever it looks like; `null` where that stays. */
  readonly quoted: boolean | null;
}

/** The file's looks, with those that cells get on saving added at the end. */
export class StylePatch {
  readonly #file: PackageFile;
  readonly #path: string;
  readonly #known: Readonly<Record<string, IStyleData>>;
  readonly #made = new Map<string, number>();
  /** Indexes by the style itself, which most cells share with others, and then by the rest of the look. */
  readonly #ofStyles = new Map<IStyleData | null, Map<string, number>>();
  readonly #items = new Map<string, Map<string, number>>();
  #document: Document | null = null;
  #isChanged = false;

  /** @param known - Looks of the file as they were read, `x0` and so on. */
  constructor(file: PackageFile, known: Readonly<Record<string, IStyleData>>) {
    this.#file = file;
    this.#known = known;
    const [path] = file.related(file.workbookPath, "/styles");
    this.#path = path ?? "xl/styles.xml";
    if (path !== undefined) return;
    file.setText(this.#path, BLANK_PARTS["xl/styles.xml"] ?? "", CONTENT_TYPE.styles);
    file.relate(file.workbookPath, RELATION.styles, this.#path);
  }

  /** Index of the look in `cellXfs`: one that is there, or a new one. */
  xf(look: WantedLook): number {
    const key = `${look.base} ${look.locked} ${look.quoted}`;
    const known = this.#ofStyles.get(look.style) ?? new Map<string, number>();
    this.#ofStyles.set(look.style, known);
    const index = known.get(key) ?? this.#find(look);
    known.set(key, index);
    return index;
  }

  #find({ base, style, locked, quoted }: WantedLook): number {
    const changes = style === null ? {} : this.#changes(base, style);
    const key = JSON.stringify([base, changes, locked, quoted]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const index =
      Object.keys(changes).length === 0 && locked === null && quoted === null
        ? base
        : this.#add(base, changes, locked, quoted);
    this.#made.set(key, index);
    return index;
  }

  /** True when text in a cell of that look is text by its apostrophe. */
  isQuoted(index: number): boolean {
    return ["1", "true"].includes(attribute(this.#list("cellXfs")[index], "quotePrefix") ?? "");
  }

  /** Index in `dxfs` of what a conditional format changes: a new one. */
  dxf(fill: (dxf: Element) => void): number {
    return this.#share("dxfs", "dxf", null, fill);
  }

  /** A number format's id, of the file's own or a new one. */
  formatId(pattern: string): number {
    const builtIn = builtInFormatId(pattern);
    if (builtIn !== null) return builtIn;
    const list = ensureChild(this.#root, "numFmts", STYLES_ORDER);
    const own = children(list, "numFmt");
    const known = own.find((format) => attribute(format, "formatCode") === pattern);
    if (known) return Number(attribute(known, "numFmtId"));
    const last = Math.max(
      FIRST_CUSTOM_FORMAT - 1,
      ...own.map((format) => Number(attribute(format, "numFmtId")) || 0),
    );
    this.#isChanged = true;
    const format = addChild(list, "numFmt");
    format.setAttribute("numFmtId", String(last + 1));
    format.setAttribute("formatCode", pattern);
    list.setAttribute("count", String(own.length + 1));
    return last + 1;
  }

  /** Puts what was added into the file. */
  store(): void {
    if (this.#document && this.#isChanged) this.#file.setText(this.#path, serializeXml(this.#document));
  }

  get #root(): Element {
    this.#document ??= parseXml(this.#file.text(this.#path) ?? "", this.#path);
    return rootOf(this.#document);
  }

  #changes(base: number, style: IStyleData): Partial<CellLook> {
    const usual = this.#known["x0"] ?? {};
    return lookChanges(lookOf(this.#known[`x${base}`] ?? usual, usual), lookOf(style, usual));
  }

  #list(group: string): Element[] {
    const parent = child(this.#root, group);
    return parent ? children(parent) : [];
  }

  #add(base: number, changes: Partial<CellLook>, locked: boolean | null, quoted: boolean | null): number {
    const own = this.#list("cellXfs")[base] ?? this.#list("cellXfs")[0] ?? null;
    return this.#share("cellXfs", "xf", own, (xf) => {
      this.#writeParts(xf, changes);
      if (changesAlignment(changes)) {
        const alignment =
          child(xf, "alignment") ?? addChild(xf, "alignment", xf.firstChild as Element | null);
        writeAlignment(alignment, changes);
        xf.setAttribute("applyAlignment", "1");
      }
      if (quoted !== null) setAttribute(xf, "quotePrefix", quoted ? 1 : null);
      if (locked === null) return;
      ensureChild(xf, "protection", ["alignment", "protection", "extLst"]).setAttribute(
        "locked",
        locked ? "1" : "0",
      );
      xf.setAttribute("applyProtection", "1");
    });
  }

  #writeParts(xf: Element, changes: Partial<CellLook>): void {
    if (changes.pattern !== undefined) {
      xf.setAttribute("numFmtId", String(this.formatId(changes.pattern)));
      xf.setAttribute("applyNumberFormat", "1");
    }
    const part = (
      id: string,
      group: string,
      item: string,
      applies: string,
      write: (element: Element) => void,
    ) => {
      const own = this.#list(group)[Number(attribute(xf, id) ?? 0)] ?? null;
      xf.setAttribute(id, String(this.#share(group, item, own, write)));
      xf.setAttribute(applies, "1");
    };
    const { fill } = changes;
    if (changesFont(changes))
      part("fontId", "fonts", "font", "applyFont", (font) => writeFont(font, changes));
    if (fill !== undefined)
      part("fillId", "fills", "fill", "applyFill", (element) => writeFill(element, fill));
    if (changesBorder(changes)) {
      part("borderId", "borders", "border", "applyBorder", (border) => writeBorder(border, changes));
    }
  }

  /** Index of an item of a list: a copy of `base` with what `write` changes; the one that is equal when there is one. */
  #share(group: string, item: string, base: Element | null, write: (element: Element) => void): number {
    const list = ensureChild(this.#root, group, STYLES_ORDER);
    const known = this.#indexOf(group, list);
    const element = base ? (base.cloneNode(true) as Element) : addChild(list, item);
    if (base) list.appendChild(element);
    write(element);
    const text = serializeElement(element);
    const index = known.get(text);
    if (index !== undefined) {
      list.removeChild(element);
      return index;
    }
    this.#isChanged = true;
    const count = children(list).length;
    known.set(text, count - 1);
    list.setAttribute("count", String(count));
    return count - 1;
  }

  #indexOf(group: string, list: Element): Map<string, number> {
    const known = this.#items.get(group);
    if (known) return known;
    const made = new Map<string, number>();
    children(list).forEach((element, index) => {
      const text = serializeElement(element);
      if (!made.has(text)) made.set(text, index);
    });
    this.#items.set(group, made);
    return made;
  }
}

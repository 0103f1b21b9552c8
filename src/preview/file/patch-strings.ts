import type { PackageFile } from "./package-file";
import { TagScanner, tagAttribute, withAttribute } from "./tag-scanner";
import { escapeText, toXstring } from "./xml-text";
import { unescaped } from "./read-strings";
import { scanXml } from "./scan-xml";

/**
 * The file's shared strings, with new ones added at the end. Where a file has no such part, its texts stand in the
 * cells.
 */
export class StringPatch {
  readonly #file: PackageFile;
  readonly #path: string | null;
  readonly #added: string[] = [];
  #index: Map<string, number> | null = null;
  #count = 0;

  constructor(file: PackageFile) {
    this.#file = file;
    this.#path = file.related(file.workbookPath, "/sharedStrings")[0] ?? null;
  }

  /** The string's number; `null` when it is to stand in the cell. */
  indexOf(text: string): number | null {
    if (this.#path === null) return null;
    this.#index ??= this.#read(this.#path);
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    const index = this.#count + this.#added.length;
    this.#added.push(text);
    this.#index.set(text, index);
    return index;
  }

  /** Puts what was added into the file. */
  store(): void {
    if (this.#path === null || this.#added.length === 0) return;
    const text = this.#file.text(this.#path) ?? "";
    const scanner = new TagScanner(text);
    scanner.next();
    const { start, tag, isEmpty, end } = scanner;
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "sst";
    const prefix = name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "";
    const total = this.#count + this.#added.length;
    const uses = Number(tagAttribute(tag, "count") ?? 0) + this.#added.length;
    const open = withAttribute(withAttribute(tag, "count", Math.max(uses, total)), "uniqueCount", total);
    const rest = isEmpty ? `</${name}>${text.slice(end)}` : text.slice(text.lastIndexOf("</"));
    const known = isEmpty ? "" : text.slice(end, text.lastIndexOf("</"));
    const added = this.#added.map((value) => `<${prefix}si>${stringElement(value, prefix)}</${prefix}si>`);
    this.#file.setText(
      this.#path,
      [text.slice(0, start), open.replace(/\s*\/>$/, ">"), known, ...added, rest].join(""),
    );
  }

  /** Plain strings by their text, and how many there are in all. A string of several looks is no plain one. */
  #read(path: string): Map<string, number> {
    const index = new Map<string, number>();
    let [plain, value, isText] = [true, "", false];
    scanXml(this.#file.text(path) ?? "", path, {
      open: (name) => {
        if (name === "si") [plain, value] = [true, ""];
        else if (name !== "t") plain = false;
        isText = name === "t";
      },
      close: (name) => {
        isText = false;
        if (name !== "si") return;
        if (plain && !index.has(value)) index.set(value, this.#count);
        this.#count++;
      },
      text: (part) => {
        if (isText) value += part;
      },
    });
    return new Map([...index].map(([text, number]) => [unescaped(text), number]));
  }
}

/** `t` with a text; its outer white space counts. */
export function stringElement(text: string, prefix: string): string {
  const space = /^\s|\s$|[\t\n]/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(toXstring(text))}</${prefix}t>`;
}

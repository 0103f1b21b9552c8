/**
 * Walks over the tags of well-formed XML text and tells where each begins and ends. Comments, character data and
 * instructions are passed over.
 */
export class TagScanner {
  /** Place of the tag's `<`. */
  start = 0;
  /** Place behind the tag's `>`. */
  end: number;
  isClosing = false;
  isEmpty = false;

  constructor(
    readonly text: string,
    from = 0,
    readonly to = text.length,
  ) {
    this.end = from;
  }

  /** Goes to the next tag; `false` at the end. */
  next(): boolean {
    const { text } = this;
    for (let at = text.indexOf("<", this.end); at >= 0 && at < this.to; at = text.indexOf("<", this.end)) {
      this.start = at;
      const kind = text.charCodeAt(at + 1);
      if (kind === BANG)
        this.end = text.startsWith("[CDATA[", at + 2) ? this.#after("]]>") : this.#after("-->");
      else if (kind === QUESTION) this.end = this.#after("?>");
      else {
        this.#readTag(at, kind);
        return true;
      }
    }
    return false;
  }

  /** The tag's name without prefix. */
  get localName(): string {
    const first = this.start + (this.isClosing ? 2 : 1);
    let last = first;
    let colon = -1;
    for (; last < this.end; last++) {
      const code = this.text.charCodeAt(last);
      if (code === COLON) colon = last;
      else if (code <= SPACE || code === SLASH || code === GREATER) break;
    }
    return this.text.slice(colon < 0 ? first : colon + 1, last);
  }

  /** The tag itself. */
  get tag(): string {
    return this.text.slice(this.start, this.end);
  }

  /** From an opening tag: goes to its closing tag. @returns the place behind the element. */
  skip(): number {
    if (this.isEmpty) return this.end;
    let depth = 1;
    while (depth > 0 && this.next()) depth += this.#deeper();
    return this.end;
  }

  #deeper(): number {
    if (this.isClosing) return -1;
    return this.isEmpty ? 0 : 1;
  }

  #after(mark: string): number {
    const at = this.text.indexOf(mark, this.start);
    return at < 0 ? this.to : at + mark.length;
  }

  #readTag(at: number, kind: number): void {
    const { text } = this;
    let end = at + 1;
    for (let quote = 0; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === DOUBLE || code === SINGLE) quote = code;
      else if (code === GREATER) break;
    }
    this.end = Math.min(end + 1, text.length);
    this.isClosing = kind === SLASH;
    this.isEmpty = !this.isClosing && text.charCodeAt(end - 1) === SLASH;
  }
}

const BANG = 0x21;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const SPACE = 0x20;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const PATTERNS = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = PATTERNS.get(name);
  if (known) return known;
  const pattern = new RegExp(`(\\s)(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, pattern);
  return pattern;
}

/** Value of an attribute of an opening tag, as it is written there; `null` when it is not there. */
export function tagAttribute(tag: string, name: string): string | null {
  const found = patternOf(name).exec(tag);
  return found ? (found[3] ?? found[4] ?? "") : null;
}

/** The tag with an attribute set (to plain text that needs no escaping) or, with `null`, without it. */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  const pattern = patternOf(name);
  if (value === null) return tag.replace(pattern, "");
  if (pattern.test(tag)) return tag.replace(pattern, () => ` ${name}="${value}"`);
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end).trimEnd()} ${name}="${value}"${tag.slice(end)}`;
}

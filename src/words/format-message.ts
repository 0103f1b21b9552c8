type Values = Readonly<Record<string, string | number>>;

/**
 * Fills an ICU message, in a few hundred bytes instead of a library that reads all of ICU: the functions have to be small.
 *
 * It knows what the product's sentences use: `{name}`, `{name, number}` with `percent` or `integer`, `plural` with `=1`, `#`
 * and nested messages, `select`, and quotes (`''`, `'{'`). A test compares it with intl-messageformat, sentence by sentence.
 *
 * @param message - ICU text such as `{count, plural, one {# KPI} other {# KPIs}}`.
 * @param values - What fills its places; a missing one leaves its name in braces.
 * @param locale - BCP 47 tag for plurals and numbers.
 * @returns The sentence.
 * @see ICU User Guide, "Formatting Messages".
 */
export function formatMessage(message: string, values: Values, locale: string): string {
  // Most words are plain, and said for each of thousands of rows.
  if (!/[{}']/.test(message)) return message;
  return new Reader(message, values, locale).text("");
}

class Reader {
  #at = 0;

  constructor(
    private readonly message: string,
    private readonly values: Values,
    private readonly locale: string,
  ) {}

  /** Reads up to the closing brace of a branch, or to the end; `#` stands for `count` inside a plural. */
  text(count: string): string {
    let result = "";
    while (this.#at < this.message.length && this.message[this.#at] !== "}") {
      const sign = this.message[this.#at++] ?? "";
      if (sign === "{") result += this.#place(count);
      else if (sign === "'") result += this.#quoted(count);
      else result += sign === "#" && count !== "" ? count : sign;
    }
    return result;
  }

  /** After an apostrophe: itself when doubled or before plain text, else what it quotes. */
  #quoted(count: string): string {
    if (this.message[this.#at] === "'") {
      this.#at++;
      return "'";
    }
    const quotes = count === "" ? "{}" : "{}#";
    if (!quotes.includes(this.message[this.#at] ?? " ")) return "'";
    const end = this.message.indexOf("'", this.#at);
    const quoted = this.message.slice(this.#at, end === -1 ? undefined : end);
    this.#at += quoted.length + 1;
    return quoted;
  }

  /** After an opening brace: the name, and what to do with its value. */
  #place(count: string): string {
    const name = this.#word();
    const value = this.values[name];
    if (this.#take() === "}") return value === undefined ? `{${name}}` : String(value);
    const kind = this.#word();
    if (this.#take() === "}") return this.#formatted(kind, "", value);
    if (kind === "plural" || kind === "select") return this.#branches(kind, value, count);
    const style = this.#word();
    this.#take();
    return this.#formatted(kind, style, value);
  }

  #formatted(kind: string, style: string, value: string | number | undefined): string {
    if (kind !== "number" || typeof value !== "number") return String(value);
    const options: Intl.NumberFormatOptions =
      style === "integer" ? { maximumFractionDigits: 0 } : /percent/.test(style) ? { style: "percent" } : {};
    return new Intl.NumberFormat(this.locale, options).format(value);
  }

  /** Reads `one {…} other {…}` and gives the branch that fits. */
  #branches(kind: string, value: string | number | undefined, count: string): string {
    const number = kind === "plural" ? Number(value) : NaN;
    const shown = kind === "plural" ? new Intl.NumberFormat(this.locale).format(number) : count;
    const wanted = kind === "plural" ? new Intl.PluralRules(this.locale).select(number) : String(value);
    const found = new Map<string, string>();
    while (this.#at < this.message.length) {
      const key = this.#word();
      if (this.#take() !== "{") break;
      found.set(key, this.text(shown));
      this.#at++;
    }
    return found.get(`=${number}`) ?? found.get(wanted) ?? found.get("other") ?? "";
  }

  /** Up to the next comma, brace or space that ends a word. */
  #word(): string {
    const [all = "", word = ""] = /^\s*([^\s,{}]*)\s*/.exec(this.message.slice(this.#at)) ?? [];
    this.#at += all.length;
    return word;
  }

  #take(): string {
    return this.message[this.#at++] ?? "}";
  }
}

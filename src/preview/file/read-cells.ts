import type { ICellData } from "@univerjs/core";
import { CellType, ERRORS } from "../excel/entry";
import { MAX_COLUMN, MAX_ROW, parseRect } from "../excel/rect";
import { type FileLine, FileProblem } from "./file-workbook";
import { formulaFromFile } from "./formula-text";
import { isoToSerial } from "./iso-date";
import type { LineLooks } from "./line-looks";
import type { LockReader } from "./read-locks";
import { isTrue } from "./read-look";
import { StringText, unescaped } from "./read-strings";
import type { FileStyles } from "./read-styles";
import type { XmlListener } from "./scan-xml";
import { SharedFormula } from "./shift-formula";
import { pointsToPixels } from "./sheet-units";

/** What cells are read with. */
export interface CellsContext {
  readonly strings: readonly string[];
  readonly styles: FileStyles;
  readonly date1904: boolean;
  /** Pixels. */
  readonly defaultRowHeight: number;
  readonly locks: LockReader | null;
  readonly lineLooks: LineLooks;
}

type Attributes = Readonly<Record<string, string>>;

/** Letters of the longest formula of Excel, and what all shared ones may come to when each cell has its own. */
const LONGEST = 8192;
const MOST_SHARED = 100_000_000;

/** Text that would become something else if it were typed. */
const NOT_TEXT = /^[=+-]|\d|^\s*(true|false)\s*$/i;

/** Reads rows and cells, as the parser of the sheet comes to them. */
export class CellsReader implements XmlListener {
  readonly cells: Record<number, Record<number, ICellData>> = {};
  readonly rows: Record<number, FileLine> = {};
  readonly #context: CellsContext;
  readonly #shared = new Map<string, { readonly formula: SharedFormula; row: number; column: number }>();
  readonly #inline = new StringText();
  #row = -1;
  #column = -1;
  #type = "n";
  #look = 0;
  /** What the text being read belongs to. */
  #within: "" | "v" | "f" | "is" = "";
  #value: string | null = null;
  #formula: string | null = null;
  #formulaAttributes: Attributes = {};
  #sharedLetters = 0;
  /** True where cells hold formulas that the grid cannot hold. */
  hasDataTables = false;

  constructor(context: CellsContext) {
    this.#context = context;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#within === "is") this.#inline.open(name);
    else if (name === "c") this.#beginCell(attributes);
    else if (name === "row") this.#beginRow(attributes);
    else if (name === "v" || name === "f" || name === "is") this.#beginPart(name, attributes);
  };

  readonly close = (name: string): void => {
    if (name === "c") this.#endCell();
    else if (name === this.#within) {
      if (name === "is") this.#value = this.#inline.value;
      this.#within = "";
    } else if (this.#within === "is") this.#inline.close(name);
  };

  readonly text = (text: string): void => {
    if (this.#within === "v") this.#value = (this.#value ?? "") + text;
    else if (this.#within === "f") this.#formula = (this.#formula ?? "") + text;
    else if (this.#within === "is") this.#inline.add(text);
  };

  #beginRow(attributes: Attributes): void {
    const { r, ht, hidden, s, customFormat } = attributes;
    const number = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#row = Number.isInteger(number) && number >= 0 ? number : MAX_ROW + 1;
    this.#column = -1;
    if (this.#row > MAX_ROW) return;
    const size = ht === undefined ? null : pointsToPixels(Number(ht));
    const own = size !== null && size >= 0 && size !== this.#context.defaultRowHeight;
    if (own || isTrue(hidden ?? null)) {
      this.rows[this.#row] = {
        ...(own ? { size } : {}),
        ...(isTrue(hidden ?? null) ? { hidden: true } : {}),
      };
    }
    if (!isTrue(customFormat ?? null)) return;
    this.#context.locks?.row(this.#row, Number(s ?? 0));
    this.#context.lineLooks.row(this.#row, Number(s ?? 0));
  }

  #beginCell({ r, t, s }: Attributes): void {
    if (r === undefined) this.#column += 1;
    else this.#place(r);
    this.#type = t ?? "n";
    this.#look = s === undefined ? 0 : Number(s);
    this.#value = null;
    this.#formula = null;
    this.#within = "";
  }

  #place(address: string): void {
    let [column, row, at] = [0, 0, 0];
    for (; at < address.length; at++) {
      const code = address.charCodeAt(at) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    for (; at < address.length; at++) {
      const digit = address.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    const whole = at === address.length && row > 0 && column > 0;
    this.#column = whole ? column - 1 : MAX_COLUMN + 1;
    if (whole) this.#row = row - 1;
  }

  #beginPart(name: "v" | "f" | "is", attributes: Attributes): void {
    this.#within = name;
    if (name === "is") this.#inline.begin();
    if (name !== "f") return;
    this.#formula = "";
    this.#formulaAttributes = attributes;
  }

  #endCell(): void {
    const [row, column] = [this.#row, this.#column];
    this.#within = "";
    if (row > MAX_ROW || column > MAX_COLUMN || row < 0) return;
    this.#context.locks?.cell(row, column, this.#look);
    const look = this.#context.styles.idOf(this.#look);
    const cell = this.#content();
    if (this.#formula !== null) this.#addFormula(cell, row, column);
    if (look !== null) cell.s = look;
    else if (cell.v === undefined && cell.f === undefined) {
      this.#context.lineLooks.plain(row, column);
      return;
    }
    (this.cells[row] ??= {})[column] = cell;
  }

  #content(): ICellData {
    const value = this.#value;
    if (value === null) return {};
    switch (this.#type) {
      case "s":
        return this.#text(this.#context.strings[Number(value)] ?? "");
      case "str":
        return this.#text(unescaped(value));
      case "inlineStr":
        return this.#text(value);
      case "b":
        return { v: isTrue(value.trim()) ? 1 : 0, t: CellType.boolean };
      case "e":
        return { v: value.trim(), t: CellType.text };
      case "d":
        return dateContent(value.trim(), this.#context.date1904);
      default:
        return numberContent(value);
    }
  }

  #text(text: string): ICellData {
    if (text === "" && this.#formula === null) return {};
    const keeps = this.#context.styles.keepsText(this.#look) && NOT_TEXT.test(text);
    const forced =
      this.#formula === null && (keeps || (text.startsWith("#") && ERRORS.has(text.toUpperCase())));
    return { v: text, t: forced ? CellType.forcedText : CellType.text };
  }

  #addFormula(cell: ICellData, row: number, column: number): void {
    const { t, si, ref } = this.#formulaAttributes;
    const text = this.#formula ?? "";
    if (t === "dataTable") {
      this.hasDataTables = true;
      return;
    }
    const formula =
      text === "" ? this.#sharedAt(t === "shared" ? si : undefined, row, column) : formulaFromFile(text);
    if (formula === null) return;
    cell.f = `=${formula}`;
    if (t === "shared" && si !== undefined && text !== "") {
      if (formula.length > LONGEST) throw new FileProblem("too-large", "shared formulas");
      this.#shared.set(si, { formula: new SharedFormula(formula), row, column });
    }
    if (t === "array" && ref !== undefined && parseRect(ref)) cell.custom = { spill: ref };
  }

  #sharedAt(si: string | undefined, row: number, column: number): string | null {
    const shared = si === undefined ? undefined : this.#shared.get(si);
    if (!shared) return null;
    const formula = shared.formula.at(row - shared.row, column - shared.column);
    this.#sharedLetters += formula.length;
    if (this.#sharedLetters > MOST_SHARED) throw new FileProblem("too-large", "shared formulas");
    return formula;
  }
}

function numberContent(text: string): ICellData {
  const number = text.trim() === "" ? NaN : Number(text);
  if (Number.isFinite(number)) return { v: number, t: CellType.number };
  return text.trim() === "" ? {} : { v: text, t: CellType.text };
}

function dateContent(text: string, date1904: boolean): ICellData {
  const serial = isoToSerial(text, date1904);
  return serial === null ? { v: text, t: CellType.text } : { v: serial, t: CellType.number };
}

import { dateToSerial } from "numfmt";
import { WireObject } from "../wire/wire-object";
import type { Book } from "./book";

/** `Excel.Functions`: worksheet functions called from a script. Only those that the add-in calls are modelled. */
export class Functions extends WireObject {
  readonly className = "Functions";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  /** `DATE`: the serial of a day in the workbook's own date system. */
  date(year: number, month: number, day: number): WireObject {
    const whole = [year, month, day].map(Math.trunc);
    const [y = 0, m = 1, d = 1] = whole;
    const serial = this.#book.text.toSerial(dateToSerial([y < 1900 ? y + 1900 : y, m, d]) ?? Number.NaN);
    return serial >= 0 ? new FunctionResult(serial, null) : new FunctionResult(null, "#NUM!");
  }
}

/** `Excel.FunctionResult`. */
class FunctionResult extends WireObject {
  readonly className = "FunctionResult";
  readonly #value: number | null;
  readonly #error: string | null;

  constructor(value: number | null, error: string | null) {
    super();
    this.#value = value;
    this.#error = error;
  }

  get value(): number | null {
    return this.#value;
  }
  get error(): string | null {
    return this.#error;
  }
}

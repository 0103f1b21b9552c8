import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import type { CultureOptions } from "./culture";
import type { Kit } from "./object-factory";

/** `Excel.Application`. */
export class Application extends WireObject {
  readonly className = "Application";
  readonly #kit: Kit;

  constructor(kit: Kit) {
    super();
    this.#kit = kit;
  }

  get cultureInfo(): WireObject {
    return new CultureInfo(this.#culture);
  }
  get iterativeCalculation(): null {
    return null;
  }
  get decimalSeparator(): string {
    return this.#culture.decimalSeparator;
  }
  get thousandsSeparator(): string {
    return this.#culture.groupSeparator;
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  get calculationMode(): string {
    return this.#kit.book.calculationMode;
  }
  set calculationMode(mode: string) {
    if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(mode))
      throw new HostError("InvalidArgument");
    this.#kit.book.calculationMode = mode;
  }
  get calculationState(): string {
    return this.#kit.book.calculation.settle() ? "Calculating" : "Done";
  }
  get calculationEngineVersion(): number {
    return 191_029;
  }
  calculate(type: string): Promise<void> | null {
    if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw new HostError("InvalidArgument");
    return this.#kit.book.calculation.settle();
  }
  /** The grid calculates after a request in any case, so there is nothing to hold back. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}

  get #culture(): CultureOptions {
    return this.#kit.book.options.culture;
  }
}

/** `Excel.CultureInfo`. */
class CultureInfo extends WireObject {
  readonly className = "CultureInfo";
  readonly #culture: CultureOptions;

  constructor(culture: CultureOptions) {
    super();
    this.#culture = culture;
  }

  get name(): string {
    return this.#culture.name;
  }
  get numberFormat(): WireObject {
    return new NumberFormatInfo(this.#culture);
  }
  get datetimeFormat(): WireObject {
    return new DatetimeFormatInfo(this.#culture);
  }
}

/** `Excel.NumberFormatInfo`. */
class NumberFormatInfo extends WireObject {
  readonly className = "NumberFormatInfo";
  readonly #culture: CultureOptions;

  constructor(culture: CultureOptions) {
    super();
    this.#culture = culture;
  }

  get numberDecimalSeparator(): string {
    return this.#culture.decimalSeparator;
  }
  get numberGroupSeparator(): string {
    return this.#culture.groupSeparator;
  }
  get currencySymbol(): string {
    return new Intl.NumberFormat(this.#culture.name, {
      style: "currency",
      currency: currencyOf(this.#culture.name),
    })
      .formatToParts(1)
      .flatMap((part) => (part.type === "currency" ? [part.value] : []))
      .join("");
  }
}

function currencyOf(name: string): string {
  const currencies: Record<string, string> = { US: "USD", GB: "GBP", BR: "BRL" };
  return currencies[name.split("-")[1] ?? ""] ?? "EUR";
}

/** `Excel.DatetimeFormatInfo`. */
class DatetimeFormatInfo extends WireObject {
  readonly className = "DatetimeFormatInfo";
  readonly #culture: CultureOptions;

  constructor(culture: CultureOptions) {
    super();
    this.#culture = culture;
  }

  get dateSeparator(): string {
    return this.#culture.dateSeparator;
  }
  get timeSeparator(): string {
    return this.#culture.timeSeparator;
  }
  get shortDatePattern(): string {
    return this.#culture.shortDatePattern;
  }
  get longDatePattern(): string {
    return this.#culture.longDatePattern;
  }
  get shortTimePattern(): string {
    return this.#culture.shortTimePattern;
  }
  get longTimePattern(): string {
    return this.#culture.longTimePattern;
  }
}

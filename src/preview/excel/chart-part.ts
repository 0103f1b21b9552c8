import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import type { ChartTarget } from "./chart-target";
import { toHex } from "./color";

/** An object of the API over a part of a chart. */
export abstract class ChartPart extends WireObject {
  constructor(protected readonly target: ChartTarget) {
    super();
  }

  static targetOf(part: ChartPart): ChartTarget {
    return part.target;
  }
}

/** A property that a chart's part keeps. */
export interface ChartProperty {
  /** What to keep of a value written; throws `InvalidArgument`. `undefined` makes the property automatic. */
  readonly check: (value: unknown) => unknown;
  /** What reads as long as nothing was written. */
  readonly initial: (target: ChartTarget) => unknown;
}

/** Gives a class the properties, each with getter and setter. */
export function defineProperties(
  { prototype }: { readonly prototype: ChartPart },
  properties: Readonly<Record<string, ChartProperty>>,
): void {
  for (const [name, property] of Object.entries(properties)) {
    Object.defineProperty(prototype, name, {
      get(this: ChartPart) {
        const target = ChartPart.targetOf(this);
        return target.read(name) ?? property.initial(target);
      },
      set(this: ChartPart, value: unknown) {
        ChartPart.targetOf(this).write(name, property.check(value));
      },
    });
  }
}

const property = (valid: (value: unknown) => boolean, initial: unknown): ChartProperty => ({
  check: (value) => {
    if (!valid(value)) throw new HostError("InvalidArgument");
    return value;
  },
  initial: typeof initial === "function" ? (initial as ChartProperty["initial"]) : () => initial,
});

/** `initial` of each may be a function of the part. */
export const aBoolean = (initial: unknown) => property((value) => typeof value === "boolean", initial);
export const aText = (initial: unknown) => property((value) => typeof value === "string", initial);
export const aNumber = (from: number, to: number, initial: unknown) =>
  property((value) => typeof value === "number" && value >= from && value <= to, initial);
export const oneOf = (choices: readonly string[], initial: unknown) =>
  property((value) => typeof value === "string" && choices.includes(value), initial);

/** A number, or empty text for automatic. */
export const aNumberOrAutomatic = (initial: unknown): ChartProperty => {
  const number = property((value) => typeof value === "number" && Number.isFinite(value), initial);
  return { ...number, check: (value) => (value === "" ? undefined : number.check(value)) };
};

export const aColor = (initial: unknown): ChartProperty => ({
  check: toHex,
  initial: typeof initial === "function" ? (initial as ChartProperty["initial"]) : () => initial,
});

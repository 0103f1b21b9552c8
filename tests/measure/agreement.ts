/** A figure that is not as expected. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Agreement {
  readonly cases: number;
  readonly agree: number;
  readonly disagree: readonly { readonly id: string; readonly differences: readonly Difference[] }[];
}

/** What is compared: by field, what is expected and what the engine gives. */
export type Compared = readonly (readonly [field: string, expected: unknown, got: unknown])[];

/** A difference allowed: absolute, and as a share of what is expected. */
export interface Allowance {
  readonly absolute: number;
  readonly relative: number;
}

/** Puts together what each case came to. */
export function agreementOf(
  cases: readonly { readonly id: string; readonly differences: readonly Difference[] }[],
): Agreement {
  const disagree = cases.filter(({ differences }) => differences.length > 0);
  return { cases: cases.length, agree: cases.length - disagree.length, disagree };
}

/** The fields that differ. A field that is not expected to be anything is not compared. */
export function differencesIn(compared: Compared, allowance: Allowance): readonly Difference[] {
  return compared
    .filter(([, expected]) => expected !== undefined && expected !== null)
    .filter(([, expected, got]) => !isSame(expected, got, allowance))
    .map(([field, expected, got]) => ({ field, expected, got }));
}

function isSame(expected: unknown, got: unknown, allowance: Allowance): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((one, place) => isSame(one, got[place], allowance))
    );
  }
  if (typeof expected !== "number" || typeof got !== "number") return expected === got;
  return Math.abs(got - expected) <= Math.max(allowance.absolute, allowance.relative * Math.abs(expected));
}

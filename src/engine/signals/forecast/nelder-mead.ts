export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

interface Vertex {
  at: number[];
  value: number;
}

/**
 * Looks for the least value of a function near a starting point, without derivatives.
 *
 * @param cost - The function; may answer `Infinity` for points that are not allowed.
 * @param start - Where to start.
 * @param steps - First step in each direction, not 0.
 * @param rounds - At most so many rounds; it stops earlier when the corners agree to 1e-7 of their value.
 * @returns The best point met, which is never worse than the start.
 * @see Nelder & Mead (1965), A simplex method for function minimization, Computer Journal 7:308-313.
 */
export function minimise(
  cost: (at: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
  rounds: number,
): Minimum {
  const measured = (at: number[]): Vertex => ({ at, value: orInfinity(cost(at)) });
  const corners = [measured([...start])];
  start.forEach((_, moved) => {
    corners.push(measured(start.map((x, i) => (i === moved ? x + (steps[i] ?? 1) : x))));
  });
  for (let round = 0; round < rounds; round++) {
    sortCorners(corners);
    const best = corners[0];
    const worst = corners.at(-1);
    if (!best || !worst || start.length === 0) break;
    if (Math.abs(worst.value - best.value) <= 1e-7 * (Math.abs(best.value) + 1e-7)) break;
    moveWorst(corners, best, worst, measured);
  }
  sortCorners(corners);
  return corners[0] ?? measured([...start]);
}

function moveWorst(corners: Vertex[], best: Vertex, worst: Vertex, measured: (at: number[]) => Vertex): void {
  const middle = middleOf(corners, worst);
  const along = (share: number) => {
    const at = new Array<number>(middle.length);
    for (let i = 0; i < at.length; i++) {
      const x = middle[i] ?? 0;
      at[i] = x + share * ((worst.at[i] ?? 0) - x);
    }
    return measured(at);
  };
  const replace = (vertex: Vertex) => {
    corners[corners.length - 1] = vertex;
  };
  const second = corners.at(-2)?.value ?? best.value;
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const further = along(-2);
    replace(further.value < reflected.value ? further : reflected);
    return;
  }
  if (reflected.value < second) {
    replace(reflected);
    return;
  }
  const nearer = along(reflected.value < worst.value ? -0.5 : 0.5);
  if (nearer.value < Math.min(reflected.value, worst.value)) {
    replace(nearer);
    return;
  }
  for (let i = 1; i < corners.length; i++) {
    const corner = corners[i];
    if (corner) corners[i] = measured(corner.at.map((x, j) => ((best.at[j] ?? 0) + x) / 2));
  }
}

/** The middle of all corners but one. */
function middleOf(corners: readonly Vertex[], worst: Vertex): readonly number[] {
  const middle = new Array<number>(worst.at.length);
  for (let i = 0; i < middle.length; i++) {
    let sum = 0;
    for (const corner of corners) if (corner !== worst) sum += corner.at[i] ?? 0;
    middle[i] = sum / (corners.length - 1);
  }
  return middle;
}

/** By insertion: after a move all but one of the few corners are in order already. */
function sortCorners(corners: Vertex[]): void {
  for (let next = 1; next < corners.length; next++) {
    const corner = corners[next];
    if (!corner) continue;
    let place = next;
    for (; place > 0; place--) {
      const before = corners[place - 1];
      if (!before || before.value <= corner.value) break;
      corners[place] = before;
    }
    corners[place] = corner;
  }
}

function orInfinity(value: number): number {
  return Number.isNaN(value) ? Infinity : value;
}

import type { FontState, TextRun, TextState } from "./shape-state";

/** The text of a frame, without its fonts. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join("");
}

/** Runs of the characters from `start` on. */
export function slice(runs: readonly TextRun[], start: number, length: number): readonly TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const [from, to] = [Math.max(start - at, 0), Math.min(start + length - at, run.text.length)];
    at += run.text.length;
    return from < to ? [{ ...run, text: run.text.slice(from, to) }] : [];
  });
}

/** The text with other characters in the place of some, in the font of the first that goes. */
export function replaceText(state: TextState, start: number, length: number, text: string): TextState {
  const font =
    slice(state.runs, start, Math.max(length, 1))[0]?.font ?? state.runs.at(-1)?.font ?? state.font;
  return withPiece(state, start, length, text === "" ? [] : [{ text, font }]);
}

/** The text with another look for some of its characters. */
export function restyle(
  state: TextState,
  start: number,
  length: number,
  part: Partial<FontState>,
): TextState {
  const piece = slice(state.runs, start, length).map((run) => ({ ...run, font: { ...run.font, ...part } }));
  const whole = start === 0 && length >= plainText(state.runs).length;
  const styled = withPiece(state, start, length, piece);
  return whole ? { ...styled, font: { ...state.font, ...part } } : styled;
}

function withPiece(state: TextState, start: number, length: number, piece: readonly TextRun[]): TextState {
  const after = start + length;
  const runs = [...slice(state.runs, 0, start), ...piece, ...slice(state.runs, after, Infinity)];
  return { ...state, runs: joined(runs) };
}

/** Neighbours of one font as one run. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const all: TextRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && JSON.stringify(last.font) === JSON.stringify(run.font)) {
      all[all.length - 1] = { ...last, text: last.text + run.text };
    } else all.push(run);
  }
  return all;
}

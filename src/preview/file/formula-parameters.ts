import type { FormulaToken } from "./formula-tokens";

interface Call {
  readonly name: string;
  /** Index of the bracket that opens it. */
  readonly open: number;
  /** First and last token of each argument; the last is one beyond. */
  readonly parts: { start: number; end: number }[];
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/**
 * Indexes of the words that name parameters of `LET` and `LAMBDA`, where they are declared and where they are used:
 * the file marks them.
 */
export function lambdaParameters(tokens: readonly FormulaToken[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!tokens.some(({ text }) => /^(let|lambda)$/i.test(text))) return found;
  for (const call of calls(tokens)) {
    const declared = declaredBy(tokens, call);
    if (declared.size === 0) continue;
    const end = call.parts.at(-1)?.end ?? call.open;
    for (let at = call.open + 1; at < end; at++) {
      const token = tokens[at];
      if (token?.kind === "bracket" && declared.has(token.text.slice(1, -1).toLowerCase())) found.add(at);
      const isCall = tokens[at + 1]?.text === "(" && !declared.has(token?.text.toLowerCase() ?? "");
      if (token?.kind !== "word" || isCall || tokens[at + 1]?.text === "!" || tokens[at - 1]?.text === "!")
        continue;
      if (declared.has(token.text.toLowerCase())) found.add(at);
    }
  }
  return found;
}

/** `LET` names every other argument but the last, `LAMBDA` every one but the last; in lower case. */
function declaredBy(tokens: readonly FormulaToken[], { name, parts }: Call): ReadonlySet<string> {
  const step = /^let$/i.test(name) ? 2 : 1;
  const names = parts.slice(0, -1).filter((_, index) => index % step === 0);
  return new Set(
    names.flatMap(({ start, end }) => {
      const words = tokens.slice(start, end).filter(({ text }) => text.trim() !== "");
      const [word] = words;
      const isName = word?.kind === "word" && NAME.test(word.text);
      const optional = word?.kind === "bracket" ? /^\[(.*)\]$/u.exec(word.text)?.[1] : undefined;
      if (words.length !== 1) return [];
      return isName ? [word.text.toLowerCase()] : optional === undefined ? [] : [optional.toLowerCase()];
    }),
  );
}

/** Calls of `LET` and `LAMBDA`, with their arguments. */
function calls(tokens: readonly FormulaToken[]): Call[] {
  const done: Call[] = [];
  const open: Call[] = [];
  tokens.forEach(({ kind, text }, at) => {
    if (kind !== "sign") return;
    const call = open.at(-1);
    const part = call?.parts.at(-1);
    if (text === "(" || text === "{") {
      const name = tokens[at - 1]?.kind === "word" ? (tokens[at - 1]?.text ?? "") : "";
      open.push({ name, open: at, parts: [{ start: at + 1, end: tokens.length }] });
    } else if (text === "," && call && part) {
      part.end = at;
      call.parts.push({ start: at + 1, end: tokens.length });
    } else if ((text === ")" || text === "}") && call && part) {
      part.end = at;
      open.pop();
      if (/^(let|lambda)$/i.test(call.name)) done.push(call);
    }
  });
  return done;
}

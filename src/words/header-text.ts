/**
 * A header or label reduced to what tells it apart: lower case, no accents, camel case and punctuation as blanks, no
 * plural s. "Desired.Direction" is "desired direction", "YTDScaled" is "ytd scaled", "Prévu N-1" is "prevu n 1".
 */
export function normaliseHeader(text: string): string {
  return text
    .slice(0, 400)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}%#]+/gu, " ")
    .trim()
    .split(" ")
    .map(withoutPlural)
    .join(" ");
}

function withoutPlural(word: string): string {
  return word.length > 3 && word.endsWith("s") && !/(ss|us|[^p]is)$/.test(word) ? word.slice(0, -1) : word;
}

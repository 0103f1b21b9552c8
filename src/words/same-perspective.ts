import { normaliseHeader } from "./header-text";

const TELLING = 5;

/** Whether two names mean the same perspective: a telling word of both begins alike, as in "Finance" and "Financial". */
export function samePerspective(one: string, other: string): boolean {
  const [words, others] = [normaliseHeader(one), normaliseHeader(other)];
  if (words === others) return true;
  const stems = new Set(stemsOf(others));
  return stemsOf(words).some((stem) => stems.has(stem));
}

function stemsOf(words: string): readonly string[] {
  return words
    .split(" ")
    .filter((word) => word.length >= TELLING || word === "esg")
    .map((word) => word.slice(0, TELLING));
}

import { stakeholderWords } from "../map/stakeholder-words";
import { plainWords } from "./parse-choice";

/** The perspectives of the classic scorecard whose names are known. */
export type PerspectiveKind = "financial" | "customer" | "process" | "learning";

/** How a telling word of the name begins, in the form of `choice-words.ts`. */
const STEMS: Readonly<Record<PerspectiveKind, readonly string[]>> = {
  process: "process|prozess|proces|operati|betrieb".split("|"),
  financial: "financ|finanz|shareholder|aktionar|actionnaire|accionista|acionista".split("|"),
  learning: "learn|lern|apprenti|aprend|people|mitarbeit".split("|"),
  customer: "customer|client|kunde|kunden|cliente".split("|"),
};

const EMPLOYEES: ReadonlySet<string> = new Set(stakeholderWords.employees);
const CUSTOMERS: ReadonlySet<string> = new Set(stakeholderWords.customers);

/**
 * Which of the classic perspectives a name means, in any of the product's languages: "Finance", "Finanzen", "Perspective
 * clients", "Aprendizado e crescimento", "People and culture".
 *
 * @returns `null` for a name that means none of them for sure; "Growth" alone could be two of them.
 * @see Kaplan & Norton (1996), The Balanced Scorecard.
 */
export function perspectiveKindOf(name: string): PerspectiveKind | null {
  const words = plainWords(name).split(" ");
  const kinds = (Object.keys(STEMS) as PerspectiveKind[]).filter((kind) =>
    words.some(
      (word) =>
        STEMS[kind].some((stem) => word.startsWith(stem)) ||
        (kind === "learning" && EMPLOYEES.has(word)) ||
        (kind === "customer" && CUSTOMERS.has(word)),
    ),
  );
  return kinds[0] ?? null;
}

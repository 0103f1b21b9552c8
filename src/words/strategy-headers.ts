import { normaliseHeader } from "./header-text";
import { de } from "./headers/de";
import { en } from "./headers/en";
import { es } from "./headers/es";
import { fr } from "./headers/fr";
import type { StrategyTerm } from "./headers/header-words";
import { pt } from "./headers/pt";

const terms = collectTerms();

function collectTerms(): ReadonlyMap<string, ReadonlySet<StrategyTerm>> {
  const found = new Map<string, Set<StrategyTerm>>();
  for (const { strategy } of [en, de, fr, es, pt]) {
    for (const [term, words] of Object.entries(strategy)) {
      for (const word of words) {
        const header = normaliseHeader(word);
        found.set(header, (found.get(header) ?? new Set()).add(term as StrategyTerm));
      }
    }
  }
  return found;
}

const NONE: ReadonlySet<StrategyTerm> = new Set();

/**
 * What the header of a strategy's table may mean, in any of the product's languages. Only whole headers count; what stands in
 * brackets, such as the unit of a lag, does not.
 */
export function readStrategyHeader(text: string): ReadonlySet<StrategyTerm> {
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  return terms.get(normaliseHeader(text)) ?? terms.get(normaliseHeader(bare)) ?? NONE;
}

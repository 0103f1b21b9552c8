import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import type { Language } from "./say";

/** What a person reads of a KPI in the library. `unit` is the unit of measure, `definition` says how it is worked out. */
export interface LibraryText {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

export type LibraryWords = Readonly<Record<LibraryKpiId, LibraryText>>;

/** Loads the library's words in a language; they are large, and few people open the library, so none is there from the start. */
export async function loadLibraryWords(language: Language): Promise<LibraryWords> {
  const loaders: Record<Language, () => Promise<LibraryWords>> = {
    en: async () => (await import("./library/en")).en,
    de: async () => (await import("./library/de")).de,
    fr: async () => (await import("./library/fr")).fr,
    es: async () => (await import("./library/es")).es,
    pt: async () => (await import("./library/pt")).pt,
  };
  return loaders[language]();
}

import { en } from "./en/en";
import { formatMessage } from "./format-message";

export type Language = "en" | "de" | "fr" | "es" | "pt";
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

const catalogues = new Map<Language, Messages>([["en", en]]);

/** Loads a language's sentences; English is always there. Call before `say` speaks it, else English is used. */
export async function loadLanguage(language: Language): Promise<void> {
  if (catalogues.has(language)) return;
  const loaders: Record<Exclude<Language, "en">, () => Promise<Messages>> = {
    de: async () => (await import("./de/de")).de,
    fr: async () => (await import("./fr/fr")).fr,
    es: async () => (await import("./es/es")).es,
    pt: async () => (await import("./pt/pt")).pt,
  };
  if (language !== "en") catalogues.set(language, await loaders[language]());
}

/**
 * Says a sentence of the product.
 *
 * @param key - Which sentence.
 * @param values - What fills its places.
 * @param language - Language to say it in; English where that language is not loaded.
 */
export function say(
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
  language: Language = "en",
): string {
  const catalogue = catalogues.get(language) ?? en;
  return formatMessage(catalogue[key], values, language);
}

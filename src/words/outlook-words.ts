import { formatMessage } from "./format-message";
import type { outlook as en } from "./en/outlook";
import type { Language } from "./say";

export type OutlookKey = keyof typeof en;
export type OutlookMessages = Readonly<Record<OutlookKey, string>>;

/** Loads the sentences on what is to come and on the figures of a KPI, which no first picture needs. */
export async function loadOutlookWords(language: Language): Promise<OutlookMessages> {
  const loaders: Record<Language, () => Promise<OutlookMessages>> = {
    en: async () => (await import("./en/outlook")).outlook,
    de: async () => (await import("./de/outlook")).outlook,
    fr: async () => (await import("./fr/outlook")).outlook,
    es: async () => (await import("./es/outlook")).outlook,
    pt: async () => (await import("./pt/outlook")).outlook,
  };
  return loaders[language]();
}

/** Says one of these sentences. */
export function sayOutlook(
  messages: OutlookMessages,
  key: OutlookKey,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return formatMessage(messages[key], values, language);
}

import type { AlertMessages } from "./en/alerts";
import { formatMessage } from "./format-message";
import type { Language } from "./say";

export type AlertKey = keyof AlertMessages;

/** The sentences on alerts in one language, as loaded. */
export interface AlertWords {
  readonly language: Language;
  readonly messages: AlertMessages;
}

/** Loads the sentences on alerts; a scorecard on track needs none. */
export async function loadAlertWords(language: Language): Promise<AlertWords> {
  const loaders: Record<Language, () => Promise<AlertMessages>> = {
    en: async () => (await import("./en/alerts")).alerts,
    de: async () => (await import("./de/alerts")).alerts,
    fr: async () => (await import("./fr/alerts")).alerts,
    es: async () => (await import("./es/alerts")).alerts,
    pt: async () => (await import("./pt/alerts")).alerts,
  };
  return { language, messages: await loaders[language]() };
}

/** Says a sentence on alerts. */
export function sayAlert(
  { language, messages }: AlertWords,
  key: AlertKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return formatMessage(messages[key], values, language);
}

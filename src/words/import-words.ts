import { formatMessage } from "./format-message";
import type { imports as en } from "./en/imports";
import type { Language } from "./say";

export type ImportKey = keyof typeof en;
export type ImportMessages = Readonly<Record<ImportKey, string>>;

/** Loads the sentences of importing; few people import every day, so none is there from the start. */
export async function loadImportWords(language: Language): Promise<ImportMessages> {
  const loaders: Record<Language, () => Promise<ImportMessages>> = {
    en: async () => (await import("./en/imports")).imports,
    de: async () => (await import("./de/imports")).imports,
    fr: async () => (await import("./fr/imports")).imports,
    es: async () => (await import("./es/imports")).imports,
    pt: async () => (await import("./pt/imports")).imports,
  };
  return loaders[language]();
}

/** Says a sentence of importing. */
export function sayImport(
  messages: ImportMessages,
  key: ImportKey,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return formatMessage(messages[key], values, language);
}

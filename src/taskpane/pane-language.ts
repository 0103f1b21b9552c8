import type { Language } from "../words/say";

const languages: readonly Language[] = ["en", "de", "fr", "es", "pt"];

/** The pane's language for one of Office's, such as `de-AT`; English where the pane does not speak it. */
export function paneLanguage(displayLanguage: string | undefined): Language {
  const tag = displayLanguage?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === tag) ?? "en";
}

import { CULTURES, type CultureOptions } from "../excel/culture";
import type { CultureName } from "../samples/sample-workbook";

/** A region of the menu. */
export interface CultureChoice {
  readonly name: CultureName;
  readonly title: string;
  /** The grid's own name of the number formats' language. */
  readonly numberLanguage: "en" | "de" | "fr" | "pt";
}

/** The regions that the preview plays. */
export const CULTURE_CHOICES: readonly CultureChoice[] = [
  { name: "en-US", title: "English (United States)", numberLanguage: "en" },
  { name: "de-DE", title: "Deutsch (Deutschland)", numberLanguage: "de" },
  { name: "fr-FR", title: "Français (France)", numberLanguage: "fr" },
  { name: "pt-BR", title: "Português (Brasil)", numberLanguage: "pt" },
];

/** The region of that name, or `otherwise` when there is none. */
export function chooseCulture(name: string | null, otherwise: CultureName): CultureChoice {
  const found =
    CULTURE_CHOICES.find((choice) => choice.name === name) ??
    CULTURE_CHOICES.find((choice) => choice.name === otherwise);
  if (found === undefined) throw new Error(`There is no culture ${otherwise}`);
  return found;
}

/** The region's separators and patterns. */
export function cultureOptions(choice: CultureChoice): CultureOptions {
  const options = CULTURES[choice.name];
  if (options === undefined) throw new Error(`There is no culture ${choice.name}`);
  return options;
}

/** How the stand-in's user writes numbers and dates: Windows' regional settings, as `application.cultureInfo` shows them. */
export interface CultureOptions {
  /** BCP 47, e.g. `de-DE`. */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  /** E.g. `dd.MM.yyyy`. */
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly shortTimePattern: string;
  readonly longTimePattern: string;
}

const clock = { timeSeparator: ":", shortTimePattern: "HH:mm", longTimePattern: "HH:mm:ss" };

/** Cultures that the preview offers, as Windows has them. */
export const CULTURES: Readonly<Record<string, CultureOptions>> = {
  "en-US": {
    name: "en-US",
    decimalSeparator: ".",
    groupSeparator: ",",
    dateSeparator: "/",
    timeSeparator: ":",
    shortDatePattern: "M/d/yyyy",
    longDatePattern: "dddd, MMMM d, yyyy",
    shortTimePattern: "h:mm tt",
    longTimePattern: "h:mm:ss tt",
  },
  "en-GB": {
    ...clock,
    name: "en-GB",
    decimalSeparator: ".",
    groupSeparator: ",",
    dateSeparator: "/",
    shortDatePattern: "dd/MM/yyyy",
    longDatePattern: "dd MMMM yyyy",
  },
  "de-DE": {
    ...clock,
    name: "de-DE",
    decimalSeparator: ",",
    groupSeparator: ".",
    dateSeparator: ".",
    shortDatePattern: "dd.MM.yyyy",
    longDatePattern: "dddd, d. MMMM yyyy",
  },
  "fr-FR": {
    ...clock,
    name: "fr-FR",
    decimalSeparator: ",",
    groupSeparator: "\u202f",
    dateSeparator: "/",
    shortDatePattern: "dd/MM/yyyy",
    longDatePattern: "dddd d MMMM yyyy",
  },
  "es-ES": {
    ...clock,
    name: "es-ES",
    decimalSeparator: ",",
    groupSeparator: ".",
    dateSeparator: "/",
    shortDatePattern: "dd/MM/yyyy",
    longDatePattern: "dddd, d 'de' MMMM 'de' yyyy",
  },
  "pt-BR": {
    ...clock,
    name: "pt-BR",
    decimalSeparator: ",",
    groupSeparator: ".",
    dateSeparator: "/",
    shortDatePattern: "dd/MM/yyyy",
    longDatePattern: "dddd, d 'de' MMMM 'de' yyyy",
  },
};

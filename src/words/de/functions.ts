import type { functions as english } from "../en/functions";

/** Sätze der Zellfunktionen: was am Fehler steht, wenn eine Funktion keine Antwort hat. */
export const functions = {
  "functions.subject": "Diese Kennzahl",
  "functions.no-reading": "Es liegt noch kein Messwert vor.",
  "functions.shapes":
    "Die Bereiche sind verschieden groß. Geben Sie Bereiche mit gleich vielen Zeilen und Spalten an oder einzelne Zellen.",
  "functions.counts":
    "Zu jedem Score gehört genau ein Gewicht oder Score: {expected} erwartet, {given} angegeben.",
  "functions.dates": "Zu jedem Datum gehört genau ein Ziel: {expected} erwartet, {given} angegeben.",
  "functions.no-scores": "Keines der untergeordneten Elemente hat einen Score.",
  "functions.target-is-zero":
    "Das Ziel ist 0, daher gibt es keinen Prozentsatz davon. Fragen Sie stattdessen nach dem Betrag.",
  "functions.not-true-or-false": "„{text}“ ist weder WAHR noch FALSCH.",
  "functions.not-a-share":
    "Die Mindestabdeckung muss zwischen 0 und 1 (0 % und 100 %) liegen; {text} tut das nicht.",
  "functions.before-first-date": "Das Datum liegt vor dem Datum des ersten Ziels.",
  "functions.one-history":
    "Eine Prognose nimmt eine einzige Historie: eine Zeile oder eine Spalte. Schreiben Sie für jede Kennzahl eine eigene Formel.",
  "functions.not-periods":
    "Das Argument {name} muss eine ganze Zahl von Perioden zwischen {least} und {most} sein.",
  "functions.not-a-level":
    "Das Niveau muss zwischen 0 und 1 (0 % und 100 %) liegen, etwa 0,8 oder 80; {text} tut das nicht.",
  "functions.range-has-no-chance":
    "Eine Chance gibt es nur für einen einzelnen Zielwert, nicht für eine Spanne. Schreiben Sie „höher“ oder „niedriger“.",
  "functions.not-accumulated":
    "„{text}“ sagt nicht, wofür das Ziel gilt. Schreiben Sie „letzter“, „Summe“ oder „Durchschnitt“.",
  "functions.not-a-basis":
    "Auf „{text}“ kann eine Chance nicht beruhen. Schreiben Sie „Prognose“ oder „Vergangenheit“.",
} as const satisfies Record<keyof typeof english, string>;

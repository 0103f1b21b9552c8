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
} as const satisfies Record<keyof typeof english, string>;

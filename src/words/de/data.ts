import type { DataMessages } from "../en/data";

/** Sentences on the data: their quality, what is due from whom, and where they come from, in German. */
export const data: DataMessages = {
  "data.title": "Daten",
  "data.judging": "Daten werden geprüft",
  "data.summary": "Datenqualität {score}",
  "data.due-count":
    "{count, plural, =0 {nichts fällig} one {{n} Kennzahl fällig} other {{n} Kennzahlen fällig}}",
  "data.nothing": "Es gibt noch keine Daten zu prüfen.",
  "data.how":
    "Stand {day}. Vorhandene Werte und aktuelle Kennzahlen zählen je 30 %, eindeutige und plausible Werte je 20 %.",
  "data.score": "Datenqualität",
  "data.completeness": "Vorhandene Werte",
  "data.timeliness": "Aktuelle Kennzahlen",
  "data.uniqueness": "Eindeutige Werte",
  "data.plausibility": "Plausible Werte",
  "data.part": "{share} ({good}\u00a0von\u00a0{of})",
  "data.no-part": "–",
  "data.due": "Fällige Werte",
  "data.due.none": "Kein Wert ist fällig.",
  "data.due.nobody": "Ohne Verantwortliche",
  "data.due.since": "Fällig seit {day}",
  "data.due.open": "Noch kein Wert",
  "data.due.more": "{count, plural, one {Einen weiteren zeigen} other {{n} weitere zeigen}}",
  "data.copy": "Erinnerung kopieren",
  "data.copied": "Kopiert",
  "data.copy.for": "Erinnerung kopieren: {owner}",
  "data.copy.hand": "Der Bereich darf hier nicht kopieren. Kopieren Sie diesen Text:",
  "data.mail": "E-Mail",
  "data.mail.for": "E-Mail: {owner}",
  "data.kpi": "Daten",
  "data.sources": "Quellen",
  "data.sources.feeds":
    "{count, plural, =0 {Speist keine Kennzahl} one {Speist {n} Kennzahl} other {Speist {n} Kennzahlen}}",
  "data.sources.last": "letzter Wert {period}",
  "data.sources.late": "{count, plural, one {{n} davon fehlt ein Wert} other {{n} davon fehlt ein Wert}}",
  "data.sources.without":
    "{count, plural, one {{n} Kennzahl hat keine Quelle} other {{n} Kennzahlen haben keine Quelle}}",
  "data.sources.refresh": "Erneuerung: {period}",
  "data.sources.cost": "Kosten {text}",
  "reminder.subject": "Fällige Werte für {name}",
  "reminder.hello": "Guten Tag {owner},",
  "reminder.hello.nobody": "Guten Tag,",
  "reminder.intro":
    "{count, plural, one {dieser Wert der Scorecard {name} ist fällig (Stand {day}):} other {diese # Werte der Scorecard {name} sind fällig (Stand {day}):}}",
  "reminder.line": "- {kpi}: {period}, fällig seit {day}",
  "reminder.line.undated": "- {kpi}: noch kein Wert",
  "reminder.periods": "{from} bis {until}",
  "reminder.cell": "Bitte in {cell} eintragen.",
  "reminder.after": "Bitte nach {cell} eintragen.",
  "reminder.more":
    "{count, plural, one {Und eine weitere Kennzahl; der Abschnitt Daten im Aufgabenbereich nennt sie.} other {Und # weitere Kennzahlen; der Abschnitt Daten im Aufgabenbereich nennt sie.}}",
  "reminder.thanks": "Vielen Dank!",
};

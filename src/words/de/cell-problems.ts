/** Those problems that an argument of a function in a cell can have as well, in German: the functions load no others. */
export const cellProblems = {
  "problem.cell-error":
    "Die Zelle enthält den Fehler {text}. Berichtigen Sie die Formel und aktualisieren Sie.",
  "problem.not-a-number": "„{text}“ ist keine Zahl. Geben Sie eine Zahl ein oder lassen Sie die Zelle leer.",
  "problem.ambiguous-number":
    "„{text}“ lässt sich als verschiedene Zahlen lesen. Geben Sie den Wert noch einmal als einfache Zahl ein.",
  "problem.no-reading": "{subject} hat keinen Istwert. Tragen Sie ihn ein, sobald er vorliegt.",
  "problem.no-target": "{subject} hat keinen Zielwert. Tragen Sie einen ein, um einen Status zu sehen.",
  "problem.no-range":
    "Die Skala von {subject} hat keine Ausdehnung: Zwei Werte, die verschieden sein müssen, sind gleich. Ändern Sie Ausgangswert, Ziel oder Grenze.",
  "problem.knots-out-of-order":
    "Die Grenzen von {subject} stehen nicht in der richtigen Reihenfolge oder widersprechen der Richtung. Schreiben Sie sie vom schlechtesten zum besten Wert.",
  "problem.ratio-not-positive":
    "{subject} wird als Ziel geteilt durch Ist bewertet; dafür müssen beide Werte über 0 liegen. Wählen Sie eine andere Skala.",
  "problem.negative-weight":
    "Das Gewicht von {subject} ist negativ und wird nicht gezählt. Geben Sie 0 oder eine positive Zahl ein.",
  "problem.weight-not-a-number":
    "Das Gewicht von {subject} ist keine Zahl und wird nicht gezählt. Geben Sie eine Zahl ein oder lassen Sie die Zelle für 1 leer.",
  "problem.unknown-direction": "„{text}“ ist keine Richtung. Schreiben Sie höher, niedriger oder Bereich.",
  "problem.unknown-scale":
    "„{text}“ ist keine Skala. Schreiben Sie zum Beispiel Zielerreichung, Schwelle oder Stufen.",
  "problem.unknown-frequency":
    "„{text}“ ist keine Häufigkeit. Schreiben Sie Tag, Woche, Monat, Quartal, Halbjahr oder Jahr.",
  "problem.unknown-accumulation":
    "„{text}“ ist keine Art, Perioden zusammenzufassen. Schreiben Sie Summe, Durchschnitt, letzter, Min, Max oder Verhältnis.",
  "problem.unknown-method":
    "„{text}“ ist keine Art, Bewertungen zu verdichten. Schreiben Sie gewichtet, schlechtester, Median oder Anteil.",
  "problem.at-risk-on-good-side":
    "„Gefährdet ab“ von {subject} ist besser als das Ziel. Geben Sie einen Wert auf der anderen Seite des Ziels ein.",
  "problem.direction-assumed":
    "Nirgends steht, ob bei {subject} mehr oder weniger besser ist; höher wird angenommen. Tragen Sie die Richtung ein.",
  "problem.direction-assumed-from-baseline":
    "Die Richtung von {subject} ergibt sich aus Ausgangswert und Ziel. Tragen Sie sie ein, um sicherzugehen.",
  "problem.baseline-past-target":
    "Der Ausgangswert von {subject} erreicht das Ziel bereits; es zeigt sich nur, ob es gehalten wird. Prüfen Sie Ausgangswert, Ziel und Richtung.",
  "problem.target-zero-threshold":
    "Das Ziel von {subject} ist 0 und lässt keinen Prozentwert zu; bewertet wird nur erreicht oder nicht. Ein Ausgangswert macht es genauer.",
  "problem.under-least-coverage":
    "{subject} hat keine Bewertung: Nur {coverage, number, percent} des Gewichts haben Daten, nötig sind {least, number, percent}. Ergänzen Sie die fehlenden Istwerte.",
  "problem.shape-mismatch":
    "Die Bereiche sind verschieden groß. Geben Sie Bereiche mit gleich vielen Zeilen und Spalten an.",
  "problem.too-few-readings":
    "{subject} hat in der Vergangenheit {count, plural, =0 {keinen Istwert} one {nur # Istwert} other {nur # Istwerte}}. Für eine Antwort braucht es mindestens {least}.",
  "problem.before-is-zero":
    "Der frühere Wert von {subject} ist 0, und von 0 aus gibt es keine prozentuale Veränderung. Betrachten Sie die Beträge.",
  "problem.bad-date": "„{text}“ ist kein Datum, das Excel kennt. Geben Sie ein Datum ein.",
  "problem.not-positive": "Hier wird eine Zahl über 0 gebraucht. Geben Sie eine ein.",
  "problem.unknown-profile":
    "„{text}“ sagt nicht, wie sich ein Ziel über die Zeit verteilt. Schreiben Sie linear oder Stufe.",
  "problem.two-targets-on-a-day":
    "Für denselben Tag gibt es zwei verschiedene Ziele. Behalten Sie eines davon.",
  "problem.no-baseline":
    "{subject} wird vom Ausgangswert an bewertet, hat aber keinen. Tragen Sie ihn ein oder wählen Sie eine andere Skala.",
  "problem.no-limits":
    "{subject} wird zwischen zwei Grenzen bewertet, doch eine fehlt. Füllen Sie „Außen unten“ und „Außen oben“ aus oder wählen Sie eine andere Skala.",
  "problem.no-red-flag":
    "{subject} wird von der roten Marke bis zum Ziel bewertet, hat aber keine rote Marke. Tragen Sie sie ein oder wählen Sie eine andere Skala.",
  "problem.no-bands":
    "{subject} wird in Stufen bewertet, braucht dafür aber mindestens zwei Grenzen. Tragen Sie sie vom schlechtesten zum besten Wert ein oder wählen Sie eine andere Skala.",
  "problem.no-upper-target":
    "{subject} soll in einem Bereich bleiben, hat aber kein oberes Ziel. Tragen Sie es ein oder wählen Sie höher oder niedriger.",
  "problem.target-outside-scale":
    "Das Ziel von {subject} ist nicht besser als der schlechteste Wert der Skala. Prüfen Sie Ziel, Grenzen und Richtung.",
  "problem.negative-tolerance":
    "Die Toleranz von {subject} muss 0 oder größer sein. Geben Sie sie ohne Minuszeichen ein.",
} as const;

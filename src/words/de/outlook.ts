import type { OutlookMessages } from "../outlook-words";

/** Sentences on what is to come and on a KPI's figures, in German. */
export const outlook: OutlookMessages = {
  "outlook.title": "Wo sie landet",
  "outlook.working": "Blick nach vorn",
  "outlook.failed": "Die Prognose ließ sich nicht erstellen.",
  "outlook.landing": "Ende {year}: {value} (80-%-Bereich: {low} bis {high})",
  "outlook.landing.complete": "{year} ist abgeschlossen: {value}",
  "outlook.target": "Ziel {target}",
  "outlook.chance": "Chance, das Ziel zu erreichen: {chance}.",
  "outlook.chance.under": "unter {chance}",
  "outlook.chance.over": "über {chance}",
  "outlook.past-chance":
    "Wären {per, select, day {die kommenden Tage wie irgendein Tag} week {die kommenden Wochen wie irgendeine Woche} month {die kommenden Monate wie irgendein Monat} quarter {die kommenden Quartale wie irgendein Quartal} half {die kommenden Halbjahre wie irgendein Halbjahr} other {die kommenden Jahre wie irgendein Jahr}} bisher: {chance}{range, select, given { ({low} bis {high})} other {}}.",
  "outlook.too-few":
    "{count, plural, =0 {Noch keine Prognose: Es gibt keinen Messwert, nötig sind {least}.} one {Noch keine Prognose: Es gibt {n} Messwert, nötig sind {least}.} other {Noch keine Prognose: Es gibt {n} Messwerte, nötig sind {least}.}}",
  "outlook.no-year": "Keine Prognose zum Jahresende: Die Messwerte haben keine Perioden.",
  "outlook.forecast": "Prognose",
  "outlook.legend": "Gepunktete Linie: Prognose. Inneres Band: 80\u00a0%, äußeres: 95\u00a0%.",
  "outlook.point": "{period}: Prognose {value}, 80\u00a0% {low} bis {high}, 95\u00a0% {least} bis {most}",
  "outlook.read": "Prognose {value} (80-%-Bereich: {low} bis {high})",
  "outlook.table": "Prognose: {name}",
  "outlook.column.80": "80-%-Bereich",
  "outlook.column.95": "95-%-Bereich",
  "outlook.range": "{low} bis {high}",
  "outlook.how": "Wie das entstand",
  "outlook.how.method":
    "{method, select, level {Alle Messwerte sind gleich, also geht es mit diesem Wert weiter.} trend {Wenige Messwerte: Das Mittel dreier einfacher Verfahren schreibt Niveau und Trend fort (Theta, dynamisches Theta, Drift).} combination {Das Mittel mehrerer Verfahren schreibt Niveau und Trend fort: Theta, gedämpfter Trend, exponentielle Glättung, ARIMA und der letzte Wert.} other {Das Mittel mehrerer Verfahren schreibt Niveau, Trend und Saison fort: Theta, gedämpfter Trend, exponentielle Glättung, ARIMA und die Werte des Vorjahres.}}",
  "outlook.how.readings":
    "{count, plural, one {Grundlage ist {n} Messwert, {from} bis {until}.} other {Grundlage sind {n} Messwerte, {from} bis {until}.}}",
  "outlook.how.season":
    "{season, select, yes {Eine jährliche Saison ist berücksichtigt, soweit die Jahre sich darin einig sind.} other {Eine Saison ist nicht berücksichtigt.}}",
  "outlook.how.backtest":
    "{count, plural, one {Geprüft an der letzten Periode, die es nicht kannte:} other {Geprüft an den letzten {n} Perioden, die es nicht kannte:}} {naive, select, year {Der Fehler war das {mase}-Fache dessen, was das Wiederholen des Vorjahres ergibt.} other {Der Fehler war das {mase}-Fache dessen, was das Wiederholen des letzten Werts ergibt.}}",
  "outlook.how.untested":
    "Für eine Probe mit zurückgehaltenen Werten gibt es zu wenige Messwerte, oder sie haben sich nie bewegt.",
  "outlook.how.interval":
    "Von zehn solchen 80-%-Bereichen sollten acht den späteren Wert enthalten, von zwanzig 95-%-Bereichen neunzehn.",
  "outlook.how.chances": "Jedes Verfahren allein ergibt eine Chance zwischen {low} und {high}.",
  "outlook.how.human":
    "Sie kennt nur die Vergangenheit der Kennzahl, keine Pläne und keine Nachrichten. Nichts wird ohne Ihre Zustimmung übernommen.",
  "outlook.note.gaps-filled": "Perioden ohne Messwert wurden aus ihren Nachbarn ergänzt.",
  "outlook.note.season-unseen": "Eine Saison ließ sich nicht lernen: Dazu braucht es zwei volle Jahre.",
  "outlook.note.amounts-only":
    "Manche Messwerte sind 0 oder negativ, daher zählt Wachstum in Beträgen, nicht in Prozent.",
  "outlook.note.never-moved": "Die Messwerte haben sich nie bewegt; nichts sagt, wie weit sie es könnten.",
  "outlook.note.ratio-weighed":
    "Die kommenden Perioden zählen mit der üblichen Größe des Nenners, da ihre noch nicht bekannt ist.",
  "outlook.note.latest-only": "Nur die letzten Messwerte wurden verwendet.",
  "outlook.override.open": "Ich erwarte einen anderen Wert",
  "outlook.override.value": "Erwarteter Wert Ende {year}",
  "outlook.override.reason": "Warum",
  "outlook.override.who": "Ihr Name",
  "outlook.override.text":
    "Er wird auf das Blatt „Eigene Erwartungen“ geschrieben und steht statt der Prognose; die Prognose bleibt daneben.",
  "outlook.override.save": "Wert speichern",
  "outlook.override.cancel": "Abbrechen",
  "outlook.override.bad-number": "Das ist keine Zahl.",
  "outlook.override.percent": "Schreiben Sie den Wert mit Prozentzeichen, etwa {example}.",
  "outlook.override.stands": "{name} erwartet {value} Ende {year}",
  "outlook.override.stands.nobody": "Von Hand erwartet: {value} Ende {year}",
  "outlook.override.because": "Grund: {reason}",
  "outlook.override.no-reason": "Es ist kein Grund angegeben.",
  "outlook.override.on": "Geschrieben am {day}",
  "outlook.override.forecast": "Die Prognose sagt {value} (80-%-Bereich: {low} bis {high}).",
  "outlook.override.drop": "Wieder die Prognose verwenden",
  "outlook.override.go": "Zum Wert gehen",
  "outlook.score": "Wo {year} endet: {score} (80-%-Bereich: {low} bis {high})",
  "outlook.score.none": "Wo {year} endet, lässt sich nicht sagen: Zu wenig hat Daten.",
  "outlook.score.chance": "Chance auf „Im Plan“: {chance}",
  "outlook.progress": "Blick nach vorn für jede Kennzahl",
  "outlook.cancel": "Abbrechen",
  "outlook.details": "Jahresende je Perspektive",
  "outlook.page": "Wo das Jahr endet",
  "outlook.column.part": "Kennzahl",
  "outlook.column.landing": "Jahresende, Bereich zu 80\u00a0%",
  "outlook.column.chance": "Chance",
  "outlook.group": "Wertung {score} (80-%-Bereich: {low} bis {high})",
  "outlook.of-target": "von {target}",
  "outlook.stands-at": "steht bei {value}, keine Prognose",
  "outlook.by-hand": "von Hand erwartet",
  "outlook.how.draws":
    "{count, plural, other {Der Rest des Jahres wurde {n}-mal gezogen, jede Kennzahl aus ihrer eigenen Prognose, und mit Gewichten und Regeln der Scorecard verdichtet; dieselbe Arbeitsmappe ergibt dieselben Zahlen.}}",
  "outlook.how.independent":
    "Die Kennzahlen werden unabhängig voneinander gezogen. Wo sie sich gemeinsam bewegen, ist der wahre Bereich breiter.",
  "outlook.how.standing":
    "{count, plural, =0 {Jede Kennzahl hat eine Prognose.} one {{n} Kennzahl hat keine Prognose und geht mit ihrem jetzigen Stand ein.} other {{n} Kennzahlen haben keine Prognose und gehen mit ihrem jetzigen Stand ein.}}",
  "figures.title": "Kenngrößen",
  "figures.count": "Messwerte",
  "figures.mean": "Mittelwert",
  "figures.median": "Median",
  "figures.smallest": "Kleinster",
  "figures.largest": "Größter",
  "figures.deviation": "Standardabweichung",
  "figures.last-change":
    "Änderung zum {per, select, day {Vortag} week {Wert der Vorwoche} month {Vormonat} quarter {Vorquartal} half {Vorhalbjahr} other {Vorjahr}}",
  "figures.year-change": "Änderung zum Vorjahr",
  "figures.change": "{amount} ({share}){side, select, better {, besser} worse {, schlechter} other {}}",
  "figures.from-zero": "kein Prozentsatz ab 0",
  "figures.from-negative": "{share} des Betrags",
  "figures.slope":
    "Steigung je {per, select, day {Tag} week {Woche} month {Monat} quarter {Quartal} half {Halbjahr} other {Jahr}}",
  "figures.moving":
    "Mittelwert der letzten 3 {per, select, day {Tage} week {Wochen} month {Monate} quarter {Quartale} half {Halbjahre} other {Jahre}}",
  "figures.note":
    "{from} bis {until}, wie MITTELWERT, MEDIAN, MIN, MAX, STABW.S und STEIGUNG in Excel sie aus denselben Werten ergeben.",
  "outlook.score.range": "80-%-Bereich: {low} bis {high}",
  "outlook.score.too-few":
    "Wo {year} endet, lässt sich noch nicht sagen: Keine Kennzahl hat genug Messwerte.",
  "outlook.score.sure": "Wo {year} endet: {score}",
  "outlook.note.period-unfinished":
    "Die letzte Periode ist noch nicht zu Ende: Was sie brachte, zählt, und der Rest ist vorhergesagt.",
};

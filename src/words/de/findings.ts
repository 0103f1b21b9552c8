import type { FindingMessages } from "../en/findings";

/** Many findings of one kind in a sentence, in German; `n` is how many, and always several. */
export const findings: FindingMessages = {
  "findings.cell-error":
    "{n} Zellen enthalten einen Fehler. Berichtigen Sie die Formeln und aktualisieren Sie dann.",
  "findings.not-a-number":
    "{n} Zellen sollten eine Zahl enthalten und tun es nicht. Geben Sie Zahlen ein oder lassen Sie sie leer.",
  "findings.ambiguous-number":
    "{n} Zahlen lassen sich verschieden lesen. Geben Sie sie als einfache Zahlen neu ein.",
  "findings.repeated-key":
    "{n} Kennzahlen stehen mehrfach in den Tabellen, und jede Zeile wird bewertet. Geben Sie jeder Zeile einen eigenen Namen, eine eigene Entität oder ID.",
  "findings.kpi-without-name":
    "{n} Zeilen haben Zahlen, aber keinen Namen einer Kennzahl, und werden nicht bewertet. Benennen Sie die Kennzahlen oder leeren Sie die Zeilen.",
  "findings.at-risk-on-good-side":
    "„Gefährdet ab“ ist bei {n} Kennzahlen besser als der Zielwert. Geben Sie Werte auf der anderen Seite des Zielwerts ein.",
  "findings.no-range":
    "Die Skala von {n} Kennzahlen hat keine Ausdehnung: zwei Werte, die verschieden sein müssen, sind gleich. Ändern Sie Ausgangswert, Zielwert oder Grenze.",
  "findings.knots-out-of-order":
    "Die Grenzen von {n} Kennzahlen sind nicht geordnet oder widersprechen der Richtung. Schreiben Sie sie vom schlechtesten zum besten Wert.",
  "findings.formula-cut-differs":
    "{n} Formeln in Zellen gelten bis zu einem anderen Anteil des Zielwerts als gefährdet als die Scorecard. Fügen Sie sie neu ein.",
  "findings.unknown-direction": "{n} Richtungen sind unbekannt. Schreiben Sie höher, niedriger oder Bereich.",
  "findings.negative-weight":
    "{n} Gewichte sind negativ und zählen daher nicht. Geben Sie 0 oder positive Zahlen ein.",
  "findings.weight-not-a-number":
    "{n} Gewichte sind keine Zahlen und zählen daher nicht. Geben Sie Zahlen ein oder lassen Sie sie leer für 1.",
  "findings.baseline-past-target":
    "Der Ausgangswert von {n} Kennzahlen erfüllt den Zielwert bereits, daher gibt es nur erreicht oder nicht erreicht. Prüfen Sie Ausgangswert, Zielwert und Richtung.",
  "findings.target-zero-threshold":
    "Der Zielwert von {n} Kennzahlen ist 0 und lässt keinen Prozentsatz zu; sie gelten als erreicht oder nicht erreicht. Geben Sie Ausgangswerte an, um feiner zu bewerten.",
  "findings.under-least-coverage":
    "{n} Gruppen haben keine Bewertung, weil zu wenig ihres Gewichts Daten hat. Ergänzen Sie die fehlenden Werte.",
  "findings.row-differs-from-reading":
    "{n} Zeilen von Kennzahlen sagen etwas anderes als ihr Wert für die Periode. Der Wert der Periode zählt; berichtigen Sie, was falsch ist.",
  "findings.reading-overdue":
    "Der nächste Wert von {n} Kennzahlen ist überfällig, daher zählt der letzte nicht mehr. Geben Sie die neuen ein.",
  "findings.readings-missing":
    "Bei {n} Kennzahlen fehlen Werte einiger Perioden; verglichen wird über die anderen. Ergänzen Sie, was fehlt.",
  "findings.unmatched-reading":
    "{n} Namen in den Messwerten sind keine Kennzahlen dieser Scorecard. Prüfen Sie die Schreibweise.",
  "findings.percent-beside-number":
    "Istwert und Zielwert von {n} Kennzahlen scheinen verschiedene Maßeinheiten zu haben, etwa 12,5 neben 12,5 %. Schreiben Sie beide in derselben.",
  "findings.season-unknown":
    "Die Saison von {n} Kennzahlen ist unbekannt, weil die Vorjahreswerte nicht vollständig sind; die Zielwerte werden gleichmäßig verteilt.",
  "findings.too-few-objectives":
    "{n} Perspektiven haben weniger als zwei strategische Ziele. Zwei oder drei zeigen, worum es einer Perspektive geht.",
  "findings.too-many-objectives":
    "{n} Perspektiven haben viele strategische Ziele. Behalten Sie in jeder die zwei oder drei wichtigsten.",
  "findings.objective-without-kpi":
    "{n} strategische Ziele haben keine Kennzahl. Ergänzen Sie je eine, die den Fortschritt zeigt.",
  "findings.too-many-kpis":
    "{n} strategische Ziele haben viele Kennzahlen. Ein oder zwei je Ziel halten es klar.",
  "findings.no-owner": "{n} Kennzahlen haben keinen Verantwortlichen. Nennen Sie, wer für sie einsteht.",
  "findings.unassigned":
    "{n} Kennzahlen nennen keine Perspektive oder kein strategisches Ziel und stehen unter „Nicht zugeordnet“. Tragen Sie ein, wohin sie gehören.",
  "findings.no-reading": "{n} Kennzahlen haben keinen Istwert. Tragen Sie ihn ein, sobald er vorliegt.",
  "findings.no-target":
    "{n} Kennzahlen haben keinen Zielwert. Tragen Sie einen ein, um ihren Status zu sehen.",
  "findings.direction-assumed":
    "Bei {n} Kennzahlen steht nicht, ob mehr oder weniger besser ist; höher wird angenommen. Tragen Sie die Richtung ein.",
  "findings.direction-assumed-from-baseline":
    "Die Richtung von {n} Kennzahlen ergibt sich aus Ausgangswert und Zielwert. Tragen Sie sie ein, um sicherzugehen.",
  "findings.accumulation-assumed":
    "Bei {n} Kennzahlen steht nicht, wie sich die Perioden zusammenfügen; der letzte Wert steht für alle. Tragen Sie Summe, Durchschnitt oder etwas anderes ein.",
  "findings.target-repeated":
    "Die Zielwerte von {n} Kennzahlen gelten für jede Periode und werden summiert. Geben Sie datierte Zielwerte ein, wenn das ganze Jahr gemeint ist.",
  "findings.year-target-as-it-is":
    "{n} Kennzahlen werden mit dem Zielwert eines längeren Zeitraums verglichen, wie es steht, da sie sich nicht summieren.",
  "findings.year-target-to-date":
    "{n} Kennzahlen haben einen Zielwert für einen längeren Zeitraum; verglichen wird nur der Teil, der in diese Periode fällt.",
  "findings.series-gap":
    "{n} Kennzahlen fehlen Werte zwischen dem ersten und dem letzten. Tragen Sie nach, was fehlt.",
  "findings.reading-repeated":
    "{n} Werte stehen zweimal in den Tabellen. Summen zählen beide, entfernen Sie also je einen.",
  "findings.reading-contradicted":
    "{n} Werte widersprechen einem anderen derselben Kennzahl und Periode. Behalten Sie je den richtigen.",
  "findings.reading-in-future": "{n} Werte tragen ein Datum, das erst noch kommt. Berichtigen Sie die Daten.",
  "findings.unit-jump":
    "{n}-mal sind Werte plötzlich 10-, 100- oder 1000-mal so groß wie üblich. Prüfen Sie die Einheiten.",
  "findings.unit-drop":
    "{n}-mal sind Werte plötzlich nur ein Zehntel, Hundertstel oder Tausendstel so groß wie üblich. Prüfen Sie die Einheiten.",
  "findings.sign-jump":
    "{n}-mal haben Werte ein anderes Vorzeichen als die übrigen ihrer Kennzahl. Prüfen Sie Plus und Minus.",
  "findings.reading-outlier":
    "{n} Werte liegen weit von den anderen ihrer Kennzahl. Sie können stimmen; sehen Sie sie sich an.",
  "findings.value-due": "{n} Kennzahlen haben fällige Werte. Tragen Sie ein, was fehlt.",
  "findings.source-unknown-kpi":
    "{n} Namen im Quellenverzeichnis sind keine Kennzahlen dieser Scorecard. Prüfen Sie die Schreibweise.",
  "findings.source-unknown":
    "{n} Kennzahlen nennen eine Quelle, die nicht im Verzeichnis steht. Ergänzen Sie sie oder prüfen Sie die Schreibweise.",
  "findings.source-too-slow":
    "{n} Kennzahlen werden öfter gemessen, als ihre Quelle erneuert wird. Prüfen Sie beide Rhythmen.",
  "findings.kpi-without-source":
    "Nichts sagt, woher die Zahlen von {n} Kennzahlen kommen. Nennen Sie die Quellen in den Zeilen oder im Verzeichnis.",
  "findings.unknown-sign":
    "{n} Vorzeichen von Verbindungen sind unbekannt und zählen als +. Schreiben Sie +, wo mehr zu mehr führt, und -, wo mehr zu weniger führt.",
  "findings.unknown-evidence":
    "{n} Verbindungen sagen nicht klar, worauf sie beruhen; sie zählen als behauptet. Schreiben Sie behauptet, beobachtet oder geprüft.",
  "findings.unknown-lag":
    "{n} Verzögerungen lassen sich nicht lesen. Schreiben Sie eine Zahl von Perioden oder eine Zahl mit Einheit wie 2 Monate.",
  "findings.link-incomplete":
    "{n} Verbindungen fehlt die Ursache oder die Wirkung, daher werden sie nicht gezeichnet. Nennen Sie jeweils beide Ziele.",
  "findings.link-unknown-objective":
    "{n} Namen in den Verbindungen sind keine strategischen Ziele dieser Scorecard; diese Verbindungen werden nicht gezeichnet. Prüfen Sie die Schreibweise.",
  "findings.link-to-itself":
    "{n} Verbindungen führen von einem Ziel zu ihm selbst, daher werden sie nicht gezeichnet. Nennen Sie die Ziele, auf die sie wirken.",
  "findings.link-repeated":
    "{n} Verbindungen stehen schon in der Tabelle, daher wird jede nur einmal gezeichnet. Entfernen Sie die doppelten Zeilen.",
  "findings.link-downward":
    "{n} Verbindungen führen in der Karte nach unten. Ursachen stehen meist unter ihren Wirkungen; prüfen Sie, ob sie umgekehrt gemeint sind.",
  "findings.loop-reinforcing":
    "In {n} Kreisen verstärken Ziele einander. Eine Veränderung kommt dort größer zurück, zum Guten wie zum Schlechten.",
  "findings.loop-balancing":
    "In {n} Kreisen bremsen Ziele einander. Eine Veränderung wirkt dort gegen sich selbst.",
  "findings.objective-unlinked":
    "{n} Ziele sind mit keinem anderen verbunden. Schreiben Sie in die Tabelle der Verbindungen, wozu sie führen oder was zu ihnen führt.",
  "findings.objective-no-way-up":
    "Von {n} Zielen führt keine Kette von Verbindungen nach oben in der Karte. Ergänzen Sie die Verbindungen, die zeigen, wie sie sich am Ende auszahlen.",
  "findings.factor-unwatched":
    "Keine Kennzahl beobachtet {n} der Erfolgsfaktoren. Nennen Sie in jeder ihrer Zeilen eine.",
  "findings.factor-unknown-kpi":
    "{n} Erfolgsfaktoren nennen etwas, das keine Kennzahl dieser Scorecard ist. Prüfen Sie die Schreibweise.",
  "findings.horizon-missing":
    "{n} Ziele haben keinen Horizont. Ergänzen Sie jeweils das Jahr, bis zu dem sie erreicht sein sollen.",
  "findings.sign-off-outstanding":
    "{n} Personen haben die Strategiekarte noch nicht freigegeben. Bitten Sie darum und tragen Sie die Daten ein.",
  "findings.closed-actual-changed":
    "{n} Werte abgeschlossener Perioden sind nicht mehr, was sie beim Abschluss waren. Stellen Sie sie wieder her oder öffnen Sie die Perioden.",
  "findings.closed-target-changed":
    "{n} Ziele abgeschlossener Perioden wurden seither geändert. Stellen Sie sie wieder her oder öffnen Sie die Perioden.",
  "findings.closed-score-changed":
    "{n} Bewertungen abgeschlossener Perioden wären jetzt andere, weil Skalen oder Grenzen geändert wurden. Was abgeschlossen wurde, bleibt.",
  "findings.closed-kpi-added":
    "{n} Kennzahlen haben in abgeschlossenen Perioden Werte, die es beim Abschluss nicht gab. Öffnen Sie die Perioden, um sie aufzunehmen.",
  "findings.closed-kpi-gone":
    "{n} Kennzahlen abgeschlossener Perioden stehen nicht mehr in den Tabellen. Ihre Werte bleiben in der Historie.",
  "findings.closed-row-damaged":
    "{n} Zeilen der Historie sind nicht mehr lesbar. Stellen Sie Daten, Gewichte und Status wieder her.",
  "findings.query-failed":
    "{n} Abfragen konnten nicht geladen werden; ihre Tabellen zeigen den früheren Stand. Unter Daten, Abfragen und Verbindungen steht, warum.",
  "findings.query-not-reloaded":
    "Excel hat {n} Abfragen nicht neu geladen. Drücken Sie Daten, Alle aktualisieren, und aktualisieren Sie dann die Scorecard.",
  "findings.target-already-met":
    "{n} Kennzahlen sind in jedem ihrer letzten Werte besser als ihr Zielwert. Setzen Sie anspruchsvollere Zielwerte, oder behalten Sie diese als Niveau, das zu halten ist.",
  "findings.target-outside-process":
    "Die Zielwerte von {n} Kennzahlen liegen jenseits dessen, wohin der Zufall ihre Prozesse trägt. Mit Anstrengung allein sind sie nicht zu erreichen; ändern Sie die Arbeitsweise oder die Zielwerte.",
  "findings.growth-not-sustained":
    "{n} Kennzahlen zu Liquidität, Kundenbindung oder Kapazität halten mit dem Wachstum nicht Schritt. Betrachten Sie jede neben dem Wachstum, das sie trägt.",
};

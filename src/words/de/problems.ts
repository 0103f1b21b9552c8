import { cellProblems } from "./cell-problems";
import type { ProblemCode } from "../../engine/scorecard/problem";

/** What is wrong and what to do, in German: one sentence or two for every problem code. Places are listed in problem.ts. */
export const problems = {
  ...cellProblems,
  "problem.formula-cut-differs":
    "Diese Formel gilt bis {used, number, percent} des Zielwerts als gefährdet, die Scorecard bis {share, number, percent}. Fügen Sie die Formel neu ein, damit beide übereinstimmen.",
  "problem.repeated-key":
    "{subject} steht mehrfach in den Tabellen, und jede Zeile wird bewertet. Geben Sie jeder Zeile einen eigenen Namen, eine eigene Organisationseinheit oder ID, oder entfernen Sie eine.",
  "problem.unassigned":
    "{subject} nennt keine Perspektive oder kein strategisches Ziel und steht unter „Nicht zugeordnet“. Tragen Sie die Zuordnung ein.",
  "problem.row-differs-from-reading":
    "In der Zeile von {subject} steht {row, number}, im Wert der Periode {dated, number}. Es zählt der Wert der Periode; berichtigen Sie den falschen.",
  "problem.reading-overdue":
    "Der nächste Istwert von {subject} ist überfällig, daher zählt der letzte nicht mehr. Tragen Sie den neuen ein.",
  "problem.percent-beside-number":
    "Ist und Ziel von {subject} stehen offenbar in verschiedenen Einheiten, etwa 12,5 neben 12,5 %. Schreiben Sie beide in derselben.",
  "problem.too-few-objectives":
    "{subject} hat {count, plural, =0 {kein strategisches Ziel} one {nur # strategisches Ziel} other {nur # strategische Ziele}}. Zwei oder drei zeigen, worum es in der Perspektive geht.",
  "problem.too-many-objectives":
    "{subject} hat {count, plural, one {# strategisches Ziel} other {# strategische Ziele}}. Behalten Sie die zwei oder drei wichtigsten.",
  "problem.objective-without-kpi":
    "Das strategische Ziel {subject} hat keine Kennzahl. Ergänzen Sie eine, die den Fortschritt zeigt.",
  "problem.too-many-kpis":
    "Das strategische Ziel {subject} hat {count, plural, one {# Kennzahl} other {# Kennzahlen}}. Eine oder zwei halten es übersichtlich.",
  "problem.no-owner": "{subject} hat keinen Verantwortlichen. Nennen Sie, wer dafür einsteht.",
  "problem.ratio-without-parts":
    "{subject} ist ein Verhältnis, aber den Istwerten fehlen Zähler oder Nenner; Perioden lassen sich so nicht zusammenfassen. Ergänzen Sie beide Spalten.",
  "problem.zero-denominator":
    "Die Nenner von {subject} ergeben zusammen 0, daher gibt es kein Verhältnis. Prüfen Sie sie.",
  "problem.accumulation-assumed":
    "Nirgends steht, wie sich die Perioden von {subject} zusammenfassen; der letzte von {count} Istwerten gilt. Tragen Sie Summe, Durchschnitt oder eine andere Art ein.",
  "problem.readings-missing":
    "{subject} {count, plural, one {fehlt der Istwert für # Periode} other {fehlen die Istwerte für # Perioden}}; verglichen werden die übrigen. Ergänzen Sie, was fehlt.",
  "problem.unmatched-reading":
    "{count, plural, one {# Zeile nennt} other {# Zeilen nennen}} „{text}“; eine solche Kennzahl gibt es hier nicht. Prüfen Sie die Schreibweise.",
  "problem.target-repeated":
    "Das Ziel von {subject} gilt für jede von {count} Perioden und wird summiert. Tragen Sie datierte Ziele ein, wenn es für das ganze Jahr gemeint ist.",
  "problem.year-target-as-it-is":
    "{subject} wird unverändert mit dem Ziel eines längeren Zeitraums verglichen, da sich die Werte nicht summieren. Tragen Sie Ziele für die einzelnen Perioden ein, wenn sie abweichen.",
  "problem.year-target-to-date":
    "{subject} hat ein Ziel für einen längeren Zeitraum; verglichen wird nur der Teil, der auf diese Periode entfällt. Tragen Sie ein Ziel für die Periode ein, um dieses zu verwenden.",
  "problem.season-unknown":
    "Die Saison von {subject} ist unbekannt, weil die Istwerte des Vorjahres nicht vollständig sind; das Ziel wird gleichmäßig verteilt. Ergänzen Sie sie oder wählen Sie linear.",
  "problem.kpi-without-name":
    "Die Zeile von {cell} hat Zahlen, aber keinen Namen der Kennzahl, und wird nicht bewertet. Benennen Sie die Kennzahl oder leeren Sie die Zeile.",
  "problem.target-contradicts-direction":
    "Der Zielwert von {subject} lautet „{text}“, was nicht zu seiner Richtung passt. Die Richtung zählt; berichtigen Sie, was falsch ist.",
  "problem.entities-side-by-side":
    "Die Spalten unter {text} werden als eigene Entitäten gelesen. Wählen Sie unter Start andere Bedeutungen, wenn es etwas anderes ist.",
  "problem.series-gap":
    "{subject} fehlen {count, plural, one {# Wert} other {# Werte}} zwischen dem ersten und dem letzten; die erste Lücke ist die Periode ab {day}. Tragen Sie nach, was fehlt.",
  "problem.reading-repeated":
    "{subject} hat für die Periode ab {day} zweimal denselben Wert; der andere steht in {cell}. Summen zählen beide, entfernen Sie also einen.",
  "problem.reading-contradicted":
    "{subject} hat für die Periode ab {day} zwei verschiedene Werte; der andere steht in {cell}. Behalten Sie den richtigen.",
  "problem.reading-in-future":
    "Ein Wert von {subject} trägt das Datum {day}, einen Tag, der erst noch kommt. Berichtigen Sie das Datum.",
  "problem.unit-jump":
    "{count, plural, one {Der Wert von {subject} für {day} ist} other {# Werte von {subject} ab {day} sind}} etwa {factor}-mal so groß wie üblich. Prüfen Sie die Einheit.",
  "problem.unit-drop":
    "{count, plural, one {Der Wert von {subject} für {day} ist} other {# Werte von {subject} ab {day} sind}} etwa 1/{factor} so groß wie üblich. Prüfen Sie die Einheit.",
  "problem.sign-jump":
    "{count, plural, one {Der Wert von {subject} für {day} hat} other {# Werte von {subject} ab {day} haben}} ein anderes Vorzeichen als die übrigen. Prüfen Sie Plus und Minus.",
  "problem.reading-outlier":
    "Der Wert von {subject} für {day} ist {value} und liegt weit von den anderen, die um {usual} liegen. Er kann stimmen; sehen Sie ihn sich an.",
  "problem.value-due":
    "{count, plural, one {Ein Wert von {subject} ist} other {# Werte von {subject} sind}} seit {day} fällig. Tragen Sie ein, was fehlt.",
  "problem.source-without-name":
    "Die Zeile von {cell} beschreibt eine Quelle, ohne sie zu nennen, und bleibt deshalb weg. Benennen Sie die Quelle.",
  "problem.source-unknown-kpi":
    "Die Quelle {subject} speist „{text}“, was keine Kennzahl dieser Scorecard ist. Prüfen Sie die Schreibweise.",
  "problem.source-unknown":
    "{subject} nennt „{text}“ als Quelle, die nicht im Verzeichnis steht. Nehmen Sie sie dort auf oder prüfen Sie die Schreibweise.",
  "problem.source-too-slow":
    "Die Quelle {subject} wird seltener erneuert, als {other} gemessen wird. Prüfen Sie beide Rhythmen.",
  "problem.kpi-without-source":
    "Nichts sagt, woher die Zahlen von {subject} kommen. Nennen Sie die Quelle in der Zeile oder im Verzeichnis.",
  "problem.cell-in-the-way":
    "{cell} ist nicht leer, daher wurde {header} dort nicht geschrieben. Verschieben Sie den Inhalt und aktualisieren Sie.",
  "problem.sheet-protected":
    "Das Blatt {sheet} ist geschützt, daher wurde dort nichts geschrieben. Heben Sie den Schutz auf und aktualisieren Sie, oder lassen Sie die Ergebnisse auf dem Scorecard-Blatt.",
  "problem.column-missing":
    "Die Spalte {header} von {source} ist nicht mehr da. Stellen Sie sie wieder her oder wählen Sie unter Start eine andere.",
  "problem.bad-setting":
    "„{text}“ ist kein Wert für diese Einstellung; es gilt der Standard. Berichtigen Sie ihn auf dem Einstellungsblatt.",
  "problem.unknown-sign":
    "„{text}“ ist kein Vorzeichen einer Verbindung; es zählt als +. Schreiben Sie +, wo mehr zu mehr führt, und -, wo mehr zu weniger führt.",
  "problem.unknown-evidence":
    "„{text}“ sagt nicht, worauf eine Verbindung beruht; sie zählt als behauptet. Schreiben Sie behauptet, beobachtet oder geprüft.",
  "problem.unknown-lag":
    "„{text}“ ist keine Verzögerung. Schreiben Sie eine Zahl von Perioden oder eine Zahl mit Einheit wie 2 Monate.",
  "problem.link-incomplete":
    "Der Verbindung in {cell} fehlt die Ursache oder die Wirkung, daher wird sie nicht gezeichnet. Nennen Sie beide Ziele.",
  "problem.unknown-statement":
    "„{text}“ ist weder Mission noch Vision noch Ziel; die Zeile bleibt aus dem Kopf der Karte. Schreiben Sie eines der drei.",
  "problem.statement-repeated":
    "Vor dieser steht schon eine Mission oder Vision; „{text}“ bleibt aus dem Kopf der Karte. Behalten Sie je eine.",
  "problem.unknown-horizon":
    "„{text}“ nennt kein Jahr, bis zu dem das Ziel erreicht sein soll. Schreiben Sie eine vierstellige Jahreszahl.",
  "problem.factor-without-name":
    "Die Zeile von {cell} nennt eine Kennzahl, aber keinen Erfolgsfaktor; sie bleibt weg. Nennen Sie den Faktor.",
  "problem.sign-off-without-name":
    "Die Freigabe in {cell} nennt keinen Namen; sie zählt nicht. Schreiben Sie, wer es ist.",
  "problem.mission-missing":
    "Die Strategie hat keine Mission. Schreiben Sie in die Strategie-Tabelle in einem Satz, wozu das Unternehmen da ist.",
  "problem.vision-missing":
    "Die Strategie hat keine Vision. Schreiben Sie in die Strategie-Tabelle in einem Satz, wo das Unternehmen hin will.",
  "problem.goal-missing":
    "Die Strategie hat kein Ziel. Schreiben Sie mindestens eines mit Zieljahr in die Strategie-Tabelle.",
  "problem.horizon-missing":
    "Das Ziel „{text}“ hat keinen Horizont. Ergänzen Sie das Jahr, bis zu dem es erreicht sein soll.",
  "problem.link-unknown-objective":
    "Eine Verbindung nennt „{text}“, das kein strategisches Ziel dieser Scorecard ist; sie wird nicht gezeichnet. Prüfen Sie die Schreibweise.",
  "problem.link-to-itself":
    "Eine Verbindung führt von {subject} zu sich selbst; sie wird nicht gezeichnet. Nennen Sie das Ziel, auf das es wirkt.",
  "problem.link-repeated":
    "Die Verbindung von {subject} zu {other} steht schon in {cell}; sie wird einmal gezeichnet. Entfernen Sie eine der beiden Zeilen.",
  "problem.link-downward":
    "Die Verbindung von {subject} zu {other} führt in der Karte nach unten. Ursachen stehen meist unter ihren Wirkungen; prüfen Sie, ob sie umgekehrt gemeint ist.",
  "problem.loop-reinforcing":
    "Diese Ziele verstärken einander im Kreis: {text}. Eine Veränderung unterwegs kommt größer zurück, zum Guten wie zum Schlechten.",
  "problem.loop-balancing":
    "Diese Ziele bremsen einander im Kreis: {text}. Eine Veränderung unterwegs wirkt gegen sich selbst.",
  "problem.objective-unlinked":
    "{subject} ist mit keinem anderen Ziel verbunden. Schreiben Sie in die Tabelle der Verbindungen, wozu es führt oder was zu ihm führt.",
  "problem.objective-no-way-up":
    "Keine Kette von Verbindungen führt von {subject} zu {other}. Ergänzen Sie die Verbindung, die zeigt, wie es sich am Ende auszahlt.",
  "problem.factor-unwatched":
    "Keine Kennzahl beobachtet den Erfolgsfaktor {subject}. Nennen Sie eine in seiner Zeile.",
  "problem.factor-unknown-kpi":
    "Der Erfolgsfaktor {subject} nennt „{text}“, das keine Kennzahl dieser Scorecard ist. Prüfen Sie die Schreibweise.",
  "problem.sign-off-outstanding":
    "{subject} hat die Strategiekarte noch nicht freigegeben. Bitten Sie darum und tragen Sie das Datum ein.",
  "problem.sheet-very-hidden":
    "Das Blatt {sheet} ist durch ein Makro oder eine Richtlinie ausgeblendet. Seine Zahlen zählen trotzdem; lassen Sie es einblenden, um sie zu prüfen.",
  "problem.closed-actual-changed":
    "{subject} wurde für {text} mit {before} abgeschlossen; in den Tabellen steht jetzt {after}. Stellen Sie den Wert wieder her oder öffnen Sie die Periode mit Begründung.",
  "problem.closed-target-changed":
    "Das Ziel von {subject} war beim Abschluss von {text} {before}; jetzt ist es {after}. Stellen Sie es wieder her oder öffnen Sie die Periode mit Begründung.",
  "problem.closed-score-changed":
    "{subject} hätte für {text} jetzt {after}, beim Abschluss waren es {before}: Skala oder Grenzen wurden seither geändert.",
  "problem.closed-kpi-added":
    "{subject} hat für {text} den Wert {after}, beim Abschluss der Periode gab es keinen. Öffnen Sie die Periode, um ihn aufzunehmen.",
  "problem.closed-kpi-gone":
    "{subject} wurde beim Abschluss von {text} bewertet und steht nicht mehr in den Kennzahlentabellen. Die abgeschlossenen Werte bleiben in der Historie.",
  "problem.closed-rows-edited":
    "Abgeschlossene Zeilen von {text} wurden auf dem Blatt KPI-Historie geändert. Stellen Sie sie wieder her oder öffnen Sie die Periode und schließen Sie sie neu ab.",
  "problem.closed-rows-gone":
    "Die abgeschlossenen Zeilen von {text} stehen nicht mehr auf dem Blatt KPI-Historie. Machen Sie das Löschen rückgängig oder schließen Sie die Periode neu ab.",
  "problem.closed-row-damaged":
    "Die Zeile bei {cell} der Historie ist nicht mehr lesbar. Stellen Sie Daten, Gewicht und Status wieder her.",
  "problem.query-failed":
    "Die Abfrage {text} konnte nicht geladen werden; ihre Tabelle zeigt den früheren Stand. Unter Daten, Abfragen und Verbindungen steht, warum.",
  "problem.query-not-reloaded":
    "Excel hat die Abfrage {text} nicht neu geladen; nicht jede Version erlaubt das Add-ins. Drücken Sie Daten, Alle aktualisieren, und aktualisieren Sie dann die Scorecard.",
  "problem.results-out-of-place":
    "{count} Zeilen von {source} haben sich verschoben, seit ihre Ergebnisse geschrieben wurden; diese stehen neben anderen Kennzahlen. Aktualisieren Sie, um das zu berichtigen.",
  "problem.override-without-reason":
    "Die Erwartung zu {subject} in {cell} nennt keinen Grund und zählt deshalb nicht. Schreiben Sie den Grund daneben.",
  "problem.override-without-value":
    "Die Erwartung zu {subject} in {cell} nennt keine Zahl und zählt deshalb nicht. Geben Sie den erwarteten Wert ein.",
  "problem.override-without-kpi":
    "Die Zeile von {cell} nennt keine Kennzahl, deren Prognose sie ersetzt, und bleibt deshalb weg. Nennen Sie die Kennzahl.",
  "problem.override-unknown-kpi":
    "Die Erwartung in {cell} gilt für „{text}“; das ist keine Kennzahl dieser Scorecard. Prüfen Sie Name und Entität.",
  "problem.target-already-met":
    "Jeder der letzten {count} Werte von {subject} ist besser als der Zielwert {target}; am nächsten kommt ihm {worst}. Setzen Sie einen anspruchsvolleren Zielwert, oder behalten Sie ihn als Niveau, das zu halten ist.",
  "problem.target-outside-process":
    "Der Zielwert von {subject} ist {target}, doch der beste von {count} Werten ist {best}, und der Zufall trägt nicht weiter als bis {limit}. Mit Anstrengung allein ist das nicht zu erreichen; ändern Sie die Arbeitsweise oder den Zielwert.",
  "problem.short-term-results":
    "Von {from} bis {to} stieg {other} {count} Perioden hintereinander ({risen}), während {subject} in jeder davon fiel ({fallen}){text, select, none {} other {; schlechter: {text}}}. Prüfen Sie, ob die Ergebnisse zulasten der künftigen gehen.",
  "problem.growth-not-sustained":
    "{subject} ({cell}) wächst, aber {other} {state, select, worsening {wird schlechter} other {ist nicht im Plan}}. Wachstum hält nicht ohne {role, select, cash {Liquidität} retention {Kunden, die bleiben} other {Kapazität}}; betrachten Sie beide zusammen.",
  "problem.unknown-alert":
    "„{text}“ in {cell} ist keine Warnung, die Regel bleibt weg. Schreiben Sie Nicht im Plan, Gefährdet, Status verschlechtert, Signal, Chance unter, Wert fällig, Wert über oder Wert unter.",
  "problem.alert-without-limit":
    "Die Warnregel in {cell} braucht einen Grenzwert und bleibt deshalb weg. Geben Sie eine Zahl in der Spalte Grenzwert ein.",
  "problem.alert-limit-no-share":
    "Der Grenzwert in {cell} ist keine Chance zwischen 0 % und 100 %, die Regel bleibt weg. Schreiben Sie ihn mit Prozentzeichen, etwa 20 %.",
  "problem.alert-unknown-scope":
    "„{text}“ in {cell} ist weder Kennzahl noch Perspektive noch verantwortliche Person dieser Scorecard, die Regel bleibt weg. Prüfen Sie die Schreibweise, oder lassen Sie die Zelle für alle Kennzahlen leer.",
  "problem.alert-unknown-answer":
    "„{text}“ in {cell} ist weder Ja noch Nein; die Warnregel gilt, als wäre die Zelle leer. Schreiben Sie Ja oder Nein.",
  "problem.yes-no-unforecast": "{subject} ist erfüllt oder nicht, daher gibt es keine Zahl vorherzusagen.",
} as const satisfies Readonly<Record<`problem.${ProblemCode}`, string>>;

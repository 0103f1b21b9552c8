import type { sheets as english } from "../en/sheets";

/** Sentences of the workbook layer: what is written to sheets, and what went wrong with them. */
export const sheets: Readonly<Record<keyof typeof english, string>> = {
  "sheets.scorecard.name": "Scorecard",
  "sheets.settings.name": "Scorecard-Einstellungen",
  "sheets.stamp.asOf": "Stand",
  "sheets.stamp.incomplete": "Unvollständig: bitte erneut aktualisieren",
  "sheets.period.week": "KW {number} {year}",
  "sheets.period.quarter": "Q{number} {year}",
  "sheets.period.half": "{number}. Halbjahr {year}",
  "sheets.period.fiscal": "GJ {year}",
  "sheets.period.fiscal-year": "Geschäftsjahr {year}",
  "sheets.view.period": "Periode",
  "sheets.view.year-to-date": "Jahr bis heute",
  "sheets.view.full-year": "Ganzes Jahr",
  "sheets.status.on-track": "Im Plan",
  "sheets.status.at-risk": "Gefährdet",
  "sheets.status.off-track": "Nicht im Plan",
  "sheets.status.no-data": "Keine Daten",
  "sheets.chart.perspectives": "Ergebnis je Perspektive",
  "sheets.chart.radar": "Perspektiven gegen Ziel",
  "sheets.chart.history": "Ergebnis im Zeitverlauf",
  "sheets.chart.movement": "Was das Ergebnis bewegt hat, in Punkten: {from} bis {to}",
  "sheets.chart.composition": "Woraus sich das Ergebnis zusammensetzt",
  "sheets.chart.overall": "Gesamt",
  "sheets.chart.base": "Basis",
  "sheets.chart.rise": "Plus",
  "sheets.chart.fall": "Minus",
  "sheets.chart.against-target": "Kennzahlen gegen Ziel",
  "sheets.charts.name": "Diagramme",
  "sheets.chart-data.note": "Zahlen hinter den Diagrammen. Jede Aktualisierung schreibt sie neu.",
  "sheets.chart-data.name": "Diagrammdaten",
  "sheets.heat-map.name": "Heatmap",
  "sheets.report.title": "{name} · Bericht",
  "sheets.report.scores": "Ergebnisse",
  "sheets.report.points": "Änderung (Punkte)",
  "sheets.report.kpis": "Kennzahlen",
  "sheets.report.moved": "Was das Gesamtergebnis bewegt hat",
  "sheets.report.nothing-moved": "Keine Perspektive hat das Gesamtergebnis bewegt.",
  "sheets.report.effect": "Wirkung (Punkte)",
  "sheets.report.by-results": "Durch Leistung",
  "sheets.report.by-weights": "Durch Gewichte",
  "sheets.report.by-missing": "Durch neue oder fehlende Daten",
  "sheets.report.movers": "Kennzahlen mit der größten Änderung",
  "sheets.report.before": "Vorher",
  "sheets.report.now": "Jetzt",
  "sheets.report.troubled": "Nicht im Plan und gefährdet",
  "sheets.report.no-trouble": "Keine Kennzahl ist gefährdet oder nicht im Plan.",
  "sheets.report.owner-comment": "Zuständig: Kommentar",
  "sheets.report.no-owner": "Niemand zuständig",
  "sheets.report.gaps": "Datenlücken und offene Punkte",
  "sheets.report.no-gaps": "Jede Kennzahl hat Daten, und in den Tabellen fällt nichts auf.",
  "sheets.report.strategy": "Strategie",
  "sheets.report.go-to": "Gehe zu {cell}",
  "sheets.report.see-map": "Die Strategielandkarte steht auf dem Blatt {sheet}.",
  "sheets.report.more":
    "{count, plural, one {Und eine weitere; siehe Blatt Scorecard.} other {Und # weitere; siehe Blatt Scorecard.}}",
  "sheets.report.headline.none": "Es gibt kein Gesamtergebnis: zu wenig Daten.",
  "sheets.report.headline.first": "Das Gesamtergebnis ist {score}: {status}.",
  "sheets.report.headline.change":
    "{way, select, up {Das Gesamtergebnis ist {score}: {status}. Es stieg um {points} Punkte {at} von {before} im Zeitraum {period}.} down {Das Gesamtergebnis ist {score}: {status}. Es fiel um {points} Punkte {at} von {before} im Zeitraum {period}.} other {Das Gesamtergebnis ist {score}: {status}, wie im Zeitraum {period} ({before}).}}",
  "sheets.report.moved.plain":
    "{way, select, up {{name} hob das Gesamtergebnis um {points} Punkte {at}.} other {{name} senkte das Gesamtergebnis um {points} Punkte {at}.}}",
  "sheets.report.moved.own":
    "{way, select, up {{name} hob das Gesamtergebnis um {points} Punkte {at}; das eigene Ergebnis ging von {before} auf {now}.} other {{name} senkte das Gesamtergebnis um {points} Punkte {at}; das eigene Ergebnis ging von {before} auf {now}.}}",
  "sheets.report.mover.same":
    "{way, select, up {{name} gewann {points} Punkte {at}; Status wie zuvor: {to}.} other {{name} verlor {points} Punkte {at}; Status wie zuvor: {to}.}}",
  "sheets.report.mover.other":
    "{way, select, up {{name} gewann {points} Punkte {at} und ging von {from} auf {to}.} other {{name} verlor {points} Punkte {at} und ging von {from} auf {to}.}}",
  "sheets.report.main-cause": "Haupttreiber: {kpi}.",
  "sheets.report.mover.steady":
    "{moved, select, yes {Es bleibt bei {now}, bei einem neuen Ziel von {target}.} other {Es bleibt bei {now}, bei einem Ziel von {target}.}}",
  "sheets.report.mover.figures":
    "{moved, select, yes {Es sind jetzt {now} nach {before}, bei einem neuen Ziel von {target}.} other {Es sind jetzt {now} nach {before}, bei einem Ziel von {target}.}}",
  "sheets.report.year-before": "Ein Jahr zuvor, im Zeitraum {period}, war es {score}.",
  "sheets.report.name": "Bericht",
  "sheets.glossary.note":
    "Was jede Kennzahl von {name} bedeutet, woher ihre Zahlen kommen und wer für sie einsteht.",
  "sheets.heading.definition": "Definition",
  "sheets.heading.source": "Quelle",
  "sheets.glossary.name": "Glossar",
  "sheets.due-list.name": "Fälligkeiten",
  "sheets.due-list.note":
    "Werte, die schon da sein sollten. Tragen Sie sie in die rechts genannten Zellen ein oder in die Zeile oder Spalte danach.",
  "sheets.heading.due-periods": "Es fehlt",
  "sheets.heading.due-since": "Fällig seit",
  "sheets.heading.last-reading": "Letzter Wert",
  "sheets.heading.enter-at": "Eintragen in",
  "sheets.heading.name": "Kennzahl",
  "sheets.heading.entity": "Entität",
  "sheets.heading.unit": "Einheit",
  "sheets.heading.direction": "Besser",
  "sheets.heading.actual": "Ist",
  "sheets.heading.target": "Ziel",
  "sheets.heading.variance": "Abweichung",
  "sheets.heading.variance-percent": "Abweichung %",
  "sheets.heading.score": "Wertung",
  "sheets.heading.status": "Status",
  "sheets.heading.end-status": "Status zum Jahresende",
  "sheets.heading.change": "Veränderung",
  "sheets.heading.coverage": "Abdeckung",
  "sheets.heading.comment": "Kommentar",
  "sheets.heading.owner": "Verantwortlich",
  "sheets.variance.favourable": "günst.",
  "sheets.variance.unfavourable": "ungünst.",
  "sheets.column.own": "{header} (Scorecard)",
  "sheets.group.unassigned": "Nicht zugeordnet",
  "sheets.group.overall": "Gesamt",
  "sheets.group.hidesOffTrack": "enthält eine Kennzahl, die nicht im Plan ist",
  "sheets.findings.title": "Hinweise",
  "sheets.findings.more":
    "{count, plural, one {# weiterer Hinweis steht} other {# weitere Hinweise stehen}} im Aufgabenbereich",
  "sheets.print.page": "Seite",
  "sheets.map.name": "Strategiekarte",
  "sheets.map.title": "Strategiekarte: {name}",
  "sheets.map.mission": "Mission",
  "sheets.map.vision": "Vision",
  "sheets.map.goal": "Ziel",
  "sheets.map.goalBy": "Ziel bis {year}",
  "sheets.map.themes": "Themen",
  "sheets.map.signed": "Bestätigt von {count} von {total}",
  "sheets.map.trend.up": "besser als in der Vorperiode",
  "sheets.map.trend.down": "schlechter als in der Vorperiode",
  "sheets.map.trend.flat": "wie in der Vorperiode",
  "sheets.map.legend": "Legende der Strategiekarte",
  "sheets.map.legend.up": "besser",
  "sheets.map.legend.flat": "unverändert",
  "sheets.map.legend.down": "schlechter",
  "sheets.map.legend.asserted": "nur behauptet",
  "sheets.map.legend.observed": "beobachtet",
  "sheets.map.legend.tested": "an Daten geprüft",
  "sheets.map.legend.against": "wirkt entgegen",
  "sheets.map.legend.theme": "Thema: {theme}",
  "sheets.map.alt.objective": "Strategisches Ziel {name}",
  "sheets.map.alt.score": "Wert {score}",
  "sheets.map.alt.theme": "Thema {theme}",
  "sheets.map.alt.leads": "führt zu {names}",
  "sheets.map.alt.against": "wirkt entgegen: {names}",
  "sheets.map.alt.band": "Perspektive {name}",
  "sheets.map.alt.link": "{from} führt zu {to}; {evidence}",
  "sheets.map.alt.linkAgainst": "{from} wirkt {to} entgegen; {evidence}",
  "sheets.map.alt.lag": "{lag, plural, one {nach # Periode} other {nach # Perioden}}",
  "sheets.map.alt.part": "Teil der Verbindung von {from} zu {to}",
  "sheets.map.alt.sample": "Beispiel einer Verbindung in der Legende: {meaning}",
  "sheets.settings.title": "Einstellungen von {name}",
  "sheets.settings.hint":
    "Ändern Sie einen Wert hier oder im Aufgabenbereich; die nächste Aktualisierung verwendet ihn.",
  "sheets.settings.setting": "Einstellung",
  "sheets.settings.value": "Wert",
  "sheets.settings.kpis": "Einstellungen der Kennzahlen",
  "sheets.settings.kpis.hint":
    "Vorgaben für einzelne Kennzahlen: je eine Zeile. Was in der Tabelle der Kennzahl selbst steht, gilt.",
  "sheets.settings.atRiskShare": "Eine Kennzahl gilt als gefährdet bis zu diesem Anteil ihres Ziels",
  "sheets.settings.parentOnTrack": "Ziele und Perspektiven sind im Plan ab",
  "sheets.settings.parentAtRisk": "Ziele und Perspektiven sind gefährdet ab",
  "sheets.settings.cap": "Höchste Wertung, die zählt",
  "sheets.settings.floor": "Niedrigste Wertung, die zählt",
  "sheets.settings.leastCoverage": "Mindestanteil des Gewichts mit Daten",
  "sheets.settings.rollUp": "Verdichtung",
  "sheets.settings.period": "Periode (ein beliebiger Tag darin)",
  "sheets.settings.frequency": "Länge einer Periode",
  "sheets.settings.view": "Ansicht",
  "sheets.settings.fiscalYearStart": "Monat, in dem das Geschäftsjahr beginnt",
  "sheets.settings.calendar": "Kalender",
  "sheets.settings.profile": "Jahresziele bis heute",
  "sheets.settings.graceDays": "Tage bis ein Wert fällig ist: Monat oder länger",
  "sheets.settings.graceDaysShort": "Tage bis ein Wert fällig ist: Tag oder Woche",
  "sheets.choice.none": "keine",
  "sheets.choice.latest": "neueste",
  "sheets.choice.weighted": "gewichteter Durchschnitt",
  "sheets.choice.worst": "schlechteste",
  "sheets.choice.median": "Median",
  "sheets.choice.share": "Anteil im Plan",
  "sheets.choice.day": "Tag",
  "sheets.choice.week": "Woche",
  "sheets.choice.month": "Monat",
  "sheets.choice.quarter": "Quartal",
  "sheets.choice.half": "Halbjahr",
  "sheets.choice.year": "Jahr",
  "sheets.choice.period": "Periode",
  "sheets.choice.year-to-date": "Jahr bis heute",
  "sheets.choice.full-year": "ganzes Jahr",
  "sheets.choice.months": "Kalendermonate",
  "sheets.choice.4-4-5": "4-4-5 Wochen",
  "sheets.choice.linear": "linear",
  "sheets.choice.step": "stufenweise",
  "sheets.choice.seasonal": "saisonal",
  "sheets.choice.higher": "höher",
  "sheets.choice.lower": "niedriger",
  "sheets.choice.range": "Bereich",
  "sheets.choice.sum": "Summe",
  "sheets.choice.average": "Durchschnitt",
  "sheets.choice.last": "letzter",
  "sheets.choice.min": "Min",
  "sheets.choice.max": "Max",
  "sheets.choice.ratio": "Quotient",
  "sheets.choice.leading": "Frühindikator",
  "sheets.choice.lagging": "Spätindikator",
  "sheets.template.esg": "ESG",
  "sheets.template.name": "Meine Scorecard",
  "sheets.template.perspectives": "Finanzen; Kunden; Interne Prozesse; Lernen und Entwicklung",
  "sheets.template.objectives":
    "Umsatz steigern; Gesunde Margen verdienen; Kosten schlank halten; Treue Kunden gewinnen; Pünktlich liefern; Schnell arbeiten; Nichts verschwenden; Innovation; Können aufbauen; Mitarbeiter halten",
  "sheets.template.kpis":
    "Umsatz; Betriebsmarge; Betriebskosten; Net Promoter Score; Kundenabwanderung; Liefertreue; Durchlaufzeit der Aufträge; Fehlerquote; Abgeschlossene Verbesserungen; Schulung je Mitarbeiter; Fluktuation; Mitarbeiterbindung",
  "sheets.template.owners": "CFO; COO; Vertriebsleitung; Personalleitung",
  "sheets.template.themes": "Wachstum; Operative Exzellenz; Menschen",
  "sheets.template.stakeholders": "Eigentümer; Kunden; Mitarbeiter; Gemeinwesen",
  "sheets.template.kinds": "Mission; Vision; Ziel",
  "sheets.template.statements":
    "Wir machen kleinen Firmen die tägliche Arbeit leichter.; Jede kleine Firma der Region denkt zuerst an uns.; Den Umsatz verdoppeln, bei einer Marge von mindestens 18 %; Der Arbeitgeber sein, den Könner wählen",
  "sheets.template.evidence": "behauptet; beobachtet; geprüft",
  "sheets.template.rationales":
    "Wer bleibt, lernt weiter; Könner brauchen weniger Zeit; Könner machen weniger Fehler; Erfahrene haben die besten Ideen; Kurze Durchlaufzeiten lassen Luft für Zusagen; Ohne Nacharbeit keine Verspätung; Weniger Ausschuss kostet weniger Material; Neue Produkte kosten Geld, bevor sie welches bringen; Neue Produkte geben Kunden einen Grund zu bleiben; Kunden kommen zu denen zurück, die Wort halten; Treue Kunden kaufen mehr und bringen andere mit; Jeder gesparte Euro ist Marge; Mehr Umsatz trägt die Fixkosten",
  "sheets.template.factors":
    "Lieferungen, auf die sich Kunden verlassen; Kunden, die bleiben; Könner, die bleiben; Ein Name, den man kennt",
  "sheets.template.signOffs":
    "In der Sitzung im Juni vereinbart; Einverstanden, Verzögerungen nach einem Jahr prüfen; ",
  "sheets.library.protected":
    "Das Blatt {sheet} ist geschützt; es wurde nichts hinzugefügt. Heben Sie den Schutz auf und fügen Sie erneut hinzu.",
  "sheets.library.in-the-way":
    "{cell} unter der Tabelle ist nicht leer; es wurde nichts hinzugefügt. Verschieben Sie, was dort steht, und fügen Sie erneut hinzu.",
  "sheets.library.no-kpis":
    "Diese Scorecard hat keine Kennzahlentabelle mehr. Ordnen Sie unter Start eine zu und fügen Sie erneut hinzu.",
  "sheets.fault.protected":
    "Excel hat das Schreiben abgelehnt, weil das Blatt oder die Arbeitsmappe geschützt ist. Heben Sie den Schutz auf oder lassen Sie die Ergebnisse nur auf das Scorecard-Blatt schreiben, und aktualisieren Sie dann erneut.",
  "sheets.fault.structure-protected":
    "Die Struktur der Arbeitsmappe ist geschützt, daher kann kein Scorecard-Blatt angelegt werden. Heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen) und aktualisieren Sie dann erneut.",
  "sheets.fault.cell-edit":
    "Eine Zelle wird gerade bearbeitet. Drücken Sie im Blatt die Eingabetaste oder Esc und versuchen Sie es erneut.",
  "sheets.fault.connection":
    "Excel hat nicht geantwortet. Prüfen Sie die Verbindung und versuchen Sie es erneut.",
  "sheets.fault.gone":
    "Ein Blatt, eine Tabelle oder eine Zelle, die eben noch da war, fehlt. Versuchen Sie es erneut; bleibt sie weg, ordnen Sie die Tabelle unter Start neu zu.",
  "sheets.fault.too-large":
    "Excel hat die Anfrage abgelehnt, weil sie zu groß war. Ordnen Sie einen kleineren Bereich zu oder teilen Sie die Tabelle.",
  "sheets.fault.old-excel":
    "Dieser Version von Excel fehlt eine Funktion, die hier gebraucht wird. Aktualisieren Sie Excel und versuchen Sie es erneut.",
  "sheets.fault.busy":
    "Excel ist mit anderen Anfragen beschäftigt. Warten Sie einen Augenblick und versuchen Sie es erneut.",
  "sheets.fault.unexpected": "Excel hat einen Fehler gemeldet ({code}): {detail} Versuchen Sie es erneut.",
  "sheets.fault.unknown-scorecard":
    "Diese Arbeitsmappe enthält die Scorecard nicht mehr. Ordnen Sie ihre Tabelle unter Start neu zu.",
  "sheets.fault.source-gone":
    "Die Tabelle oder der Bereich {source} fehlt. Ordnen Sie sie unter Start neu zu.",
  "sheets.fault.column-gone":
    "Die Spalte {header} fehlt in {source}. Stellen Sie sie wieder her oder ordnen Sie die Tabelle unter Start neu zu.",
  "sheets.fault.no-kpis":
    "In {source} steht keine Kennzahl. Tragen Sie mindestens eine mit Namen ein und aktualisieren Sie dann erneut.",
  "sheets.fault.no-period":
    "Die Tabelle hat keine Spalten mehr für diese Periode. Ordnen Sie sie unter Start neu zu.",
  "sheets.fault.rows-moved":
    "Zeilen von {source} haben sich beim Schreiben der Ergebnisse verschoben; manche Ergebnisse stehen vielleicht neben der falschen Kennzahl. Aktualisieren Sie erneut.",
  "sheets.comments.name": "Kommentare",
  "sheets.comments.title": "Kommentare zu {name}",
  "sheets.comments.hint":
    "Was geschehen ist und was getan wird: eine Zeile je KPI und Zeitraum. Ändern Sie die Texte hier oder im Aufgabenbereich; eine Aktualisierung ändert sie nie.",
  "sheets.comments.protected":
    "Das Blatt {sheet} ist geschützt. Heben Sie den Schutz auf (Überprüfen, Blattschutz aufheben) und speichern Sie dann erneut.",
  "sheets.comments.structure-protected":
    "Die Struktur der Arbeitsmappe ist geschützt, daher kann kein Blatt für Kommentare hinzugefügt werden. Heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen) und speichern Sie dann erneut.",
  "sheets.comments.column-gone":
    "Das Blatt {sheet} hat keine Spalte {header} mehr. Setzen Sie die Überschrift wieder ein und speichern Sie dann erneut.",
  "sheets.comments.in-the-way":
    "Die Zelle {cell} unter den Kommentaren ist nicht frei. Schaffen Sie dort Platz und speichern Sie dann erneut.",
  "sheets.imports.empty": "Es gibt nichts zu importieren: Die Datei ist leer.",
  "sheets.imports.name": "Importierte Werte",
  "sheets.imports.title": "Importierte Werte",
  "sheets.imports.hint":
    "Von Importen geschrieben. Jede Zeile ist eine Kennzahl in einer Periode aus einer Quelle; ein erneuter Import aktualisiert seine eigenen Zeilen.",
  "sheets.imports.table": "Importierte_Werte",
  "sheets.imports.protected":
    "Das Blatt {sheet} ist geschützt, deshalb wurde nichts importiert. Heben Sie den Schutz auf und starten Sie den Import erneut.",
  "sheets.imports.structure-protected":
    "Die Struktur der Arbeitsmappe ist geschützt, deshalb kann das Blatt für importierte Werte nicht angelegt werden. Heben Sie den Schutz auf und starten Sie den Import erneut.",
  "sheets.imports.column-gone":
    "Das Blatt {sheet} hat keine Spalte {header} mehr. Geben Sie ihr die Überschrift zurück und starten Sie den Import erneut.",
  "sheets.imports.in-the-way":
    "{cell} unter den importierten Werten ist nicht leer. Leeren oder verschieben Sie die Zelle und starten Sie den Import erneut.",
  "sheets.imports.quote":
    "Ein Anführungszeichen in Zeile {line} der Datei wird nicht geschlossen, deshalb ist das Folgende nicht lesbar. Berichtigen Sie die Zeile und versuchen Sie es erneut.",
  "sheets.imports.columns":
    "{count, plural, one {Die Datei hat keine Spalte {names}.} other {Der Datei fehlen diese Spalten: {names}.}} Wählen Sie ein anderes Rezept oder ändern Sie dieses.",
  "sheets.imports.too-many":
    "Die Datei ergibt {count} Messwerte, mehr als ein Blatt Zeilen hat. Wählen Sie eine längere Periode oder weniger Kennzahlen.",
  "sheets.imports.refresh-first":
    "Die letzte Aktualisierung wurde nicht beendet. Aktualisieren Sie oder nehmen Sie sie zurück, dann starten Sie den Import erneut.",
  "sheets.revert.nothing": "Es gibt keine Aktualisierung, die zurückgenommen werden kann.",
  "sheets.revert.too-large":
    "Die letzte Aktualisierung hat zu viele Zellen geschrieben, um den Stand davor aufzuheben. Verwenden Sie Rückgängig in Excel.",
  "sheets.revert.changed":
    "Einige Zellen wurden seit der letzten Aktualisierung geändert und bleiben, wie sie sind.",
  "sheets.revert.protected":
    "Ein Blatt wurde seit der letzten Aktualisierung geschützt. Heben Sie den Schutz auf und nehmen Sie dann erneut zurück.",
  "sheets.repair.protected":
    "Einige Formeln stehen auf geschützten Blättern und blieben, wie sie sind. Heben Sie den Schutz auf und reparieren Sie erneut.",
  "sheets.insert.not-empty":
    "Die Zelle {address} ist nicht leer. Wählen Sie eine leere Zelle und fügen Sie erneut ein.",
  "sheets.insert.no-kpi":
    "Wählen Sie eine Zelle in einer Zeile der Kennzahlentabelle und fügen Sie erneut ein.",
  "sheets.select.gone": "Diese Zelle gibt es nicht mehr.",
  "sheets.show.gone":
    "Dieses Blatt gibt es nicht, oder es ist ausgeblendet. Blenden Sie es ein, oder aktualisieren Sie, um es neu anzulegen.",
  "sheets.history.name": "KPI-Historie",
  "sheets.history.title": "Abgeschlossene Perioden von {name}",
  "sheets.history.hint":
    "Stand der Scorecard beim Abschluss jeder Periode. Diese Zeilen bleiben, wie sie sind; spätere Änderungen an den Tabellen werden gemeldet.",
  "sheets.history.head.scorecard": "Scorecard",
  "sheets.history.head.period": "Periode",
  "sheets.history.head.from": "Von",
  "sheets.history.head.to": "Bis",
  "sheets.history.head.view": "Ansicht",
  "sheets.history.head.perspective": "Perspektive",
  "sheets.history.head.kpi": "Kennzahl",
  "sheets.history.head.entity": "Einheit",
  "sheets.history.head.actual": "Ist",
  "sheets.history.head.target": "Ziel",
  "sheets.history.head.score": "Bewertung",
  "sheets.history.head.status": "Status",
  "sheets.history.head.weight": "Gewicht",
  "sheets.history.head.closedOn": "Abgeschlossen am",
  "sheets.history.head.closedBy": "Abgeschlossen von",
  "sheets.history.head.reopenedOn": "Geöffnet am",
  "sheets.history.head.reopenedBy": "Geöffnet von",
  "sheets.history.head.reason": "Begründung",
  "sheets.history.protected":
    "Das Blatt {sheet} ist geschützt. Heben Sie den Schutz auf (Überprüfen, Blattschutz aufheben) und versuchen Sie es noch einmal.",
  "sheets.history.structure-protected":
    "Die Struktur der Arbeitsmappe ist geschützt, daher kann kein Historienblatt angelegt werden. Heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen) und versuchen Sie es noch einmal.",
  "sheets.history.in-the-way":
    "Die Zelle {cell} neben der Historie ist nicht frei. Leeren Sie sie und versuchen Sie es noch einmal.",
  "sheets.history.full": "Auf dem Blatt {sheet} ist kein Platz für eine weitere Periode.",
  "sheets.history.no-period":
    "Die Werte dieser Scorecard haben keine Periode. Wählen Sie, zu welcher sie gehören, und schließen Sie diese ab.",
  "sheets.history.no-readings":
    "Keine Kennzahl hat einen Wert für {period}, es gibt also nichts abzuschließen. Tragen Sie zuerst die Werte ein.",
  "sheets.history.already-closed":
    "{period} ist bereits abgeschlossen. Öffnen Sie die Periode zuerst mit Begründung.",
  "sheets.history.not-closed": "Diese Periode ist nicht abgeschlossen.",
  "sheets.history.no-reason": "Geben Sie an, warum die Periode geöffnet wird.",
};

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
  "sheets.heading.owner": "Verantwortlich",
  "sheets.variance.favourable": "günst.",
  "sheets.variance.unfavourable": "ungünst.",
  "sheets.column.own": "{header} (Scorecard)",
  "sheets.group.unassigned": "Nicht zugeordnet",
  "sheets.group.hidesOffTrack": "enthält eine Kennzahl, die nicht im Plan ist",
  "sheets.findings.title": "Hinweise",
  "sheets.findings.more":
    "{count, plural, one {# weiterer Hinweis steht} other {# weitere Hinweise stehen}} im Aufgabenbereich",
  "sheets.print.page": "Seite",
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
  "sheets.template.name": "Meine Scorecard",
  "sheets.template.perspectives": "Finanzen; Kunden; Interne Prozesse; Lernen und Entwicklung",
  "sheets.template.objectives":
    "Profitabel wachsen; Kosten schlank halten; Treue Kunden gewinnen; Pünktlich liefern; Schlanke Prozesse; Innovation; Können aufbauen; Mitarbeiter halten",
  "sheets.template.kpis":
    "Umsatz; Betriebsmarge; Betriebskosten; Net Promoter Score; Kundenabwanderung; Liefertreue; Durchlaufzeit der Aufträge; Fehlerquote; Abgeschlossene Verbesserungen; Schulung je Mitarbeiter; Fluktuation; Mitarbeiterbindung",
  "sheets.template.owners": "CFO; COO; Vertriebsleitung; Personalleitung",
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
};

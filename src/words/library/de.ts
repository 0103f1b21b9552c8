import type { LibraryWords } from "../kpi-library-words";

/** German names, units and definitions of the library's KPIs. */
export const de: LibraryWords = {
  revenue: {
    name: "Umsatz",
    unit: "Tsd.",
    definition: "Im Zeitraum fakturierter Umsatz ohne Steuern und Nachlässe",
  },
  "revenue-growth": {
    name: "Umsatzwachstum",
    unit: "%",
    definition: "Umsatz der letzten 12 Monate ÷ Umsatz der 12 Monate davor − 1",
  },
  "gross-margin": { name: "Bruttomarge", unit: "%", definition: "(Umsatz − Herstellungskosten) ÷ Umsatz" },
  "operating-margin": { name: "Betriebsmarge", unit: "%", definition: "Betriebsergebnis ÷ Umsatz" },
  "operating-cost": {
    name: "Betriebskosten",
    unit: "Tsd.",
    definition: "Kosten des laufenden Betriebs im Zeitraum ohne Herstellungskosten",
  },
  "operating-cash-flow": {
    name: "Operativer Cashflow",
    unit: "Tsd.",
    definition: "Zahlungsmittel aus dem Geschäft, vor Investition und Finanzierung",
  },
  "return-on-investment": {
    name: "Kapitalrendite",
    unit: "%",
    definition: "Betriebsergebnis nach Steuern ÷ investiertes Kapital",
  },
  "days-sales-outstanding": {
    name: "Forderungslaufzeit",
    unit: "Tage",
    definition: "Forderungen ÷ Umsatz auf Ziel der letzten 12 Monate × 365",
  },
  "net-promoter-score": {
    name: "Net Promoter Score",
    unit: "Punkte",
    definition: "Anteil der Förderer (9 und 10) − Anteil der Kritiker (0 bis 6), in Punkten",
  },
  "customer-satisfaction": {
    name: "Kundenzufriedenheit",
    unit: "%",
    definition: "Antworten mit 4 oder 5 auf einer Skala bis 5 ÷ alle Antworten",
  },
  "customer-churn": {
    name: "Kundenabwanderung",
    unit: "%",
    definition: "Im Zeitraum verlorene Kunden ÷ Kunden zu Beginn",
  },
  "repeat-customers": {
    name: "Wiederkäufer",
    unit: "%",
    definition: "Kunden, die schon früher kauften ÷ alle Kunden des Zeitraums",
  },
  "on-time-delivery": {
    name: "Liefertreue",
    unit: "%",
    definition: "Vollständig zum zugesagten Tag gelieferte Aufträge ÷ alle gelieferten Aufträge",
  },
  "complaint-rate": {
    name: "Reklamationsquote",
    unit: "je 1.000 Aufträge",
    definition: "Reklamationen ÷ Aufträge × 1.000",
  },
  "market-share": {
    name: "Marktanteil",
    unit: "%",
    definition: "Eigener Absatz ÷ Absatz des bedienten Marktes",
  },
  "order-lead-time": {
    name: "Durchlaufzeit der Aufträge",
    unit: "Tage",
    definition: "Tage von der Bestellung bis zur Lieferung, im Mittel",
  },
  "defect-rate": {
    name: "Fehlerquote",
    unit: "%",
    definition: "Fehlerhafte Einheiten ÷ gefertigte Einheiten",
  },
  "capacity-used": {
    name: "Auslastung",
    unit: "%",
    definition: "Auf Aufträge gearbeitete Stunden ÷ verfügbare Stunden",
  },
  "stock-turnover": {
    name: "Lagerumschlag",
    unit: "mal im Jahr",
    definition: "Herstellungskosten der letzten 12 Monate ÷ mittlerer Bestand",
  },
  "improvements-completed": {
    name: "Abgeschlossene Verbesserungen",
    unit: "Projekte",
    definition: "Seit Jahresbeginn abgeschlossene Verbesserungsprojekte",
  },
  "patch-age": {
    name: "Alter der Updates",
    unit: "Tage",
    definition: "Tage vom Sicherheitsupdate bis zur Installation, im Mittel",
  },
  "phishing-rate": {
    name: "Fehlklicks im Phishing-Test",
    unit: "%",
    definition: "Mitarbeiter, die im Test klickten ÷ getestete Mitarbeiter",
  },
  "multi-factor-share": {
    name: "Konten mit Mehrfaktor-Anmeldung",
    unit: "%",
    definition: "Konten mit Mehrfaktor-Anmeldung ÷ alle Konten",
  },
  "training-hours": {
    name: "Schulung je Mitarbeiter",
    unit: "Stunden",
    definition: "Schulungsstunden der letzten 12 Monate ÷ Mitarbeiter",
  },
  "training-effectiveness": {
    name: "Wirksamkeit der Schulung",
    unit: "%",
    definition: "Teilnehmer, die bestehen oder das Gelernte nach drei Monaten nutzen ÷ Teilnehmer",
  },
  "staff-turnover": {
    name: "Fluktuation",
    unit: "%",
    definition: "In den letzten 12 Monaten ausgeschiedene ÷ mittlere Zahl der Mitarbeiter",
  },
  "employee-engagement": {
    name: "Mitarbeiterbindung",
    unit: "%",
    definition: "Mitarbeiter, die uns als Arbeitgeber empfehlen ÷ Antworten",
  },
  "internal-hires": {
    name: "Intern besetzte Stellen",
    unit: "%",
    definition: "Mit eigenen Mitarbeitern besetzte ÷ besetzte Stellen",
  },
  "ideas-carried-out": {
    name: "Umgesetzte Ideen",
    unit: "Ideen",
    definition: "Im Zeitraum umgesetzte Ideen der Mitarbeiter",
  },
  "scope-1": {
    name: "Scope-1-Emissionen",
    unit: "t CO2e",
    definition: "Treibhausgase aus eigenen Heizungen, Fahrzeugen und Prozessen",
  },
  "scope-2": {
    name: "Scope-2-Emissionen",
    unit: "t CO2e",
    definition: "Treibhausgase aus zugekauftem Strom, Wärme, Dampf und Kälte",
  },
  "scope-3": {
    name: "Scope-3-Emissionen",
    unit: "t CO2e",
    definition: "Treibhausgase der Wertschöpfungskette: Einkauf, Fracht, Reisen, Nutzung, Entsorgung",
  },
  "emissions-per-revenue": {
    name: "Emissionen je Umsatz",
    unit: "t CO2e je Mio.",
    definition: "Scope-1- und Scope-2-Emissionen ÷ Umsatz in Millionen",
  },
  "emissions-per-unit": {
    name: "Emissionen je Stück",
    unit: "kg CO2e je Stück",
    definition: "Scope-1- und Scope-2-Emissionen ÷ gefertigte Stücke",
  },
  "energy-use": {
    name: "Energieverbrauch",
    unit: "MWh",
    definition: "Verbrauchter Strom, Wärme und Kraftstoff",
  },
  "renewable-share": {
    name: "Erneuerbare Energie",
    unit: "%",
    definition: "Energie aus erneuerbaren Quellen ÷ Energieverbrauch",
  },
  "water-use": { name: "Wasserverbrauch", unit: "m³", definition: "Wasser aus Netz, Brunnen und Gewässern" },
  waste: { name: "Abfall", unit: "t", definition: "Abfall aller Art, verwertet oder nicht" },
  "recycled-share": {
    name: "Verwerteter Abfall",
    unit: "%",
    definition: "Verwerteter oder wiederverwendeter Abfall ÷ Abfall",
  },
  "women-in-leadership": {
    name: "Frauen in Führung",
    unit: "%",
    definition: "Frauen in Führungspositionen ÷ Führungspositionen",
  },
  "pay-gap": {
    name: "Lohnlücke der Geschlechter",
    unit: "%",
    definition: "(Median des Stundenlohns der Männer − der Frauen) ÷ Median der Männer",
  },
  "accident-rate": {
    name: "Unfallrate",
    unit: "je Mio. Stunden",
    definition: "Unfälle mit Ausfallzeit ÷ Arbeitsstunden × 1.000.000",
  },
  "community-hours": {
    name: "Einsatz fürs Gemeinwesen",
    unit: "Stunden",
    definition: "Bezahlte Stunden der Mitarbeiter für das Gemeinwesen",
  },
  "policy-coverage": {
    name: "Abdeckung der Richtlinien",
    unit: "%",
    definition: "Im Verhaltenskodex geschulte Mitarbeiter der letzten 12 Monate ÷ Mitarbeiter",
  },
  "compliance-incidents": {
    name: "Regelverstöße",
    unit: "Fälle",
    definition: "Bestätigte Verstöße gegen Gesetz oder Verhaltenskodex",
  },
  "suppliers-audited": {
    name: "Auditierte Lieferanten",
    unit: "%",
    definition: "In drei Jahren auditierte Hauptlieferanten ÷ Hauptlieferanten",
  },
  "ethical-sourcing": {
    name: "Ethische Beschaffung",
    unit: "%",
    definition: "Einkauf bei Lieferanten mit unterzeichnetem Kodex ÷ Einkauf",
  },
  "board-independence": {
    name: "Unabhängige im Aufsichtsgremium",
    unit: "%",
    definition: "Unabhängige Mitglieder ÷ Mitglieder des Gremiums",
  },
};

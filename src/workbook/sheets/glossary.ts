import { asText } from "../cell-text";
import { normalName } from "../../engine/scorecard/normal-name";
import { say } from "../../words/say";
import type { Direction, Kpi } from "../../engine/scorecard/model";
import type { Language } from "../../words/say";
import type { SheetContent, SheetRow } from "./owned-cells";

/** What a glossary says of a KPI; empty where its table says nothing. */
export interface GlossaryRow {
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  /** Which way is better, in words. */
  readonly direction: string;
  readonly owner: string;
  readonly source: string;
}

/** A KPI and the direction it is judged by. */
export interface DefinedKpi {
  readonly kpi: Pick<Kpi, "name" | "definition" | "unit" | "owner" | "source">;
  readonly direction: Direction;
}

/**
 * The glossary of a scorecard, by name in the language's order. A KPI that several entities have stands once, with all its
 * owners and sources; where its rows define it differently, each definition stands on its own. Pure.
 */
export function glossaryRows(kpis: readonly DefinedKpi[], language: Language): readonly GlossaryRow[] {
  const terms = new Map<string, readonly DefinedKpi[]>();
  for (const defined of kpis) {
    const { name, definition, unit } = defined.kpi;
    const key = [name, definition ?? "", unit ?? "", defined.direction].map(normalName).join("\u001f");
    terms.set(key, [...(terms.get(key) ?? []), defined]);
  }
  const collator = new Intl.Collator(language, { numeric: true });
  return [...terms.values()]
    .flatMap((same): readonly GlossaryRow[] => {
      const [first] = same;
      if (!first) return [];
      const all = (field: "owner" | "source") =>
        [...new Set(same.flatMap(({ kpi }) => kpi[field] ?? []))].join(", ");
      return [
        {
          name: first.kpi.name,
          definition: first.kpi.definition ?? "",
          unit: first.kpi.unit ?? "",
          direction: say(`sheets.choice.${first.direction}`, {}, language),
          owner: all("owner"),
          source: all("source"),
        },
      ];
    })
    .sort((one, other) => collator.compare(one.name, other.name));
}

const HEADINGS = ["name", "definition", "unit", "direction", "owner", "source"] as const;
const COLUMNS = ["name", "long-text", "text", "text", "text", "text"] as const;

/** The Glossary sheet of a scorecard: a title, the row of the stamp, a note and the terms. Pure. */
export function glossaryContent(name: string, kpis: readonly DefinedKpi[], language: Language): SheetContent {
  const row = (kind: string, cells: readonly string[]): SheetRow => ({
    kind,
    depth: 0,
    cells: COLUMNS.map((_, place) => asText(cells[place] ?? "")),
    formats: COLUMNS.map(() => "General"),
  });
  return {
    columns: COLUMNS,
    rows: [
      row("title", [`${name} · ${say("sheets.glossary.name", {}, language)}`]),
      row("stamp", []),
      row("note", [say("sheets.glossary.note", { name }, language)]),
      row("blank", []),
      row(
        "heading",
        HEADINGS.map((heading) => say(`sheets.heading.${heading}`, {}, language)),
      ),
      ...glossaryRows(kpis, language).map((term) =>
        row(
          "data",
          HEADINGS.map((heading) => term[heading]),
        ),
      ),
    ],
  };
}

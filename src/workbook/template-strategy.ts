import { serialFromDate } from "../engine/scorecard/serial-date";
import { SAMPLE_FACTOR_KPIS, SAMPLE_HORIZONS, SAMPLE_LINKS, SAMPLE_SIGN_OFFS } from "./template-sample";
import type { TemplateTable } from "./template-table";
import type { TemplateWords } from "./template-words";

/** The strategy's own tables of a template: statements, links, success factors and sign-offs. */
export function strategyTables(words: TemplateWords): readonly TemplateTable[] {
  return [statementTable(words), linkTable(words), factorTable(words), signOffTable(words)];
}

function statementTable({ isSample, kinds, statements }: TemplateWords): TemplateTable {
  const [mission = "", vision = "", goal = ""] = kinds;
  const rows = statements.map((statement, place) => {
    if (place < 2) return [place === 0 ? mission : vision, statement, ""];
    return [goal, statement, SAMPLE_HORIZONS[place - 2] ?? ""];
  });
  return {
    name: "Strategy",
    role: "strategy",
    headers: [
      { text: "Kind", field: "statementKind", width: 80 },
      { text: "Statement", field: "statement", width: 420 },
      { text: "Horizon", field: "horizon", width: 72 },
    ],
    rows: isSample ? rows : [["", "", ""]],
    format: () => null,
  };
}

function linkTable({ isSample, objectives, rationales, evidence }: TemplateWords): TemplateTable {
  const rows = SAMPLE_LINKS.map((link, place) => [
    objectives[link.from] ?? "",
    objectives[link.to] ?? "",
    link.sign,
    link.lag,
    rationales[place] ?? "",
    evidence[link.evidence] ?? "",
  ]);
  return {
    name: "Links",
    role: "links",
    headers: [
      { text: "From", field: "from", width: 180 },
      { text: "To", field: "to", width: 180 },
      { text: "Sign", field: "sign", width: 48 },
      { text: "Lag", field: "lag", width: 48 },
      { text: "Rationale", field: "rationale", width: 320 },
      { text: "Evidence", field: "evidence", width: 90 },
    ],
    rows: isSample ? rows : [["", "", "", "", "", ""]],
    format: () => null,
  };
}

function factorTable({ isSample, factors, kpis }: TemplateWords): TemplateTable {
  const rows = SAMPLE_FACTOR_KPIS.map((kpi, place) => [
    factors[place] ?? "",
    kpi === null ? "" : (kpis[kpi] ?? ""),
  ]);
  return {
    name: "SuccessFactors",
    sheet: "Success factors",
    role: "factors",
    headers: [
      { text: "Critical success factor", field: "factor", width: 280 },
      { text: "KPI", field: "kpi", width: 220 },
    ],
    rows: isSample ? rows : [["", ""]],
    format: () => null,
  };
}

function signOffTable({ isSample, owners, signOffs }: TemplateWords): TemplateTable {
  const rows = SAMPLE_SIGN_OFFS.map(({ owner, day }, place) => [
    owners[owner] ?? "",
    day === null ? "" : serialFromDate(day.year, day.month, day.day),
    day === null ? "" : "1.0",
    signOffs[place] ?? "",
  ]);
  return {
    name: "SignOffs",
    sheet: "Sign-off",
    role: "sign-offs",
    headers: [
      { text: "Who", field: "who", width: 160 },
      { text: "Date", field: "signedOn", width: 90 },
      { text: "Version", field: "version", width: 64 },
      { text: "Comment", field: "comment", width: 280 },
    ],
    rows: isSample ? rows : [["", "", "", ""]],
    format: (_, field) => (field === "signedOn" ? "yyyy-mm-dd" : null),
  };
}

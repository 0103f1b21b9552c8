import { describe, expect, it } from "vitest";
import type { Grid, Mapping } from "../../../src/workbook/model";
import { decodeSources } from "../../../src/workbook/tables/decode-sources";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { english, gridOf } from "./grid-of";

const table = (rows: readonly (readonly unknown[])[]) => gridOf(rows, { kind: "table", sheet: "Sources" });

function mappingOf(grid: Grid): Mapping {
  const mapping = proposeMapping(grid, english)?.mapping;
  if (mapping === undefined) throw new Error("no mapping");
  return mapping;
}

describe("a register of sources is known by its headers", () => {
  it.each([
    [
      ["Source", "System", "Table", "Owner", "Refresh", "Method", "Cost", "KPIs fed"],
      ["Ledger", "SAP", "FAGLFLEXT", "Ana", "Monthly", "System", 1200, "Sales; Margin"],
    ],
    [
      [
        "Quelle",
        "System",
        "Tabelle",
        "Verantwortlich",
        "Aktualisierung",
        "Methode",
        "Kosten",
        "Gespeiste Kennzahlen",
      ],
      ["Hauptbuch", "SAP", "FAGLFLEXT", "Ana", "monatlich", "System", 1200, "Umsatz"],
    ],
    [
      [
        "Source",
        "Système",
        "Rapport",
        "Responsable",
        "Actualisation",
        "Méthode",
        "Coût",
        "Indicateurs alimentés",
      ],
      ["Grand livre", "SAP", "", "Ana", "mensuel", "", 1200, "Ventes"],
    ],
    [
      ["Fuente", "Sistema", "Informe", "Responsable", "Actualización", "Método", "Coste", "KPI alimentados"],
      ["Mayor", "SAP", "", "Ana", "mensual", "", 1200, "Ventas"],
    ],
    [
      ["Fonte", "Sistema", "Relatório", "Responsável", "Atualização", "Método", "Custo", "KPIs alimentados"],
      ["Razão", "SAP", "", "Ana", "mensal", "", 1200, "Vendas"],
    ],
    [
      ["Source", "Refresh"],
      ["Ledger", "Monthly"],
    ],
  ])("%j", (headers, row) => {
    const found = proposeMapping(table([headers, row]), english);
    expect(found?.role).toBe("sources");
    const all = ["source", "system", "sourceTable", "owner", "refresh", "method", "cost", "feeds"];
    const fields = found?.mapping.columns.map(({ field }) => field);
    expect(fields?.toSorted()).toEqual((headers.length === 2 ? ["source", "refresh"] : all).toSorted());
  });

  it.each([
    [
      "KPIs with their source",
      ["KPI", "Actual", "Target", "Source", "Method"],
      ["Sales", 1, 2, "Ledger", "x"],
    ],
    ["definitions of KPIs", ["KPI", "Source", "Method"], ["Sales", "Ledger", "System"]],
    ["a list of links", ["Source", "Remarks"], ["example.org", "read"]],
  ])("but not %s", (_, headers, row) => {
    expect(proposeMapping(table([headers, row]), english)?.role).not.toBe("sources");
  });
});

describe("a register of sources", () => {
  const headers = ["Source", "System", "Table", "Owner", "Refresh", "Method", "Cost", "KPIs fed"];
  const decode = (...rows: readonly (readonly unknown[])[]) => {
    const grid = table([headers, ...rows]);
    return decodeSources(grid, mappingOf(grid), english);
  };

  it("is read row by row", () => {
    const { sources, findings } = decode(
      ["Ledger", "SAP", "FAGLFLEXT", "Ana", "Monthly", "System", 1200, "Sales; Margin, gross"],
      ["Survey", "", "", "", "", "survey", "", "Trust, Fame\nJoy"],
      ["", "", "", "", "", "", "", ""],
      ["Press", "", "", "", "", "", "free", ""],
    );
    const empty = { system: null, table: null, owner: null, refresh: null, method: null, cost: null };
    expect(sources).toEqual([
      {
        name: "Ledger",
        system: "SAP",
        table: "FAGLFLEXT",
        owner: "Ana",
        refresh: "month",
        method: "System",
        cost: 1200,
        feeds: ["Sales", "Margin, gross"],
        cell: "Sources!A2",
      },
      { ...empty, name: "Survey", method: "survey", feeds: ["Trust, Fame", "Joy"], cell: "Sources!A3" },
      { ...empty, name: "Press", feeds: [], cell: "Sources!A5" },
    ]);
    expect(findings).toEqual([]);
  });

  it("tells of rows without a source, and of what it cannot read", () => {
    const { sources, findings } = decode(
      ["", "SAP", "", "", "", "", "", ""],
      ["Ledger", "", "", "", "on demand", "", "#REF!", ""],
    );
    expect(sources).toHaveLength(1);
    expect(findings.map(({ severity, problem, cell }) => [severity, problem.code, cell])).toEqual([
      ["warning", "source-without-name", "Sources!A2"],
      ["info", "unknown-frequency", "Sources!E3"],
      ["info", "cell-error", "Sources!G3"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { proposeMapping, proposeMappings } from "../../../src/workbook/tables/propose-mapping";
import { english, gridOf } from "./grid-of";

const proposal = (rows: readonly (readonly unknown[])[], kind: "table" | "range" = "table") =>
  proposeMapping(gridOf(rows, { kind }), english);

describe("strategy tables are known by their headers", () => {
  it.each([
    ["links", ["From", "To", "Sign", "Lag", "Rationale", "Evidence"], ["A", "B", "+", 1, "why", "tested"]],
    ["links", ["Cause", "Effect", "Why"], ["A", "B", "so"]],
    ["links", ["Von", "Nach", "Vorzeichen", "Verzögerung"], ["A", "B", "+", "2 Monate"]],
    ["links", ["Cause", "Effet", "Décalage (mois)"], ["A", "B", 3]],
    ["links", ["Causa", "Efecto", "Desfase"], ["A", "B", 3]],
    ["links", ["Causa", "Efeito", "Defasagem"], ["A", "B", 3]],
    ["links", ["From", "To", "Lag"], ["", "", ""]],
    ["strategy", ["Kind", "Statement", "Horizon"], ["Vision", "Everyone rides", 2030]],
    ["strategy", ["Art", "Aussage"], ["Mission", "Räder bauen"]],
    ["strategy", ["Type", "Énoncé", "Horizon"], ["But", "Doubler les ventes", 2030]],
    ["factors", ["Factor", "KPI"], ["Loyal dealers", "Repeat customers"]],
    ["factors", ["Kritischer Erfolgsfaktor", "Kennzahl"], ["Treue Händler", "Wiederkäufer"]],
    ["factors", ["Factor crítico de éxito", "Indicador"], ["Fidelidad", "Recompra"]],
    ["sign-offs", ["Who", "Date", "Version", "Comment"], ["Ann", "", "1.0", ""]],
    ["sign-offs", ["Wer", "Freigegeben am", "Version"], ["Anna", "", "1"]],
    [
      "comments",
      ["KPI", "Entity", "Period", "Status", "Comment", "Response", "Who", "Written on"],
      ["Revenue", "", "Jan 2026", "Off track", "Lost a client", "Call", "Ann", ""],
    ],
  ])("%s: %j", (role, headers, row) => {
    const found = proposal([headers, row]);
    expect(found?.role).toBe(role);
    expect(found?.confidence).toBeGreaterThan(0.5);
    expect(found?.mapping.columns.map(({ column }) => column)).toEqual(headers.map((_, column) => column));
  });

  it("in a plain range too, under a title", () => {
    const rows = [
      ["Our strategy map", "", ""],
      ["From", "To", "Rationale"],
      ["Training", "Quality", "Practice"],
    ];
    const found = proposal(rows, "range");
    expect(found?.mapping).toMatchObject({ role: "links", headerRows: 2 });
    expect(found?.rowCount).toBe(1);
  });
});

describe("everyday words alone make no strategy table", () => {
  it.each([
    [
      "a price list",
      ["KPI", "Actual", "Target", "Comment", "Who"],
      ["Revenue", 10, 12, "fine", "Ann"],
      "kpis",
    ],
    ["dated targets", ["KPI", "From", "To", "Target"], ["Revenue", "Jan 2026", "Dec 2026", 4], "kpis"],
    ["types of cost", ["Type", "Text"], ["Travel", "Trains and cabs"], null],
    ["an address list", ["Name", "Street", "City"], ["Ann", "1 High St", "Leeds"], null],
    ["dates from and to", ["From", "To", "Reason"], [46000, 46010, "Leave"], null],
  ])("%s", (_, headers, row, role) => {
    expect(proposal([headers, row])?.role ?? null).toBe(role);
  });

  it("a list of names and dates is offered, but not taken", () => {
    expect(
      proposal([
        ["Who", "Date", "Comment"],
        ["Ann", "", ""],
      ]),
    ).toMatchObject({
      role: "sign-offs",
      confidence: 0.4,
    });
    expect(
      proposeMappings(
        gridOf(
          [
            ["From", "To"],
            ["A", "B"],
          ],
          { kind: "table" },
        ),
        english,
      ),
    ).toMatchObject([{ role: "links", confidence: 0.4 }]);
  });
});

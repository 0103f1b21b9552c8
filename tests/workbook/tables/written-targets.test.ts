import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { Kpi } from "../../../src/engine/scorecard/model";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { defaultSettings } from "../../../src/engine/scorecard/default-settings";
import type { Culture } from "../../../src/workbook/model";
import { decodeKpis, type DecodedKpis } from "../../../src/workbook/tables/decode-kpis";
import { decodeTargets } from "../../../src/workbook/tables/decode-targets";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { english, french, german, gridOf } from "./grid-of";

function decode(rows: readonly (readonly unknown[])[], culture: Culture = english): DecodedKpis {
  const grid = gridOf(rows, { kind: "table" });
  const candidate = proposeMapping(grid, culture);
  if (candidate?.role !== "kpis") throw new Error("no KPI table");
  return decodeKpis(grid, candidate.mapping, culture);
}

function statusesOf(kpis: readonly Kpi[]) {
  const nothing = { readings: [], targets: [], perspectives: [], objectives: [] };
  const input = { name: "S", kpis, ...nothing, settings: defaultSettings };
  return scoreScorecard(input).kpis.map(({ status }) => status);
}

const targetOf = ({ kpis }: DecodedKpis) => kpis.map(({ target, direction }) => [target, direction]);

describe("targets written as limits", () => {
  it("give the number and the direction, and nothing is left to ask", () => {
    const rows = [
      ["KPI", "Actual", "Target"],
      ["Uptime", 0.96, "≥ 95%"],
      ["Lead time", 6, "< 5 days"],
      ["Incidents", 2, "max. 3"],
      ["Revenue", 90, 100],
    ];
    const decoded = decode(rows);
    expect(targetOf(decoded)).toEqual([
      [0.95, "higher"],
      [5, "lower"],
      [3, "lower"],
      [100, null],
    ]);
    expect(decoded.findings).toEqual([]);
    expect(statusesOf(decoded.kpis)).toEqual(["on-track", "off-track", "on-track", "at-risk"]);
    expect(proposeMapping(gridOf(rows, { kind: "table" }), english)?.undirected).toEqual([
      { name: "Revenue", suggestion: "higher" },
    ]);
  });

  it("are read as the workbook writes numbers", () => {
    const german3 = [
      ["Kennzahl", "Ist", "Ziel"],
      ["Liefertreue", "96,5 %", "mind. 97,5 %"],
      ["Durchlaufzeit", 4, "höchstens 3,5 Tage"],
      ["Fehler", 2, "≤ 1.200"],
    ];
    expect(targetOf(decode(german3, german))).toEqual([
      [0.975, "higher"],
      [3.5, "lower"],
      [1200, "lower"],
    ]);
    const french2 = [
      ["Indicateur", "Réel", "Cible"],
      ["Délai", 4, "moins de 5 jours"],
      ["Satisfaction", 0.9, "au moins 92,5 %"],
    ];
    expect(targetOf(decode(french2, french))).toEqual([
      [5, "lower"],
      [0.925, "higher"],
    ]);
  });

  it("give way to a Direction column, which is reported where it says otherwise", () => {
    const { kpis, findings } = decode([
      ["KPI", "Direction", "Actual", "Target"],
      ["Uptime", "lower", 0.96, "≥ 95%"],
      ["Lead time", "lower", 6, "< 5 days"],
      ["Output", "", 6, ">= 5"],
    ]);
    expect(kpis.map(({ direction }) => direction)).toEqual(["lower", "lower", "higher"]);
    expect(findings).toEqual([
      {
        severity: "warning",
        problem: new Problem("target-contradicts-direction", { subject: "Uptime", text: "≥ 95%" }),
        cell: "KPIs!D2",
      },
    ]);
  });

  it("a direction that cannot be read stays a problem of its own", () => {
    const { kpis } = decode([
      ["KPI", "Direction", "Actual", "Target"],
      ["Uptime", "sideways", 0.96, "≥ 95%"],
      ["Output", "higher", 6, 5],
      ["Defects", "lower", 6, 5],
      ["Sales", "higher", 6, 5],
      ["Delays", "lower", 6, 5],
    ]);
    expect(kpis[0]?.direction).toBeInstanceOf(Problem);
  });

  it("a percentage beside a plain number is reported here too", () => {
    const { findings } = decode([
      ["KPI", "Actual", "Target"],
      ["Uptime", 96, "≥ 95%"],
    ]);
    expect(findings.map(({ problem }) => problem.code)).toEqual(["percent-beside-number"]);
  });

  it("are numbers in a table of targets", () => {
    const grid = gridOf(
      [
        ["KPI", "Period", "Target"],
        ["Lead time", "Q1 2025", "< 5 days"],
        ["Lead time", "Q2 2025", "< 4 days"],
      ],
      { kind: "table" },
    );
    const mapping = proposeMapping(grid, english)?.mapping;
    if (!mapping) throw new Error("no targets");
    expect(decodeTargets(grid, mapping, english).targets.map(({ target }) => target)).toEqual([5, 4]);
  });
});

describe("yes and no", () => {
  it.each([
    { culture: english, headers: ["KPI", "Actual", "Target"], yes: "Yes", no: "No" },
    { culture: german, headers: ["Kennzahl", "Ist", "Ziel"], yes: "ja", no: "nein" },
    { culture: french, headers: ["Indicateur", "Réel", "Cible"], yes: "Oui", no: "Non" },
    { culture: french, headers: ["Indicador", "Real", "Objetivo"], yes: "sí", no: "no" },
    { culture: french, headers: ["Indicador", "Realizado", "Meta"], yes: "Sim", no: "Não" },
  ])("are 1 and 0 on a threshold: $yes, $no", ({ culture, headers, yes, no }) => {
    const { kpis } = decode(
      [headers, ["A", yes, yes], ["B", no, yes], ["C", no, no], ["D", yes, no]],
      culture,
    );
    expect(kpis.map(({ actual, target, scale }) => [actual, target, scale])).toEqual([
      [1, 1, "threshold"],
      [0, 1, "threshold"],
      [0, 0, "threshold"],
      [1, 0, "threshold"],
    ]);
    expect(statusesOf(kpis)).toEqual(["on-track", "off-track", "on-track", "off-track"]);
  });

  it("stand beside figures in the same table", () => {
    const { kpis } = decode([
      ["KPI", "Actual", "Target"],
      ["Revenue", 95, 100],
      ["Audit passed", "No", "Yes"],
      ["Ticked off", true, true],
      ["As a number", "Yes", 1],
    ]);
    expect(kpis.map(({ actual, target, scale }) => [actual, target, scale])).toEqual([
      [95, 100, null],
      [0, 1, "threshold"],
      [1, 1, "threshold"],
      [1, 1, "threshold"],
    ]);
  });

  it("are no reading where the target is a number, and an empty answer is none either", () => {
    const { kpis } = decode([
      ["KPI", "Actual", "Target"],
      ["Revenue", "No", 100],
      ["Audit passed", "", "Yes"],
      ["Audit planned", "n/a", "Yes"],
    ]);
    expect(kpis.map(({ actual }) => actual)).toEqual([null, null, null]);
    expect(statusesOf(kpis)).toEqual(["no-data", "no-data", "no-data"]);
  });

  it("keep the direction and the scale that the row names", () => {
    const { kpis } = decode([
      ["KPI", "Direction", "Scale", "Actual", "Target"],
      ["Breach", "lower", "percent of target", "No", "Yes"],
    ]);
    expect(kpis[0]).toMatchObject({ direction: "lower", scale: "percent-of-target", actual: 0, target: 1 });
  });
});

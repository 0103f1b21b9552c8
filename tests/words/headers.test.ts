import { sheets as pt } from "../../src/words/pt/sheets";
import { describe, expect, it } from "vitest";
import { sheets as de } from "../../src/words/de/sheets";
import { sheets as en } from "../../src/words/en/sheets";
import { sheets as es } from "../../src/words/es/sheets";
import { sheets as fr } from "../../src/words/fr/sheets";
import { normaliseHeader } from "../../src/words/header-text";
import {
  isNote,
  readHeader,
  readMonth,
  readPeriodWord,
  readTotal,
  suggestDirection,
} from "../../src/words/headers";

const RESULT_HEADINGS = [
  "sheets.heading.status",
  "sheets.heading.variance-percent",
  "sheets.heading.score",
  "sheets.heading.variance",
  "sheets.heading.end-status",
  "sheets.heading.change",
  "sheets.heading.trend",
  "sheets.heading.signal",
] as const;

const best = (text: string) => readHeader(text)[0]?.term ?? null;

describe("normaliseHeader", () => {
  it.each([
    ["Desired.Direction", "desired direction"],
    ["YTDScaled", "ytd scaled"],
    ["valeur_actuelle", "valeur actuelle"],
    ["KPIs", "kpi"],
    ["Réalisé  N-1", "realise n 1"],
    ["MESSGRÖẞE", "messgrosse"],
    ["Status", "status"],
    ["Analysis", "analysis"],
    ["Variance %", "variance %"],
  ])("%s is %s", (text, expected) => {
    expect(normaliseHeader(text)).toBe(expected);
  });
});

describe("readHeader", () => {
  it.each([
    ["KPI", "kpi"],
    ["indicator", "kpi"],
    ["Kennzahlen", "kpi"],
    ["Ist", "actual"],
    ["Istwert", "actual"],
    ["Réel", "actual"],
    ["Realizado", "actual"],
    ["AC", "actual"],
    ["Act", "actual"],
    ["Actual (€ k)", "actual"],
    ["Soll", "target"],
    ["Cible", "target"],
    ["Meta", "target"],
    ["Plan", "budget"],
    ["PL", "budget"],
    ["Bud", "budget"],
    ["Presupuesto", "budget"],
    ["Orçado", "budget"],
    ["Vorjahr", "priorYear"],
    ["N-1", "priorYear"],
    ["PY", "priorYear"],
    ["LY", "priorYear"],
    ["Año anterior", "priorYear"],
    ["FC", "forecast"],
    ["Previsão", "forecast"],
    ["YTD", "yearToDate"],
    ["value_start", "baseline"],
    ["value_target", "target"],
    ["value_current", "actual"],
    ["Perspektive", "perspective"],
    ["Axe stratégique", "perspective"],
    ["indicator_type", "direction"],
    ["related_owner", "owner"],
    ["Gewichtung", "weight"],
    ["Unidad de medida", "unit"],
    ["Abweichung %", "result"],
    ["Écart", "result"],
    ["date_cible", "date"],
    ["Gefährdet ab", "atRiskFrom"],
  ])("%s is %s", (text, expected) => {
    expect(best(text)).toBe(expected);
  });

  it("knows a word inside a longer header, less strongly than the whole", () => {
    const inside = readHeader("Target for the region").find(({ term }) => term === "target");
    expect(inside?.strength).toBeGreaterThan(0.5);
    expect(inside?.strength).toBeLessThan(0.7);
  });

  it("says nothing of prose and of unknown words", () => {
    expect(readHeader("The actual text of this cell goes on and on for long")).toEqual([]);
    expect(readHeader("Critical")).toEqual([]);
    expect(readHeader("")).toEqual([]);
  });

  it.each([en, de, fr, es, pt])("knows the product's own result columns for results", (language) => {
    for (const key of RESULT_HEADINGS) {
      expect([language[key], best(language[key])]).toEqual([language[key], "result"]);
      expect(best(`${language[key]} (Scorecard)`)).toBe("result");
    }
  });

  it("keeps both meanings of Service, so that contents and neighbours can decide", () => {
    const terms = readHeader("Service").map(({ term }) => term);
    expect(terms).toContain("entity");
    expect(terms).toContain("perspective");
  });

  it("gives nothing away for names of object members", () => {
    for (const name of ["__proto__", "constructor", "toString"]) expect(readHeader(name)).toEqual([]);
  });
});

it.each([
  ["janv.", 1],
  ["FÉVR", 2],
  ["Mrz", 3],
  ["abr", 4],
  ["Mai", 5],
  ["August", 8],
  ["set", 9],
  ["out", 10],
  ["Dez.", 12],
  ["Revenue", null],
])("month of %s is %s", (word, month) => {
  expect(readMonth(word)).toBe(month);
});

it("S is a half year or, in French, a week", () => {
  expect([...readPeriodWord("S")].sort()).toEqual(["half", "week"]);
});

it.each([
  ["Total", "total"],
  ["TOTAL:", "total"],
  ["Summe", "total"],
  ["Total général", "total"],
  ["Suma", "total"],
  ["Zwischensumme Umsatz", "subtotal"],
  ["Sous-total charges", "subtotal"],
  ["Subtotal revenue", "subtotal"],
  ["Total M/WBEs certified", "maybe"],
  ["Use of force - total", "maybe"],
  ["Totally satisfied customers", null],
  ["Summer sales", null],
  ["Revenue", null],
])("%s: %s", (label, expected) => {
  expect(readTotal(label)).toBe(expected);
});

it.each([
  ["Source: ledger and plant systems.", true],
  ["* preliminary", true],
  ["Quelle: SAP", true],
  ["Resource use", false],
  ["Revenue", false],
])("note %s: %s", (label, expected) => {
  expect(isNote(label)).toBe(expected);
});

describe("suggestDirection", () => {
  it.each([
    "Material costs",
    "Personalkosten",
    "Durchlaufzeit",
    "Average days to complete first plan review",
    "Employee churn",
    "Réclamations clients",
    "Délai moyen de paiement",
    "Taxa de acidentes",
    "Días de cobro",
    "CO2 emissions",
    "Absence rate",
  ])("less of %s is better", (name) => {
    expect(suggestDirection(name)).toBe("lower");
  });

  it.each([
    "Revenue",
    "Cost savings",
    "On-time delivery",
    "Training days",
    "Customer journey score",
    "Percentage of staff trained",
    "Kosteneinsparung",
    "EBITDA margin",
    "Turnover",
  ])("more of %s is better", (name) => {
    expect(suggestDirection(name)).toBe("higher");
  });
});

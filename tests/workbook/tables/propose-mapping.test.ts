import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import type { Candidate, Field, Grid } from "../../../src/workbook/model";
import { proposeMapping, proposeMappings } from "../../../src/workbook/tables/propose-mapping";
import { rollMapping } from "../../../src/workbook/tables/roll-mapping";
import { english, french, german, gridOf } from "./grid-of";

/** Which header each field was given. */
function headersOf(candidate: Candidate | null): Partial<Record<Field, string>> {
  return Object.fromEntries(candidate?.mapping.columns.map(({ field, header }) => [field, header]) ?? []);
}

const kpisOf = (grid: Grid) => headersOf(proposeMapping(grid, english));

describe("published tables, with their own headers", () => {
  // New York City, Mayor's Management Report: first rows of the table as published.
  const newYork = [
    [
      "ID",
      "Agency.Full.Name.y",
      "Service",
      "Goal",
      "Indicator",
      "Critical",
      "Desired.Direction",
      "Target.MMR",
      "2021",
      "2022",
      "2023",
      "YTDScaled",
    ],
    [
      114,
      "Department of Buildings",
      "Facilitate safe development.",
      "Review plans.",
      "Permitted jobs professionally certified (%)",
      "No",
      "Up",
      "NA",
      57.96,
      56.11,
      50.34,
      50.34,
    ],
    [
      119,
      "Department of Buildings",
      "Facilitate safe development.",
      "Review plans.",
      "Average days to complete first plan review",
      "Yes",
      "Down",
      12,
      5.3,
      8.5,
      4.5,
      4.5,
    ],
    [
      120,
      "Department of Buildings",
      "Facilitate safe development.",
      "Review plans.",
      "Average days, major renovation",
      "Yes",
      "Down",
      10,
      6.8,
      18.7,
      12.14,
      12.14,
    ],
  ];

  it("New York: the year to date is the actual, years are readings", () => {
    const [kpis, readings] = proposeMappings(gridOf(newYork, { kind: "table" }), english);
    expect(kpis?.role).toBe("kpis");
    expect(headersOf(kpis ?? null)).toEqual({
      id: "ID",
      entity: "Agency.Full.Name.y",
      perspective: "Service",
      objective: "Goal",
      kpi: "Indicator",
      direction: "Desired.Direction",
      target: "Target.MMR",
      actual: "YTDScaled",
    });
    expect(readings?.role).toBe("readings");
    expect(
      readings?.mapping.columns.filter(({ field }) => field === "actual").map(({ period }) => period),
    ).toEqual([2021, 2022, 2023].map((year) => ({ start: serialFromDate(year, 1, 1), span: "year" })));
  });

  // French government barometer: first rows of the national table.
  it("France: French headers; dates and progress are no figures", () => {
    const grid = gridOf([
      [
        "row",
        "mesure",
        "indicateur",
        "id_indicateur",
        "maille_geographique",
        "valeur_actuelle",
        "date_valeur_actuelle",
        "valeur_initiale",
        "date_valeur_initiale",
        "progression_derniere_maj",
        "pourcentage_progression_derniere_maj",
        "progression_derniere_maj_date",
        "cible",
        "date_cible",
        "unite",
      ],
      [
        1,
        "Dédoubler les classes",
        "Part des classes de CP et CE1 dédoublées",
        "tx-classes-cp-ce1-rep",
        "national",
        100,
        "2022-10-31",
        95,
        "2019-10-31",
        100,
        0,
        "2020-10-31",
        100,
        "2022-10-31",
        "% des classes",
      ],
      [
        2,
        "Dédoubler les classes",
        "Part des classes de grande section dédoublées",
        "tx-gs-rep",
        "national",
        68,
        "2022-11-30",
        4,
        "2019-11-30",
        15,
        353,
        "2020-11-30",
        74,
        "2022-11-30",
        "% des classes",
      ],
    ]);
    expect(headersOf(proposeMapping(grid, french))).toEqual({
      objective: "mesure",
      kpi: "indicateur",
      id: "id_indicateur",
      entity: "maille_geographique",
      actual: "valeur_actuelle",
      baseline: "valeur_initiale",
      target: "cible",
      unit: "unite",
    });
  });

  it("France by region: an ID that returns in every region is no ID", () => {
    const regions = ["Bretagne", "Corse", "Normandie", "Occitanie"];
    const rows = regions.flatMap((region) => [
      ["ulis", "Nombre d'unités", region, 12, 10, 20],
      ["ueea", "Nombre de classes", region, 3, 1, 5],
    ]);
    const grid = gridOf([
      ["id_indicateur", "indicateur", "libelle_region", "valeur_actuelle", "valeur_initiale", "cible"],
      ...rows,
    ]);
    const headers = headersOf(proposeMapping(grid, french));
    expect(headers.id).toBeUndefined();
    expect(headers.entity).toBe("libelle_region");
  });

  // US agency priority goals: the column called "target" is a sentence.
  it("US: a text called target is not the Target, a starting value not the Actual", () => {
    const grid = gridOf([
      [
        "row",
        "fiscal_yr",
        "fiscal_qtr",
        "related_goal_id",
        "related_owner",
        "related_goal",
        "target",
        "indicator_type",
        "indicator",
        "value_start",
        "value_target",
        "value_current",
      ],
      [
        1,
        2022,
        1,
        "006APG2203",
        "DOC",
        "Strengthen competitiveness",
        "Double ITA clients assisted",
        "Measurable increase",
        "Clients assisted",
        0,
        76000,
        12905,
      ],
      [
        73,
        2022,
        2,
        "006APG2203",
        "DOC",
        "Strengthen competitiveness",
        "Double ITA clients assisted",
        "Measurable increase",
        "Clients assisted",
        0,
        76000,
        31000,
      ],
      [
        2,
        2022,
        1,
        "025APG2203",
        "HUD",
        "Advance homeownership",
        "At least 80% first-time buyers",
        "Target undefined",
        "First-time buyers",
        84.61,
        "",
        84.2,
      ],
    ]);
    expect(kpisOf(grid)).toEqual({
      id: "row",
      owner: "related_owner",
      objective: "related_goal",
      direction: "indicator_type",
      kpi: "indicator",
      baseline: "value_start",
      target: "value_target",
      actual: "value_current",
    });
  });
});

describe("finance tables in five languages", () => {
  it.each([
    [
      ["Kennzahl", "Ist", "Soll", "Vorjahr", "Einheit"],
      { kpi: "Kennzahl", actual: "Ist", target: "Soll", priorYear: "Vorjahr", unit: "Einheit" },
    ],
    [["Kennzahl", "Ist", "Plan", "Abw.", "Abw. %"], { kpi: "Kennzahl", actual: "Ist", target: "Plan" }],
    [
      ["Indicateur", "Réel", "Budget", "N-1", "Écart"],
      { kpi: "Indicateur", actual: "Réel", target: "Budget", priorYear: "N-1" },
    ],
    [
      ["Indicador", "Real", "Presupuesto", "Año anterior", "Desviación"],
      { kpi: "Indicador", actual: "Real", target: "Presupuesto", priorYear: "Año anterior" },
    ],
    [
      ["Indicador", "Realizado", "Orçado", "Ano anterior", "Desvio %"],
      { kpi: "Indicador", actual: "Realizado", target: "Orçado", priorYear: "Ano anterior" },
    ],
    [
      ["KPI", "AC", "PL", "PY", "FC"],
      { kpi: "KPI", actual: "AC", target: "PL", priorYear: "PY", forecast: "FC" },
    ],
    [
      ["Metric", "Act", "Bud", "LY", "Var %"],
      { kpi: "Metric", actual: "Act", target: "Bud", priorYear: "LY" },
    ],
    [
      ["KPI", "Actual", "Target", "Budget", "Forecast"],
      { kpi: "KPI", actual: "Actual", target: "Target", forecast: "Forecast" },
    ],
  ])("%j", (headers, expected) => {
    const grid = gridOf([headers, ["Umsatz", 105, 100, 95, 110], ["Marge", 12, 11, 10, 13]]);
    expect(headersOf(proposeMapping(grid, german))).toEqual(expected);
  });

  it("prior year, forecast and budget are never the Baseline", () => {
    const columns = kpisOf(
      gridOf([
        ["KPI", "Actual", "Target", "Prior year", "Budget", "Forecast"],
        ["Revenue", 1, 2, 3, 4, 5],
        ["Margin", 1, 2, 3, 4, 5],
      ]),
    );
    expect(columns.baseline).toBeUndefined();
    expect(columns.target).toBe("Target");
  });

  it("numbers called Objetivo are the Target, texts the objective", () => {
    const numbers = gridOf([
      ["Indicador", "Real", "Objetivo"],
      ["Ventas", 10, 12],
      ["Margen", 5, 4],
    ]);
    expect(kpisOf(numbers).target).toBe("Objetivo");
    const texts = gridOf([
      ["Indicador", "Objetivo", "Real", "Meta"],
      ["Ventas", "Crecer", 10, 12],
      ["Margen", "Ganar", 5, 4],
    ]);
    expect(kpisOf(texts)).toMatchObject({ objective: "Objetivo", target: "Meta" });
  });

  it("a French Direction that names departments is no direction", () => {
    const grid = gridOf([
      ["Indicateur", "Direction", "Réel", "Cible"],
      ["Ventes", "Commerciale", 10, 12],
      ["Marge", "Financière", 5, 4],
    ]);
    expect(headersOf(proposeMapping(grid, french))).toMatchObject({ entity: "Direction" });
    expect(headersOf(proposeMapping(grid, french)).direction).toBeUndefined();
  });
});

describe("header rows of plain ranges", () => {
  it("skips titles and blank rows, and takes the first column for the KPI when its corner is empty", () => {
    const grid = gridOf([
      ["Monthly report"],
      [],
      ["", "Actual", "Budget"],
      ["Revenue", 10, 12],
      ["Margin", 5, 4],
    ]);
    const candidate = proposeMapping(grid, english);
    expect(candidate?.mapping.headerRows).toBe(3);
    expect(candidate?.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [0, "title"],
      [1, "blank"],
      [2, "header"],
    ]);
    expect(candidate?.mapping.columns.find(({ field }) => field === "kpi")?.column).toBe(0);
  });

  it("reads merged groups, whose label is in their first cell only, and takes the latest month that has actuals", () => {
    const grid = gridOf([
      ["KPI", "January 2026", "", "", "February 2026", "", "", "March 2026", "", "", "YTD", "", "Owner"],
      ["", "Act", "Bud", "PY", "Act", "Bud", "PY", "Act", "Bud", "PY", "Act", "Bud", ""],
      ["Revenue", 1, 2, 3, 4, 5, 6, "", 8, 9, 5, 7, "Ann"],
      ["Margin", 1, 2, 3, 4, 5, 6, "", 8, 9, 5, 7, "Bob"],
    ]);
    const candidate = proposeMapping(grid, english);
    expect(candidate?.mapping.headerRows).toBe(2);
    expect(headersOf(candidate)).toEqual({
      kpi: "KPI",
      actual: "February 2026 · Act",
      target: "February 2026 · Bud",
      priorYear: "February 2026 · PY",
      owner: "Owner",
    });
  });

  it("does not take a month of zeros, filled down ahead, for the latest", () => {
    const grid = gridOf([
      ["KPI", "Jan 2026 Act", "Jan 2026 Bud", "Feb 2026 Act", "Feb 2026 Bud"],
      ["Revenue", 10, 12, 0, 12],
      ["Margin", 5, 4, 0, 4],
    ]);
    expect(kpisOf(grid)).toMatchObject({ actual: "Jan 2026 Act", target: "Jan 2026 Bud" });
  });

  it("finds last year's actual among columns of years", () => {
    const grid = gridOf([
      ["KPI", "Actual 2024", "Actual 2025", "Budget 2025", "Budget 2026"],
      ["Revenue", 90, 105, 100, 110],
      ["Margin", 9, 10, 11, 12],
    ]);
    expect(kpisOf(grid)).toEqual({
      kpi: "KPI",
      actual: "Actual 2025",
      target: "Budget 2025",
      priorYear: "Actual 2024",
    });
  });

  it("takes months from a year row above, and from a year in the title", () => {
    const months = [
      ["KPI", "Jan", "Feb", "Mar"],
      ["Revenue", 10, 11, 12],
      ["Margin", 5, 4, 6],
    ];
    const above = proposeMapping(gridOf([["", 2025, "", ""], ...months]), english);
    const title = proposeMapping(gridOf([["Readings of 2025"], ...months]), english);
    const starts = [1, 2, 3].map((month) => serialFromDate(2025, month, 1));
    for (const candidate of [above, title]) {
      expect(candidate?.role).toBe("readings");
      expect(candidate?.mapping.columns.flatMap(({ period }) => (period ? [period.start] : []))).toEqual(
        starts,
      );
    }
  });

  it("takes months that name no year for those of the year it is told", () => {
    const grid = gridOf([
      ["KPI", "Jan Act", "Jan Bud", "Feb Act", "Feb Bud", "Mar Act", "Mar Bud"],
      ["Revenue", 10, 11, 12, 13, "", 14],
      ["Margin", 5, 4, 6, 4, "", 4],
    ]);
    const candidate = proposeMapping(grid, english, { year: 2026 });
    expect(headersOf(candidate)).toEqual({ kpi: "KPI", actual: "Feb Act", target: "Feb Bud" });
    const rolled = candidate && rollMapping(grid, candidate.mapping, english);
    expect(rolled?.columns.map(({ header }) => header)).toEqual(["KPI", "Mar Act", "Mar Bud"]);
    expect(rolled?.columns[1]?.period?.start).toBe(serialFromDate(2026, 3, 1));
  });

  it("dates fiscal periods by the fiscal year it is told", () => {
    const grid = gridOf([
      ["KPI", "P01 FY25", "P02 FY25"],
      ["Revenue", 10, 11],
      ["Margin", 5, 4],
    ]);
    const columns = proposeMapping(grid, english, { fiscalYearStart: 4 })?.mapping.columns;
    expect(columns?.flatMap(({ period }) => (period ? [period.start] : []))).toEqual([
      serialFromDate(2024, 4, 1),
      serialFromDate(2024, 5, 1),
    ]);
  });

  it("reads text dates in the workbook's culture, as tables store them", () => {
    const grid = gridOf(
      [
        ["Kennzahl", "31.01.2024", "29.02.2024"],
        ["Umsatz", 10, 11],
        ["Marge", 5, 4],
      ],
      { kind: "table" },
    );
    const candidate = proposeMapping(grid, german);
    expect(candidate?.role).toBe("readings");
    expect(candidate?.mapping.columns.flatMap(({ period }) => (period ? [period] : []))).toEqual([
      { start: serialFromDate(2024, 1, 1), span: "month" },
      { start: serialFromDate(2024, 2, 1), span: "month" },
    ]);
  });

  it("reads date serials, of the 1904 system too", () => {
    const formats = { "0,1": "mmm yy", "0,2": "mmm yy" };
    const rows = [
      ["KPI", 45292 - 1462, 45323 - 1462],
      ["Revenue", 10, 11],
      ["Margin", 5, 4],
    ];
    const candidate = proposeMapping(gridOf(rows, { formats }), { ...english, date1904: true });
    expect(candidate?.mapping.columns.flatMap(({ period }) => (period ? [period.start] : []))).toEqual([
      45292, 45323,
    ]);
  });
});

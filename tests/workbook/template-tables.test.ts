import { beforeAll, describe, expect, it } from "vitest";
import { checkMap } from "../../src/engine/map/check-map";
import { stakeholderCoverage } from "../../src/engine/map/stakeholder-coverage";
import { strategyGaps } from "../../src/engine/map/strategy-gaps";
import type { Grid, Mapping } from "../../src/workbook/model";
import { decodeStrategyTables } from "../../src/workbook/strategy-input";
import { decodeKpis } from "../../src/workbook/tables/decode-kpis";
import { decodeObjectives } from "../../src/workbook/tables/decode-objectives";
import { decodePerspectives } from "../../src/workbook/tables/decode-perspectives";
import { proposeMapping } from "../../src/workbook/tables/propose-mapping";
import type { TemplateTable } from "../../src/workbook/template-table";
import { templateTables } from "../../src/workbook/template-tables";
import { loadLibraryWords, type LibraryWords } from "../../src/words/kpi-library-words";
import { loadLanguage, type Language } from "../../src/words/say";
import { english, gridOf } from "./tables/grid-of";

const languages: readonly Language[] = ["en", "de", "fr", "es", "pt"];

const library = new Map<Language, LibraryWords>();

beforeAll(async () => {
  for (const language of languages) {
    await loadLanguage(language);
    library.set(language, await loadLibraryWords(language));
  }
});

function templateOf(kind: "empty" | "sample", language: Language): readonly TemplateTable[] {
  const words = library.get(language);
  if (!words) throw new Error(language);
  return templateTables(kind, language, words);
}

function gridOfTable({ headers, rows, name, format }: TemplateTable): Grid {
  const formats: Record<string, string> = {};
  rows.forEach((_, row) => {
    headers.forEach(({ field }, column) => {
      const wanted = format(row, field);
      if (wanted !== null) formats[`${row + 1},${column}`] = wanted;
    });
  });
  return gridOf([headers.map(({ text }) => text), ...rows], { kind: "table", sheet: name, name, formats });
}

function mapped(table: TemplateTable): { grid: Grid; mapping: Mapping } {
  const grid = gridOfTable(table);
  const columns = table.headers.map(({ field, text }, column) => ({ field, column, header: text }));
  return { grid, mapping: { role: table.role, source: grid.source, headerRows: 1, columns, entity: null } };
}

describe.each(languages)("the sample template in %s", (language) => {
  const tables = () => templateOf("sample", language);
  const tableOf = (role: string) => {
    const found = tables().find((table) => table.role === role);
    if (!found) throw new Error(`no ${role}`);
    return mapped(found);
  };
  it("has ten objectives, each with a KPI, theme, owner and stakeholder", () => {
    const { grid, mapping } = tableOf("objectives");
    const { objectives } = decodeObjectives(grid, mapping, english);
    expect(objectives).toHaveLength(10);
    for (const { theme, owner, stakeholder, perspective } of objectives) {
      for (const word of [theme, owner, stakeholder, perspective]) expect(word).toBeTruthy();
    }
    const covered = stakeholderCoverage(objectives);
    expect(covered.map(({ stakeholder }) => stakeholder)).toEqual([
      "customers",
      "employees",
      "owners",
      "community",
    ]);
    for (const { objectives: serving, stakeholder } of covered)
      expect(serving, stakeholder ?? "").not.toEqual([]);
    const kpiTable = tableOf("kpis");
    const { kpis } = decodeKpis(kpiTable.grid, kpiTable.mapping, english);
    expect(kpis).toHaveLength(12);
    for (const { name, accumulates, frequency, kind, direction, definition } of kpis) {
      expect(["sum", "average", "last"], name).toContain(accumulates);
      expect(frequency, name).toBe("month");
      expect(["leading", "lagging"], name).toContain(kind);
      expect(["higher", "lower"], name).toContain(direction);
      expect(definition, name).toBeTruthy();
    }
    expect(new Set(kpis.map(({ objective }) => objective))).toEqual(
      new Set(objectives.map(({ name }) => name)),
    );
  });

  it("has a strategy that reads without a finding, and lacks nothing", () => {
    const strategy = tables().map(mapped);
    const { tables: decoded, findings } = decodeStrategyTables(strategy, "month", english);
    expect(findings).toEqual([]);
    expect(strategyGaps(decoded)).toEqual([]);
    expect(decoded.statement.goals).toHaveLength(2);
    expect(decoded.links.length).toBeGreaterThanOrEqual(12);
    expect(decoded.links.filter(({ sign }) => sign === -1)).toHaveLength(1);
    expect(new Set(decoded.links.map(({ evidence }) => evidence)).size).toBe(3);
    expect(decoded.signOffs.map(({ date }) => date !== null)).toEqual([true, true, false]);
  });

  it("has links with a lag and a reason, and a map that leaves to look at only what it means to show", () => {
    const { tables: decoded } = decodeStrategyTables(tables().map(mapped), "month", english);
    for (const { lag, rationale } of decoded.links) {
      expect(lag).toBeGreaterThan(0);
      expect(rationale).toBeTruthy();
    }
    const [objectiveTable, kpiTable, perspectiveTable] = [
      tableOf("objectives"),
      tableOf("kpis"),
      tableOf("perspectives"),
    ];
    const { objectives } = decodeObjectives(objectiveTable.grid, objectiveTable.mapping, english);
    const { perspectives } = decodePerspectives(perspectiveTable.grid, perspectiveTable.mapping, english);
    const { kpis } = decodeKpis(kpiTable.grid, kpiTable.mapping, english);
    const input = {
      perspectives: perspectives.map(({ name }) => name),
      objectives: objectives.map((one) => ({
        ...one,
        kpis: 1,
        score: null,
        status: "no-data" as const,
        change: null,
      })),
      links: decoded.links,
    };
    const found = checkMap(
      input,
      decoded,
      kpis.map(({ name }) => name),
    );
    expect(found.map(({ problem }) => problem.code)).toEqual(["factor-unwatched", "sign-off-outstanding"]);
  });
});

it.each(["empty", "sample"] as const)("Start knows each table of the %s template for what it is", (kind) => {
  for (const table of templateOf(kind, "en")) {
    const found = proposeMapping(gridOfTable(table), english);
    expect(found?.role, table.name).toBe(table.role);
    expect(found?.confidence, table.name).toBeGreaterThanOrEqual(0.5);
    expect(
      found?.mapping.columns.map(({ field }) => field),
      table.name,
    ).toEqual(table.headers.map(({ field }) => field));
  }
});

it("the empty template reads as an empty strategy without a finding; only its perspectives are filled", () => {
  const tables = templateOf("empty", "en");
  const { tables: decoded, findings } = decodeStrategyTables(tables.map(mapped), "month", english);
  expect(findings).toEqual([]);
  expect(decoded).toEqual({
    statement: { mission: null, vision: null, goals: [] },
    links: [],
    factors: [],
    signOffs: [],
  });
  const filled = tables.filter(({ rows }) => rows.flat().some((cell) => cell !== ""));
  expect(filled.map(({ name }) => name)).toEqual(["Perspectives"]);
});

import { describe, expect, it } from "vitest";
import { rolledSources, unrolled } from "../../src/workbook/rolled-mappings";
import type { ColumnMapping, Mapping, ScorecardDefinition } from "../../src/workbook/model";

const columns = (month: string, column: number): readonly ColumnMapping[] => [
  { field: "kpi", column: 0, header: "KPI" },
  { field: "actual", column, header: `${month} Act` },
];
const [january, february, march] = [columns("Jan", 1), columns("Feb", 2), columns("Mar", 3)] as const;

function mapping(anchor: string | null, of: readonly ColumnMapping[]): Mapping {
  const source = { kind: "table", table: "T", sheet: "S", address: "A1:D9", anchor } as const;
  return { role: "kpis", source, headerRows: 1, columns: of, entity: null };
}

function definition(...mappings: readonly Mapping[]): ScorecardDefinition {
  const words = { id: "s", name: "S", results: "columns", language: "en", createdByTemplate: false } as const;
  return { ...words, resultColumns: [], mappings };
}

describe("rolls", () => {
  it("since the last refresh are taken back together", () => {
    const first = rolledSources([mapping("a", january)], [mapping("a", february)], []);
    const second = rolledSources([mapping("a", february)], [mapping("a", march)], first);
    expect(unrolled(definition(mapping("a", march)), second)).toEqual(definition(mapping("a", january)));
  });

  it("there and back again are none", () => {
    const there = rolledSources([mapping("a", january)], [mapping("a", february)], []);
    expect(rolledSources([mapping("a", february)], [mapping("a", january)], there)).toEqual([]);
  });

  it("count only where they moved something", () => {
    const before = [mapping("a", january), mapping("b", february)];
    const after = [mapping("a", february), mapping("b", february)];
    expect(rolledSources(before, after, []).map(({ anchor }) => anchor)).toEqual(["a"]);
  });

  it("leave a source alone that was mapped anew since", () => {
    const rolled = rolledSources([mapping("a", january)], [mapping("a", february)], []);
    const anew = definition(mapping("a", march));
    expect(unrolled(anew, rolled)).toBe(anew);
    const other = definition(mapping("b", february));
    expect(unrolled(other, rolled)).toBe(other);
  });
});

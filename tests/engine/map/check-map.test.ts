import { describe, expect, it } from "vitest";
import { checkMap } from "../../../src/engine/map/check-map";
import type { MapInput, StrategyTables } from "../../../src/engine/map/model";
import { airline, link, objective } from "./support/airline-map";

const nothingElse = { factors: [], signOffs: [] };
const codes = (input: MapInput, tables: Pick<StrategyTables, "factors" | "signOffs"> = nothingElse) =>
  checkMap(input, tables, ["On-time rate"]).map(({ problem, cell }) => [problem.code, problem.values, cell]);
const withLinks = (...links: MapInput["links"]): MapInput => ({
  ...airline,
  links: [...airline.links, ...links],
});

it("has nothing to say of a map whose every chain ends at the top", () => {
  expect(codes(airline)).toEqual([]);
});

describe("a link is told with its cell", () => {
  it.each([
    {
      added: link("Ground crew trained", "Happiness", { cell: "Links!A11" }),
      found: ["link-unknown-objective", { text: "Happiness" }, "Links!A11"],
    },
    {
      added: link("Profits", " profits", { cell: "Links!A11" }),
      found: ["link-to-itself", { subject: "Profits" }, "Links!A11"],
    },
    {
      added: link("fewer  planes", "PROFITS", { cell: "Links!A11" }),
      found: [
        "link-repeated",
        { subject: "fewer  planes", other: "PROFITS", cell: "Links!A10" },
        "Links!A11",
      ],
    },
    {
      added: link("Lowest prices", "Ground crew aligned", { sign: -1, cell: "Links!A11" }),
      found: ["link-downward", { subject: "Lowest prices", other: "Ground crew aligned" }, "Links!A11"],
    },
  ])("$found.0", ({ added, found }) => {
    expect(codes(withLinks(added))[0]).toEqual(found);
  });

  it("names both ends where neither is known", () => {
    expect(codes(withLinks(link("Luck", "Happiness"))).map(([, values]) => values)).toEqual([
      { text: "Luck" },
      { text: "Happiness" },
    ]);
  });
});

describe("loops are told with their sign", () => {
  it.each([
    { sign: 1 as const, code: "loop-reinforcing" },
    { sign: -1 as const, code: "loop-balancing" },
  ])("$code", ({ sign, code }) => {
    const text = "Profits → Grow revenues → Profits";
    const back = link("Profits", "Grow revenues", { sign, cell: "Links!A11" });
    expect(codes(withLinks(back))).toEqual([[code, { text }, "Links!A11"]]);
  });
});

describe("objectives", () => {
  it("without a link are told with the cell of their row", () => {
    const lonely = objective("Be kind", "Customer", { cell: "Objectives!A10" });
    expect(codes({ ...airline, objectives: [...airline.objectives, lonely] })).toEqual([
      ["objective-unlinked", { subject: "Be kind" }, "Objectives!A10"],
    ]);
  });

  it("whose chain ends below the top are told, those above its end are not", () => {
    const input = { ...airline, links: airline.links.filter(({ from }) => from !== "Lowest prices") };
    expect(codes(input)).toEqual([
      ["objective-no-way-up", { subject: "Lowest prices", other: "Financial" }, null],
    ]);
  });

  it("are not asked for links where the map has none", () => {
    expect(codes({ ...airline, links: [] })).toEqual([]);
  });
});

describe("success factors and sign-offs", () => {
  const factor = (name: string, kpi: string | null) => ({ name, kpi, cell: `Factors!A-${name}` });
  const signOff = (who: string, date: number | null) => ({
    who,
    date,
    version: null,
    comment: null,
    cell: `Sign-offs!${who}`,
  });

  it("are told where nothing watches the factor, or nobody has signed", () => {
    const factors = [
      factor("Slots", null),
      factor("Punctuality", "on-time RATE"),
      factor("Fuel", "Fuel price"),
    ];
    const signOffs = [signOff("Ada", 46000), signOff("Ben", null)];
    expect(codes(airline, { factors, signOffs })).toEqual([
      ["factor-unwatched", { subject: "Slots" }, "Factors!A-Slots"],
      ["factor-unknown-kpi", { subject: "Fuel", text: "Fuel price" }, "Factors!A-Fuel"],
      ["sign-off-outstanding", { subject: "Ben" }, "Sign-offs!Ben"],
    ]);
  });

  it("are warnings and notes, never errors", () => {
    const all = checkMap(
      withLinks(link("Profits", "Grow revenues"), link("Profits", "Nowhere"), link("Profits", "Profits")),
      { factors: [factor("Slots", null)], signOffs: [signOff("Ben", null)] },
      [],
    );
    expect(new Set(all.map(({ severity }) => severity))).toEqual(new Set(["warning", "info"]));
  });
});

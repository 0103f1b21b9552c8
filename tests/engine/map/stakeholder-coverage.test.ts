import { expect, it } from "vitest";
import { stakeholderCoverage, stakeholdersIn } from "../../../src/engine/map/stakeholder-coverage";
import { stakeholderWords } from "../../../src/engine/map/stakeholder-words";
import { plainWords } from "../../../src/engine/scorecard/parse-choice";

const covered = (...stakeholders: readonly (string | null)[]) =>
  stakeholderCoverage(stakeholders.map((stakeholder, at) => ({ name: `O${at}`, stakeholder })));

it("names the four of every business even where no objective does", () => {
  expect(covered(null, "")).toEqual([
    { stakeholder: "customers", name: null, objectives: [] },
    { stakeholder: "employees", name: null, objectives: [] },
    { stakeholder: "owners", name: null, objectives: [] },
    { stakeholder: "community", name: null, objectives: [] },
  ]);
});

it.each([
  { written: ["Customers", "Kunden", "Clients", "Clientes", "cliente"], stakeholder: "customers" },
  {
    written: ["Employees", "Mitarbeitende", "Salariés", "Empleados", "Funcionários"],
    stakeholder: "employees",
  },
  { written: ["Owners", "Eigentümer", "Actionnaires", "Accionistas", "Acionistas"], stakeholder: "owners" },
  {
    written: ["Community", "Gesellschaft", "Collectivité", "Comunidad", "Comunidade"],
    stakeholder: "community",
  },
])("counts $stakeholder in five languages", ({ written, stakeholder }) => {
  const found = covered(...written).find((one) => one.stakeholder === stakeholder);
  expect(found).toEqual({ stakeholder, name: written[0], objectives: ["O0", "O1", "O2", "O3", "O4"] });
});

it("counts others by their own names, after the four", () => {
  const others = covered("Suppliers", "suppliers ", "The regulator").slice(4);
  expect(others).toEqual([
    { stakeholder: null, name: "Suppliers", objectives: ["O0", "O1"] },
    { stakeholder: null, name: "The regulator", objectives: ["O2"] },
  ]);
});

it("counts an objective for each whom its cell names, and once for each", () => {
  const found = covered("Customers, clients; Staff/Suppliers").filter(
    ({ objectives }) => objectives.length > 0,
  );
  expect(found.map(({ stakeholder, objectives }) => [stakeholder, objectives])).toEqual([
    ["customers", ["O0"]],
    ["employees", ["O0"]],
    [null, ["O0"]],
  ]);
  expect(stakeholdersIn("Customers, \n Owners")).toEqual(["Customers", "Owners"]);
});

it("has its words in the form in which cells are compared, and none for two stakeholders", () => {
  const words = Object.entries(stakeholderWords).flatMap(([stakeholder, list]) =>
    [...new Set(list)].map((word) => ({ stakeholder, word })),
  );
  for (const { word } of words) expect(plainWords(word)).toBe(word);
  expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
});

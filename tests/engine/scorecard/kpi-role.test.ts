import { expect, it } from "vitest";
import { kpiRoleOf } from "../../../src/engine/scorecard/kpi-role";
import type { LibraryKpiId } from "../../../src/engine/scorecard/kpi-library";
import { kpiLibrary } from "../../../src/engine/scorecard/kpi-library";
import { loadLibraryWords } from "../../../src/words/kpi-library-words";

const ROLES: Readonly<Partial<Record<LibraryKpiId, string>>> = {
  revenue: "growth",
  "revenue-growth": "growth",
  "operating-cash-flow": "cash",
  "days-sales-outstanding": "cash",
  "customer-churn": "retention",
  "repeat-customers": "retention",
  "capacity-used": "capacity",
};

it.each(["en", "de", "fr", "es", "pt"] as const)(
  "knows the library's KPIs by their names in %s",
  async (language) => {
    const words = await loadLibraryWords(language);
    for (const id of Object.keys(kpiLibrary) as LibraryKpiId[]) {
      expect(kpiRoleOf(words[id]), `${language} ${words[id].name}`).toBe(ROLES[id] ?? null);
    }
  },
);

it.each([
  ["Net sales (k€)", "growth"],
  ["Monthly recurring revenue", "growth"],
  ["Number of active customers", "growth"],
  ["Umsatzwachstum im Monat", "growth"],
  ["Chiffre d’affaires net", "growth"],
  ["Ventas en línea", "growth"],
  ["Novos clientes", "growth"],
  ["Free cash flow", "cash"],
  ["Logo churn", "retention"],
  ["Utilisation of the line", "capacity"],
  ["Sales per employee", null],
  ["Cost of sales", null],
  ["Customer satisfaction", null],
  ["Training hours", null],
  ["Employee retention", null],
  ["Emissions per revenue", null],
  ["Sales cycle days", null],
  ["", null],
])("%s is %s", (name, role) => {
  expect(kpiRoleOf({ name })).toBe(role);
});

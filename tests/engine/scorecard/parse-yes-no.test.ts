import { expect, it } from "vitest";
import { parseYesNo } from "../../../src/engine/scorecard/parse-yes-no";

it.each(["Yes", "y", "JA", "Oui", "Sí", "sim", "Erfüllt", "Réalisé", "Concluído", "✓", "✔️", true, "TRUE"])(
  "%s is yes",
  (cell) => {
    expect(parseYesNo(cell)).toBe(1);
  },
);

it.each(["No", "N", "nein", "Non", "não", "Not done", "nicht erfüllt", "Pendiente", "✗", false, "FALSE"])(
  "%s is no",
  (cell) => {
    expect(parseYesNo(cell)).toBe(0);
  },
);

it.each(["", "n/a", "-", "maybe", "k. A.", "no data", 1, 0, null, undefined])("%j is no answer", (cell) => {
  expect(parseYesNo(cell)).toBeNull();
});

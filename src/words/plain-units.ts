/** Units that only say that something is counted, in the product's languages: "18 number" says no more than "18". */
const PLAIN: ReadonlySet<string> = new Set([
  ...["#", "-", "–", "n/a", "no", "no.", "nr", "nr.", "n°", "nº", "nb", "number", "count", "units", "unit"],
  ...["ratio", "index", "score", "points", "anzahl", "zahl", "stück", "nombre", "número", "cantidad"],
  ...["quantidade", "unidade", "unidades", "unité", "unités"],
]);

/** Whether a unit of measure adds nothing to the number beside it. */
export function isPlainUnit(unit: string): boolean {
  return PLAIN.has(unit.trim().toLowerCase());
}

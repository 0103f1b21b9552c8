import { sheetOfCsv } from "./csv-workbook";
import type { SampleWorkbook } from "./sample-workbook";

/** The French government's barometer of results, national figures, with its own headers. */
export async function frBarometre(): Promise<SampleWorkbook> {
  const { default: csv } = await import("./fr-barometre/fr_barometre_national.csv?raw");
  const date = "dd/mm/yyyy";
  const sheet = sheetOfCsv(csv, {
    sheet: "Baromètre",
    table: "Barometre",
    widths: { row: 62, mesure: 300, indicateur: 400, id_indicateur: 210, unite: 200 },
    figures: [
      "valeur_actuelle",
      "valeur_initiale",
      "progression_derniere_maj",
      "pourcentage_progression_derniere_maj",
      "cible",
    ],
    days: {
      date_valeur_actuelle: date,
      date_valeur_initiale: date,
      progression_derniere_maj_date: date,
      date_cible: date,
    },
    text: [],
    tabColor: "#2F3A77",
    frozenColumns: 0,
  });
  return {
    id: "fr-barometre",
    fileName: "Baromètre de l'action publique.xlsx",
    culture: "fr-FR",
    sheets: [sheet],
    steps: [],
  };
}

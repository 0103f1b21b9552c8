import { plainWords } from "../scorecard/parse-choice";
import { Problem } from "../scorecard/problem";

/** What a rule's row can say that it alerts on. */
export type AlertWhen = "off-track" | "at-risk" | "worse" | "signal" | "chance" | "stale" | "above" | "below";

/** In the order in which they are explained. */
export const ALERT_WHENS = [
  "off-track",
  "at-risk",
  "worse",
  "signal",
  "chance",
  "stale",
  "above",
  "below",
] as const satisfies readonly AlertWhen[];

/** In English, German, French, Spanish and Portuguese, as `plainWords` writes them. */
const WORDS: Readonly<Record<AlertWhen, string>> = {
  "off-track":
    "nicht im plan|status nicht im plan|non conforme|statut non conforme|fuera de curso|estado fuera de curso|fora do alvo|status fora do alvo|" +
    "off track|turned off track|turns off track|status off track|status turned off track|red|status red|turned red|" +
    "ziel verfehlt|verfehlt|status ziel verfehlt|rot|status rot|hors cible|statut hors cible|rouge|statut rouge|" +
    "fuera de meta|estado fuera de meta|fuera de objetivo|rojo|estado rojo|fora da meta|status fora da meta|vermelho|status vermelho",
  "at-risk":
    "at risk|turned at risk|turns at risk|status at risk|at risk or worse|amber|yellow|status amber|" +
    "gefahrdet|status gefahrdet|gefahrdet oder schlechter|gelb|status gelb|a risque|statut a risque|a risque ou pire|orange|" +
    "en riesgo|estado en riesgo|en riesgo o peor|amarillo|em risco|status em risco|em risco ou pior|amarelo",
  worse:
    "status turned worse|status turns worse|status worse|turned worse|worse status|status change|status changed|status|" +
    "status verschlechtert|status schlechter|verschlechtert|statuswechsel|statut degrade|statut plus mauvais|statut empire|" +
    "changement de statut|statut|estado empeorado|el estado empeora|peor estado|cambio de estado|estado|" +
    "status piorou|o status piora|mudanca de status",
  signal:
    "signal|signal for the worse|signal worse|worse signal|signal zum schlechteren|schlechteres signal|verschlechterungssignal|" +
    "signal defavorable|signal pour le pire|senal|senal a peor|senal desfavorable|sinal|sinal para pior|sinal desfavoravel",
  chance:
    "chance|chance below|chance under|chance of hitting the target|chance of hitting the target below|probability|probability below|" +
    "chance unter|wahrscheinlichkeit|wahrscheinlichkeit unter|chance sous|chance inferieure a|probabilite|probabilite sous|" +
    "probabilidad|probabilidad por debajo|probabilidad inferior a|chance abaixo|chance abaixo de|probabilidade|probabilidade abaixo",
  stale:
    "value due|values due|value is due|stale|stale data|data due|overdue|reading overdue|no reading when due|no reading|" +
    "wert fallig|werte fallig|veraltet|uberfallig|daten veraltet|valeur due|valeurs dues|donnees perimees|en retard|" +
    "valor pendiente|valores pendientes|datos obsoletos|atrasado|valor pendente|valores pendentes|dados desatualizados|em atraso",
  above:
    "value above|above|value over|over|higher than|greater than|more than|exceeds|>|≥|>=|wert uber|uber|grosser als|hoher als|mehr als|" +
    "valeur au dessus|au dessus|au dessus de|superieur a|plus de|valor por encima|por encima|por encima de|superior a|mayor que|mas de|" +
    "valor acima|acima|acima de|maior que|mais de",
  below:
    "value below|below|value under|under|lower than|less than|fewer than|<|≤|<=|wert unter|unter|kleiner als|niedriger als|weniger als|" +
    "valeur au dessous|au dessous|au dessous de|valeur sous|sous|inferieur a|moins de|valor por debajo|por debajo|por debajo de|" +
    "inferior a|menor que|menos de|valor abaixo|abaixo|abaixo de",
};

const MEANINGS: ReadonlyMap<string, AlertWhen> = new Map(
  ALERT_WHENS.flatMap((when) =>
    [when.replace("-", " "), ...WORDS[when].split("|")].map((word) => [word, when]),
  ),
);

const ALL: ReadonlySet<string> = new Set(
  (
    "|all|all kpis|every kpi|everything|alle|alle kennzahlen|alle kpis|tous|tous les indicateurs|tout|todos|todos los kpi|" +
    "todos los indicadores|todos os kpis|todos os indicadores|-|*"
  ).split("|"),
);

/**
 * Reads what a rule alerts on: `Off track`, `Signal zum Schlechteren`, `chance < 20%`. A number behind it is its limit.
 *
 * @returns What it is, and the limit's text or `null`; `null` for an empty cell; or `unknown-alert` with the text.
 */
export function parseAlertWhen(
  cell: unknown,
): { readonly when: AlertWhen; readonly limit: string | null } | null | Problem {
  const text = typeof cell === "string" ? cell.trim() : "";
  if (text === "") return null;
  const whole = MEANINGS.get(plainWords(text));
  if (whole) return { when: whole, limit: null };
  const [, said = "", limit = null] =
    /^(.*?)\s*[<>≤≥=]*\s*([-−+]?\d[\d.,'’\s\u00a0\u202f]*%?)$/u.exec(text) ?? [];
  const when = MEANINGS.get(plainWords(said)) ?? MEANINGS.get(plainWords(text.replace(limit ?? "", "")));
  return when ? { when, limit } : new Problem("unknown-alert", { text });
}

/** Whether a scope means all KPIs. */
export function isEveryScope(text: string): boolean {
  return ALL.has(plainWords(text));
}

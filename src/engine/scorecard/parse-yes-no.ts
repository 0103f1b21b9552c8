import { plainWords } from "./parse-choice";

/** Words for yes and no, in English, German, French, Spanish and Portuguese, as `plainWords` writes them. */
const YES =
  "yes|y|true|done|met|achieved|completed|pass|passed|ja|j|wahr|erledigt|erfullt|erreicht|oui|o|vrai|fait|atteint|realise|si|s|" +
  "verdadero|hecho|cumplido|logrado|sim|verdadeiro|feito|atingido|concluido|✓|✔|☑";
const NO =
  "no|n|false|not done|not met|not achieved|open|fail|failed|nein|falsch|offen|nicht erledigt|nicht erfullt|nicht erreicht|" +
  "non|faux|pas fait|non atteint|non realise|falso|no hecho|no cumplido|pendiente|nao|nao feito|nao atingido|pendente|✗|✘|✖|☐";

const ANSWERS: ReadonlyMap<string, 0 | 1> = new Map([
  ...YES.split("|").map((word) => [word, 1] as const),
  ...NO.split("|").map((word) => [word, 0] as const),
]);

/**
 * Reads the answer of a yes/no KPI: `Yes`, `nein`, `fait`, TRUE, ✓.
 *
 * @returns 1 for yes, 0 for no, `null` for anything else; a number is no answer.
 */
export function parseYesNo(cell: unknown): 0 | 1 | null {
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "string" ? (ANSWERS.get(plainWords(cell)) ?? null) : null;
}

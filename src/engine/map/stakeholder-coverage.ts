import { normalName } from "../scorecard/normal-name";
import { plainWords } from "../scorecard/parse-choice";
import type { MapObjective } from "./model";
import type { Stakeholder } from "./stakeholder-words";
import { stakeholderWords } from "./stakeholder-words";

/** How much of the strategy is for one kind of stakeholder. */
export interface StakeholderCoverage {
  /** One of the four that every business has; `null` for another. */
  readonly stakeholder: Stakeholder | null;
  /** As the first objective writes it; `null` where none names this one. */
  readonly name: string | null;
  readonly objectives: readonly string[];
}

const STAKEHOLDERS = Object.keys(stakeholderWords) as Stakeholder[];

const known: ReadonlyMap<string, Stakeholder> = new Map(
  STAKEHOLDERS.flatMap((stakeholder) => stakeholderWords[stakeholder].map((word) => [word, stakeholder])),
);

/**
 * Counts the objectives for customers, employees, owners and the community, and for whomever else the objectives name.
 *
 * A cell may name several, parted by commas, semicolons, slashes or line breaks; the objective then counts for each.
 *
 * @returns The four first, also where no objective names them; then the others as they are met.
 */
export function stakeholderCoverage(
  objectives: readonly Pick<MapObjective, "name" | "stakeholder">[],
): readonly StakeholderCoverage[] {
  const found = new Map<
    string,
    { stakeholder: Stakeholder | null; name: string | null; objectives: string[] }
  >();
  for (const stakeholder of STAKEHOLDERS) found.set(stakeholder, { stakeholder, name: null, objectives: [] });
  for (const { name, stakeholder } of objectives) {
    for (const written of stakeholdersIn(stakeholder)) {
      const kind = known.get(plainWords(written)) ?? null;
      const key = kind ?? `other ${normalName(written)}`;
      const entry = found.get(key) ?? { stakeholder: kind, name: null, objectives: [] };
      entry.name ??= written;
      if (!entry.objectives.includes(name)) entry.objectives.push(name);
      found.set(key, entry);
    }
  }
  return [...found.values()];
}

/** The stakeholders that a cell names, each as it is written. */
export function stakeholdersIn(text: string | null): readonly string[] {
  return (text ?? "")
    .split(/[,;/\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

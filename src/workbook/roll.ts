import { rollMappings } from "./column-periods";
import { saveDefinition } from "./definitions";
import { WorkbookFault } from "./faults";
import { readScorecard } from "./read-scorecard";
import { rolledSources } from "./rolled-mappings";
import { runExcel } from "./run-excel";
import { queueMemory } from "./scorecard-memory";
import { remap } from "./scorecard-input";
import { settingsOf } from "./settings-of";
import { loadLanguage } from "../words/say";
import type { ScorecardDefinition } from "./model";

/**
 * Maps a scorecard's KPI tables to the columns of the next period, or back to those of the one before, and remembers that.
 * No cell changes; the next refresh scores the new period. Throws `no-period` where there are no such columns.
 *
 * @returns The scorecard as it is mapped now.
 */
export async function rollScorecard(id: string, step: "next" | "previous"): Promise<ScorecardDefinition> {
  const rolled = await runExcel(async (context) => {
    const { definition, memory, facts, located, grids, sheets } = await readScorecard(context, id);
    await loadLanguage(definition.language);
    const { settings } = settingsOf(
      sheets.get("settings")?.state ?? null,
      facts.culture,
      definition.language,
    );
    const { fiscalYearStart } = settings;
    const sources = grids.flatMap((grid, place) => {
      const mapping = located[place]?.mapping;
      if (!mapping) return [];
      return [{ grid, mapping: remap({ mapping, grid }, facts.culture, fiscalYearStart).mapping }];
    });
    const mappings = rollMappings(sources, step, { culture: facts.culture, fiscalYearStart });
    if (mappings === null) throw new WorkbookFault("sheets.fault.no-period");
    const rolledNow = rolledSources(definition.mappings, mappings, memory.rolled);
    queueMemory(context, id, { ...memory, rolled: rolledNow });
    await context.sync();
    return { ...definition, mappings };
  });
  await saveDefinition(rolled, {});
  return rolled;
}

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { measureForecast } from "./forecast";
import { measureMap } from "./map";
import { measureScorecards } from "./scorecards";
import { measureSpc } from "./spc";
import { measureTrend } from "./trend";
import { measureWorked } from "./worked";

export type Measurement = { readonly figures: object } | { readonly sentence: string };

/** Something that can be measured: what its argument is, and how the figures come of it. */
interface Area {
  readonly takes: "file" | "folder" | "text";
  readonly run: (argument: string) => object | Promise<object>;
}

const areas: Readonly<Record<string, Area>> = {
  worked: { takes: "file", run: measureWorked },
  scorecards: { takes: "folder", run: measureScorecards },
  forecast: { takes: "file", run: measureForecast },
  map: { takes: "text", run: measureMap },
  spc: { takes: "file", run: measureSpc },
  trend: { takes: "file", run: measureTrend },
};

/**
 * Runs the engine over data.
 *
 * @param name - One of the areas above.
 * @param argument - What the area takes: the path of a file or folder, or text of its own.
 * @param from - Folder that a relative path starts from.
 * @returns The figures to print as JSON, or the sentence that says what was wrong with the call.
 */
export async function measure(name: string, argument: string, from: string): Promise<Measurement> {
  const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
  if (!area) {
    const known = Object.keys(areas).join(", ");
    return {
      sentence: `There is no area "${name}". Areas: ${known}. Usage: npm run -s measure -- AREA PATH`,
    };
  }
  if (argument === "") {
    return { sentence: `Say where the data is: npm run -s measure -- ${name} ${area.takes.toUpperCase()}` };
  }
  if (area.takes === "text") return { figures: await area.run(argument) };
  const path = resolve(from, argument);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { sentence: `There is nothing at ${path}.` };
  if (found.isDirectory() !== (area.takes === "folder")) {
    return { sentence: `The area "${name}" takes a ${area.takes}, which ${path} is not.` };
  }
  return { figures: await area.run(path) };
}

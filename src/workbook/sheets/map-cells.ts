import { normalName } from "../../engine/scorecard/normal-name";
import { say } from "../../words/say";
import { asText } from "../cell-text";
import { SCORE_FORMAT } from "../number-formats";
import {
  effectsOf,
  listed,
  signOffText,
  statementLines,
  statusText,
  trendOf,
  TREND_SIGNS,
} from "./map-content";
import type { MapObjective } from "../../engine/map/model";
import type { CellValue } from "../cell-text";
import type { MapContent } from "./map-content";
import type { SheetRow } from "./owned-cells";

/** Columns of a map that is drawn in cells. */
export const CELL_COLUMNS = ["name", "status", "score", "trend", "theme"] as const;

const SCORED: ReadonlySet<string> = new Set(["objective", "theme"]);

type Cells = Partial<Record<(typeof CELL_COLUMNS)[number], CellValue>>;

/**
 * The map in cells, for an Excel without shapes: mission, vision and goals, then each perspective with its objectives, and
 * below each objective what it leads to, and at the end the themes with their scores. Pure.
 */
export function mapCells(content: MapContent): readonly SheetRow[] {
  const { input, layout, language } = content;
  const perspectives = layout.bands.map(({ name }) => name);
  const signed = signOffText(content);
  return [
    ...statementLines(content).map(({ label, text }) =>
      row("statement", 0, { name: asText(`${label}: ${text}`) }),
    ),
    row("blank", 0, {}),
    ...perspectives.flatMap((perspective) => [
      row("band", 0, { name: asText(perspective ?? say("sheets.group.unassigned", {}, language)) }),
      ...input.objectives
        .filter((objective) => normalName(objective.perspective ?? "") === normalName(perspective ?? ""))
        .flatMap((objective) => objectiveRows(objective, content)),
    ]),
    ...themeRows(content),
    ...(signed === "" ? [] : [row("blank", 0, {}), row("signed", 0, { name: signed })]),
  ];
}

function objectiveRows(objective: MapObjective, { input, language }: MapContent): readonly SheetRow[] {
  const trend = trendOf(objective);
  const effects = (sign: 1 | -1, key: "leads" | "against"): SheetRow[] => {
    const names = effectsOf(objective.name, input, sign);
    const text = say(`sheets.map.alt.${key}`, { names: listed(names, language) }, language);
    return names.length === 0 ? [] : [row("effects", 2, { name: asText(text) })];
  };
  return [
    row("objective", 1, {
      name: asText(objective.name),
      status: statusText(objective, language),
      score: objective.score ?? "",
      trend: trend === null ? "" : `${TREND_SIGNS[trend]} ${say(`sheets.map.legend.${trend}`, {}, language)}`,
      theme: asText(objective.theme ?? ""),
    }),
    ...effects(1, "leads"),
    ...effects(-1, "against"),
  ];
}

function themeRows({ themes, language }: MapContent): readonly SheetRow[] {
  if (themes.length === 0) return [];
  return [
    row("blank", 0, {}),
    row("band", 0, { name: say("sheets.map.themes", {}, language) }),
    ...themes.map((scored) =>
      row("theme", 1, {
        name: asText(scored.theme),
        status: statusText(scored, language),
        score: scored.score ?? "",
      }),
    ),
  ];
}

function row(kind: string, depth: number, cells: Cells): SheetRow {
  return {
    kind,
    depth,
    cells: CELL_COLUMNS.map((column) => cells[column] ?? ""),
    formats: CELL_COLUMNS.map((column) =>
      column === "score" && SCORED.has(kind) ? SCORE_FORMAT : "General",
    ),
  };
}

import { layingOutMap } from "../../engine/map/lay-out-map";
import { themeScores } from "../../engine/map/theme-scores";
import { rememberedLayout } from "./map-remembered";
import { noteOf } from "./scorecard-note";
import type { MapInput } from "../../engine/map/model";
import type { Scorecard } from "../../engine/scorecard/model";
import type { Work } from "../../engine/scorecard/work";
import type { DrawingMemory } from "../drawing/shape-spec";
import type { ScorecardDefinition } from "../model";
import type { DecodedScorecard } from "../scorecard-input";
import type { MapContent } from "./map-content";

export interface MapParts {
  readonly definition: ScorecardDefinition;
  readonly decoded: DecodedScorecard;
  readonly scorecard: Scorecard;
  readonly input: MapInput;
  /** The map as it was last drawn; `null` for a first one. */
  readonly drawn: DrawingMemory | null;
}

/** Lays out the Strategy map, near to how it was last drawn; in steps. Pure. */
export function* layingOutMapContent(parts: MapParts): Work<MapContent> {
  const { definition, decoded, scorecard, input, drawn } = parts;
  const { statement, signOffs } = decoded.strategy;
  const previous = rememberedLayout(drawn);
  const layout = yield* layingOutMap(input, previous ? { previous } : {});
  const themes = themeScores(scorecard, decoded.input.settings);
  const { language } = definition;
  return { name: scorecard.name, note: noteOf(parts), language, input, layout, statement, signOffs, themes };
}

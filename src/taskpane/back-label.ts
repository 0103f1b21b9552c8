import { createContext, useContext } from "react";
import type { MessageKey } from "../words/say";

const BackLabelContext = createContext<MessageKey>("pane.back");

/** Says where the pages below lead back to, where that is not the scorecard. */
export const BackLabelProvider = BackLabelContext.Provider;

export function useBackLabel(): MessageKey {
  return useContext(BackLabelContext);
}

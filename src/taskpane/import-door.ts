import { createContext, useContext } from "react";

const DoorContext = createContext<(() => void) | null>(null);

export const ImportDoorProvider = DoorContext.Provider;

/** Opens the Import panel; `null` where it is open already. */
export function useImportDoor(): (() => void) | null {
  return useContext(DoorContext);
}

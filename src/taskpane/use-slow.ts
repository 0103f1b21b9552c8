import { useEffect, useState } from "react";

/** How long a step may stand still before the pane says that Excel may be waiting for the user, in milliseconds. */
export const PATIENCE = 4000;

/** Tells whether `step` has not changed for a while. */
export function useSlow(step: string): boolean {
  const [stood, setStood] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStood(step), PATIENCE);
    return () => clearTimeout(timer);
  }, [step]);
  return stood === step;
}

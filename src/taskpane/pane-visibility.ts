/** Whether the pane is seen, as its window knows; where it has none, nobody can tell that it is not. */
export const paneVisibility = {
  isHidden: (): boolean => typeof document !== "undefined" && document.hidden,
  /** Calls back when the pane is shown again; returns the way to stop. */
  onShown: (callback: () => void): (() => void) => {
    if (typeof document === "undefined") return () => undefined;
    const tell = (): void => {
      if (!document.hidden) callback();
    };
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  },
};

import { useEffect, useState } from "react";
import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import { loadLibraryWords, type LibraryWords } from "../words/kpi-library-words";
import type { Language } from "../words/say";
import type { LibraryDesk } from "./library-desk";
import { causeOf, type Cause } from "./notice";
import type { EsgRemoval, LibraryAddition } from "./port";

/** How far the adding of KPIs is, or what became of ESG. */
export type LibraryStep =
  | { readonly is: "idle" | "adding" }
  | { readonly is: "done"; readonly addition: LibraryAddition }
  | { readonly is: "removed"; readonly removal: EsgRemoval }
  | { readonly is: "failed"; readonly cause: Cause };

/** The library's words, what is ticked, and the adding of it. What could not be added stays ticked. */
export function useKpiLibrary(desk: LibraryDesk, language: Language) {
  const [texts, setTexts] = useState<LibraryWords | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<LibraryKpiId>>(new Set());
  const [step, setStep] = useState<LibraryStep>({ is: "idle" });
  const [esg, setEsg] = useEsg(desk);
  useEffect(() => {
    let gone = false;
    const show = (found: LibraryWords) => {
      if (!gone) setTexts(found);
    };
    loadLibraryWords(language).then(show, (error: unknown) => {
      if (!gone) setStep({ is: "failed", cause: causeOf(error) });
    });
    return () => {
      gone = true;
    };
  }, [language]);
  const toggle = (id: LibraryKpiId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const attempt = async (work: () => Promise<void>) => {
    if (step.is === "adding") return;
    setStep({ is: "adding" });
    try {
      await work();
    } catch (error) {
      setStep({ is: "failed", cause: causeOf(error) });
    }
  };
  const addEsg = async () => {
    const addition = await desk.add([], true);
    setStep({ is: "done", addition });
    if (addition.paste.length === 0) setEsg(true);
  };
  const removeEsg = async () => {
    const removal = await desk.removeEsg();
    setStep({ is: "removed", removal });
    setEsg(removal.kept !== null);
  };
  return {
    texts,
    chosen,
    toggle,
    step,
    add: (kpis: readonly LibraryKpiId[]) => {
      if (kpis.length === 0) return;
      void attempt(async () => {
        setStep({ is: "done", addition: await desk.add(kpis, false) });
        setChosen(new Set());
      });
    },
    esg,
    switchEsg: (on: boolean) => void attempt(on ? addEsg : removeEsg),
  };
}

/** Whether ESG is a perspective: as the last command left it, until the scorecard is read anew. */
function useEsg({ hasEsg }: LibraryDesk): readonly [boolean, (on: boolean) => void] {
  const [left, setLeft] = useState<boolean | null>(null);
  useEffect(() => setLeft(null), [hasEsg]);
  return [left ?? hasEsg, setLeft];
}

import { useEffect, useState } from "react";
import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import { loadLibraryWords, type LibraryWords } from "../words/kpi-library-words";
import type { Language } from "../words/say";
import type { LibraryDesk } from "./library-desk";
import { causeOf, type Cause } from "./notice";
import type { LibraryAddition } from "./port";

/** How far the adding of KPIs is. */
export type LibraryStep =
  | { readonly is: "idle" | "adding" }
  | { readonly is: "done"; readonly addition: LibraryAddition }
  | { readonly is: "failed"; readonly cause: Cause };

/** The library's words, what is ticked, and the adding of it. What could not be added stays ticked. */
export function useKpiLibrary(desk: LibraryDesk, language: Language) {
  const [texts, setTexts] = useState<LibraryWords | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<LibraryKpiId>>(new Set());
  const [step, setStep] = useState<LibraryStep>({ is: "idle" });
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
  const add = async (kpis: readonly LibraryKpiId[], withEsg: boolean) => {
    setStep({ is: "adding" });
    try {
      const addition = await desk.add(kpis, withEsg);
      setStep({ is: "done", addition });
      if (!withEsg) setChosen(new Set());
    } catch (error) {
      setStep({ is: "failed", cause: causeOf(error) });
    }
  };
  return {
    texts,
    chosen,
    toggle,
    step,
    add: (kpis: readonly LibraryKpiId[], withEsg: boolean) => {
      if (step.is !== "adding" && (withEsg || kpis.length > 0)) void add(kpis, withEsg);
    },
  };
}

import { useCallback, useEffect, useState } from "react";
import { causeOf, type Cause } from "./notice";
import type { ScorecardPort, Survey } from "./port";

/** The look over the workbook: under way, failed with its cause, or there. */
export type SurveyState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly cause: Cause }
  | { readonly status: "ready"; readonly survey: Survey };

/**
 * Looks the workbook over at once, and again on request.
 *
 * What was seen stays while one looks again; `look` rejects where it fails then, and `looks` counts what succeeded.
 */
export function useSurvey(port: ScorecardPort): {
  readonly state: SurveyState;
  readonly looks: number;
  readonly retry: () => void;
  readonly look: () => Promise<void>;
  readonly change: (change: (survey: Survey) => Survey) => void;
} {
  const [state, setState] = useState<SurveyState>({ status: "loading" });
  const [looks, setLooks] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const look = useCallback(async () => {
    const survey = await port.survey();
    setState({ status: "ready", survey });
    setLooks((count) => count + 1);
  }, [port]);
  const change = useCallback((make: (survey: Survey) => Survey) => {
    setState((now) => (now.status === "ready" ? { status: "ready", survey: make(now.survey) } : now));
  }, []);
  const retry = useCallback(() => {
    setState({ status: "loading" });
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    let gone = false;
    port.survey().then(
      (survey) => gone || setState({ status: "ready", survey }),
      (error: unknown) => gone || setState({ status: "failed", cause: causeOf(error) }),
    );
    return () => {
      gone = true;
    };
  }, [port, attempt]);
  return { state, looks, retry, look, change };
}

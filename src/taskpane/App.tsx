import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Language } from "../words/say";
import { Workspace } from "./Workspace";
import { EmptyState } from "./EmptyState";
import { RetryButton } from "./RetryButton";
import { paneWords, WordsProvider } from "./pane-words";
import type { ScorecardPort } from "./port";
import { useSurvey } from "./use-survey";
import { useTheme } from "./use-theme";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    minWidth: 0,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: "14px",
    lineHeight: "20px",
  },
  state: { padding: "24px 12px" },
});

interface AppProps {
  readonly port: ScorecardPort;
  /** Language of the pane; loaded already. */
  readonly language: Language;
}

/** The task pane: looks the workbook over, then shows Start or the scorecard. */
export function App({ port, language }: AppProps) {
  const styles = useStyles();
  const theme = useTheme();
  const { state, looks, retry, look, change } = useSurvey(port);
  const culture = state.status === "ready" ? state.survey.culture.name : language;
  const words = useMemo(() => paneWords(language, culture), [language, culture]);
  return (
    <FluentProvider theme={theme}>
      <WordsProvider value={words}>
        <main className={styles.pane} style={{ colorScheme: theme.bscScheme }} lang={language}>
          {state.status === "loading" && (
            <div className={styles.state}>
              <Spinner label={words.say("pane.loading")} />
            </div>
          )}
          {state.status === "failed" && (
            <div className={styles.state} role="alert">
              <EmptyState
                alone
                title={words.say("pane.failed")}
                text={words.sayKey(state.cause.key, state.cause.values)}
              >
                <RetryButton onRetry={retry} />
              </EmptyState>
            </div>
          )}
          {state.status === "ready" && (
            <Workspace
              port={port}
              survey={state.survey}
              language={language}
              looks={looks}
              onLook={look}
              onSurvey={change}
            />
          )}
        </main>
      </WordsProvider>
    </FluentProvider>
  );
}

import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { DetailPage } from "./DetailPage";
import { useWords } from "./pane-words";

const KpiLibrary = lazy(async () => ({ default: (await import("./KpiLibrary")).KpiLibrary }));

interface LibraryPageProps {
  readonly busy: boolean;
  readonly onBack: () => void;
}

/** The KPI library as a page over the scorecard. */
export function LibraryPage({ busy, onBack }: LibraryPageProps) {
  const words = useWords();
  return (
    <DetailPage title={words.say("pane.library.open")} path="" headline={null} onBack={onBack}>
      <Suspense fallback={<Spinner size="tiny" label={words.say("pane.library.loading")} />}>
        <KpiLibrary busy={busy} />
      </Suspense>
    </DetailPage>
  );
}

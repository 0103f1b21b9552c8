import { Button } from "@fluentui/react-components";
import { useWords } from "./pane-words";

/** Tries once more what failed. */
export function RetryButton({ onRetry }: { readonly onRetry: () => void }) {
  const words = useWords();
  return (
    <Button appearance="primary" onClick={onRetry}>
      {words.say("pane.try-again")}
    </Button>
  );
}

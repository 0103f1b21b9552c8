import { createContext, useContext, useEffect, useState } from "react";
import { loadImportWords, sayImport, type ImportKey, type ImportMessages } from "../words/import-words";
import { useWords } from "./pane-words";

type Values = Readonly<Record<string, string | number>>;

/** What the Import panel speaks with. Numbers named `count` choose a plural and are written by the culture. */
export type SayImport = (key: ImportKey, values?: Values) => string;

const MessagesContext = createContext<ImportMessages | null>(null);

export const ImportWordsProvider = MessagesContext.Provider;

/** The sentences of importing in the pane's language; `null` while they are fetched. */
export function useImportMessages(): ImportMessages | null {
  const { language } = useWords();
  const [messages, setMessages] = useState<ImportMessages | null>(null);
  useEffect(() => {
    let gone = false;
    void loadImportWords(language).then((found) => {
      if (!gone) setMessages(found);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return messages;
}

/** Says a sentence of importing, inside an `ImportWordsProvider`. */
export function useSayImport(): SayImport {
  const { language } = useWords();
  const messages = useContext(MessagesContext);
  return (key, values = {}) => (messages ? sayImport(messages, key, values, language) : "");
}

import { createContext, useContext, useEffect, useState } from "react";
import { loadOutlookWords, sayOutlook, type OutlookKey, type OutlookMessages } from "../words/outlook-words";
import { useWords } from "./pane-words";

type Values = Readonly<Record<string, string | number>>;

/** What the outlook speaks with. */
export interface OutlookSpeech {
  readonly say: (key: OutlookKey, values?: Values) => string;
  /** Says a sentence with a plural: `count` chooses the form, `n` is the number as the culture writes it. */
  readonly sayCount: (key: OutlookKey, count: number, values?: Values) => string;
}

const MessagesContext = createContext<OutlookMessages | null>(null);

export const OutlookWordsProvider = MessagesContext.Provider;

/** The sentences of the outlook in the pane's language; `null` while they are fetched. */
export function useOutlookMessages(): OutlookMessages | null {
  const { language } = useWords();
  const [messages, setMessages] = useState<OutlookMessages | null>(null);
  useEffect(() => {
    let gone = false;
    void loadOutlookWords(language).then((found) => {
      if (!gone) setMessages(found);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return messages;
}

/** Says sentences of the outlook, inside an `OutlookWordsProvider`. */
export function useOutlookWords(): OutlookSpeech {
  const { language, text } = useWords();
  const messages = useContext(MessagesContext);
  const say: OutlookSpeech["say"] = (key, values = {}) =>
    messages ? sayOutlook(messages, key, values, language) : "";
  return {
    say,
    sayCount: (key, count, values = {}) => say(key, { ...values, count, n: text.count(count) }),
  };
}

/** Sentences of this part, in this language. */
export const pane = {} as const;

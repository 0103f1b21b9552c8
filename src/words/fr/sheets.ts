/** Sentences of this part, in this language. */
export const sheets = {} as const;

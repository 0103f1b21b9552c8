/** Sentences of this part, in this language. */
export const functions = {} as const;

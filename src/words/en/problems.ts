/** Sentences of this part, in this language. */
export const problems = {} as const;

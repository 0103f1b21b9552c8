/** Sum of three uniforms on [-1, 1]: mean 0, standard deviation 1, never beyond 3. */
export function nearNormal(random: () => number): number {
  return random() * 2 + random() * 2 + random() * 2 - 3;
}

/** Uniform on [0, 1); FNV-1a of the seed, then mulberry32. */
export function seededRandom(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

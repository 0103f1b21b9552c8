export const CHROMIUM_SWITCHES: readonly string[];
export function findChromium(): string | null;

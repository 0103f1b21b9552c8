import type { FUniver } from "@univerjs/presets";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Colours page and grid as the page's address (`?theme=dark`) or else the system says, and lets the button change it.
 * The add-in's frame follows: a frame takes its colour scheme from the element it is in.
 */
export function followTheme(api: FUniver, button: HTMLButtonElement): void {
  const asked = new URLSearchParams(location.search).get("theme");
  const system = matchMedia(DARK);
  let chosen: boolean | null = asked === null ? null : asked === "dark";
  const apply = (): void => {
    const dark = chosen ?? system.matches;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    button.textContent = dark ? "Light" : "Dark";
    button.setAttribute("aria-pressed", String(dark));
    api.toggleDarkMode(dark);
  };
  system.addEventListener("change", apply);
  button.addEventListener("click", () => {
    chosen = !(chosen ?? system.matches);
    apply();
  });
  apply();
}

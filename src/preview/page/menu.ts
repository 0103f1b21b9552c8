export interface MenuEntry {
  readonly value: string;
  readonly title: string;
}

/** Fills a menu and calls back with what is chosen in it. */
export function fillMenu(
  menu: HTMLSelectElement,
  entries: readonly MenuEntry[],
  choose: (value: string) => void,
): void {
  menu.replaceChildren(...entries.map(({ title, value }) => new Option(title, value)));
  menu.addEventListener("change", () => choose(menu.value));
}

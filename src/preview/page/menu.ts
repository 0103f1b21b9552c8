export interface MenuEntry {
  readonly value: string;
  readonly title: string;
}

/** Fills a menu and calls back with what is chosen in it. `none` is what it says when set to no entry: `""`. */
export function fillMenu(
  menu: HTMLSelectElement,
  entries: readonly MenuEntry[],
  choose: (value: string) => void,
  none?: string,
): void {
  menu.replaceChildren(...entries.map(({ title, value }) => new Option(title, value)));
  if (none !== undefined) {
    const option = new Option(none, "");
    option.hidden = true;
    menu.prepend(option);
  }
  menu.addEventListener("change", () => choose(menu.value));
}

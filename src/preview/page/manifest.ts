/** What a ribbon button does. */
export type RibbonAction =
  { readonly kind: "show" } | { readonly kind: "execute"; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  readonly icon: URL;
  readonly action: RibbonAction;
}

/** What Excel takes from an add-in's manifest. */
export interface Manifest {
  readonly name: string;
  readonly pane: URL;
  readonly functions: URL;
  readonly namespace: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
}

/**
 * Reads the add-in's manifest as Excel does: ribbon, task pane and functions.
 * Addresses in it are taken over to `base`, where this build is served.
 */
export function readManifest(xml: string, base: URL): Manifest {
  const manifest = new ManifestReader(new DOMParser().parseFromString(xml, "text/xml"), base);
  const surface = manifest.first("ExtensionPoint[*|type='PrimaryCommandSurface']");
  const functions = manifest.first("ExtensionPoint[*|type='CustomFunctions']");
  return {
    name: manifest.first("DisplayName").getAttribute("DefaultValue") ?? "",
    pane: manifest.url(manifest.first("FunctionFile")),
    functions: manifest.url(manifest.first("Metadata > SourceLocation", functions)),
    namespace: manifest.text(manifest.first("Namespace", functions)),
    group: manifest.text(manifest.first("Group > Label", surface)),
    buttons: [...surface.querySelectorAll("Control")].map((control) => manifest.button(control)),
  };
}

class ManifestReader {
  constructor(
    private readonly document: Document,
    private readonly base: URL,
  ) {}

  first(selector: string, within: ParentNode = this.document): Element {
    const element = within.querySelector(selector);
    if (element === null) throw new Error(`The manifest has no ${selector}`);
    return element;
  }

  /** The text that an element's `resid` names. */
  text(element: Element): string {
    const id = element.getAttribute("resid") ?? "";
    return this.first(`Resources [id='${id}']`).getAttribute("DefaultValue") ?? "";
  }

  url(element: Element): URL {
    const { pathname, search } = new URL(this.text(element));
    return new URL(pathname.slice(1) + search, this.base);
  }

  button(control: Element): RibbonButton {
    const functionName = control.querySelector("Action > FunctionName")?.textContent;
    return {
      id: control.id,
      label: this.text(this.first("Label", control)),
      tooltip: this.text(this.first("Supertip > Description", control)),
      icon: this.url(this.first("Icon > [size='20']", control)),
      action: functionName ? { kind: "execute", functionName } : { kind: "show" },
    };
  }
}

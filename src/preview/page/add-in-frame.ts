/** What office.js reads from its frame's name before anything else. */
const FLAGS = { sharedRuntime: 1, customFunctions: 2 } as const;

export interface AddInFrameOptions {
  /** The add-in's page. */
  readonly page: URL;
  /** Language of Excel's own words; BCP 47. */
  readonly language: string;
  /** Takes what the add-in's client library sends. */
  readonly receive: (json: string) => void;
}

/** The frame that an add-in runs in, and the two ends of its messages. */
export class AddInFrame {
  readonly element = document.createElement("iframe");
  readonly #origin: string;
  readonly #listen: (event: MessageEvent) => void;

  constructor(options: AddInFrameOptions) {
    this.#origin = options.page.origin;
    this.#listen = (event) => {
      if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
      if (typeof event.data === "string") options.receive(event.data);
    };
    this.element.title = "Task pane of the add-in";
    // Set before the frame is inserted: later it would not reach the page's window.name.
    this.element.name = frameName(options.language);
    this.element.src = options.page.href;
  }

  /** Puts the frame into the page and starts to listen; the add-in loads from now on. */
  open(parent: HTMLElement): void {
    window.addEventListener("message", this.#listen);
    parent.replaceChildren(this.element);
  }

  /** Sends a message to the add-in; nothing once the frame is closed. */
  post(json: string): void {
    this.element.contentWindow?.postMessage(json, this.#origin);
  }

  close(): void {
    window.removeEventListener("message", this.#listen);
    this.element.remove();
  }
}

function frameName(language: string): string {
  const conversation = `conv_${crypto.randomUUID()}`;
  const flags = FLAGS.sharedRuntime + FLAGS.customFunctions;
  return JSON.stringify({
    baseFrameName: "excel_host",
    hostInfo: `Excel$Web$16.00$${language}$${conversation}$$disableLogging$${flags}`,
    xdmInfo: `${conversation}|addin-1|${location.origin}`,
    serializerVersion: 1,
  });
}

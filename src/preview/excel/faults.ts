import type { HostErrorCode } from "../wire/host-error";

/** What goes wrong with one request. */
export type Fault =
  /** The request is refused with an Excel error; nothing of it happens. */
  | { readonly kind: "error"; readonly code: HostErrorCode }
  /** The request runs only after a while. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The connection drops: this request and all later ones fail unseen, until `reconnect`. */
  | { readonly kind: "disconnect" }
  /** The request runs, but its answer is lost; later ones work. */
  | { readonly kind: "lose-answer" }
  /** Something happens before the request runs, such as a co-author's edit. */
  | { readonly kind: "before"; readonly run: () => void | Promise<void> };

/** The fault switch of the stand-in: which request, counted from the last reset, meets which faults. */
export class Faults {
  readonly #planned = new Map<number, Fault[]>();
  #count = 0;
  #connected = true;

  get connected(): boolean {
    return this.#connected;
  }

  /** Plans a fault for the n-th request from now on, 1 being the next. */
  plan(request: number, fault: Fault): void {
    const at = this.#count + request;
    this.#planned.set(at, [...(this.#planned.get(at) ?? []), fault]);
  }

  reconnect(): void {
    this.#connected = true;
  }

  /** Forgets all planned faults, and reconnects. */
  clear(): void {
    this.#planned.clear();
    this.#connected = true;
  }

  /** Faults of the request that has just come in. */
  next(): readonly Fault[] {
    const faults = this.#planned.get(++this.#count) ?? [];
    this.#planned.delete(this.#count);
    if (faults.some((fault) => fault.kind === "disconnect")) this.#connected = false;
    return faults;
  }
}

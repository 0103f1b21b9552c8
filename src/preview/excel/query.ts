import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";

/** A Power Query of the workbook, as far as the API tells of it. */
export interface QueryState {
  readonly name: string;
  readonly loadedTo: "Table" | "ConnectionOnly" | "PivotTable" | "PivotChart";
  readonly loadedToDataModel: boolean;
  readonly rowsLoadedCount: number;
  /** ISO 8601, as it goes over the wire. */
  readonly refreshDate: string;
  /** Why it could not be loaded the last time; left out for no error. */
  readonly error?: string;
}

/** `Excel.Query`. */
export class Query extends WireObject {
  readonly className = "Query";
  readonly #state: QueryState;

  constructor(state: QueryState) {
    super();
    this.#state = state;
  }

  override wireIdentity() {
    return { _Id: this.#state.name };
  }

  get name(): string {
    return this.#state.name;
  }
  get loadedTo(): string {
    return this.#state.loadedTo;
  }
  get loadedToDataModel(): boolean {
    return this.#state.loadedToDataModel;
  }
  get rowsLoadedCount(): number {
    return this.#state.rowsLoadedCount;
  }
  get refreshDate(): string {
    return this.#state.refreshDate;
  }
  get error(): string {
    return this.#state.error ?? "None";
  }
}

/** `Excel.QueryCollection`: read-only, as in Excel. */
export class QueryCollection extends WireCollection<Query> {
  readonly className = "QueryCollection";
  readonly #queries: readonly QueryState[];

  constructor(queries: readonly QueryState[]) {
    super();
    this.#queries = queries;
  }

  wireItems(): Query[] {
    return this.#queries.map((query) => new Query(query));
  }
  wireItem(key: unknown): Query {
    return this.getItem(String(key));
  }

  getCount(): number {
    return this.#queries.length;
  }
  getItem(key: string): Query {
    const wanted = key.toLowerCase();
    const query = this.#queries.find(({ name }) => name.toLowerCase() === wanted);
    if (!query) throw new HostError("ItemNotFound");
    return new Query(query);
  }
}

/** `Excel.DataConnectionCollection`: asks for the connections' data anew. As in Excel, Power Queries are not loaded by it. */
export class DataConnectionCollection extends WireObject {
  readonly className = "DataConnectionCollection";
  readonly #refresh: () => void;

  constructor(refresh: () => void) {
    super();
    this.#refresh = refresh;
  }

  refreshAll(): void {
    this.#refresh();
  }
}

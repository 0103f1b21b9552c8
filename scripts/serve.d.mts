export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
export function serve(folder: string, wanted: number): Promise<Served>;

/** A CSV file's text, as bundled. */
declare module "*.csv?raw" {
  const text: string;
  export = text;
}

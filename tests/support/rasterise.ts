import { Resvg } from "@resvg/resvg-js";

/** Draws SVG without a browser, with what fonts there are. @returns PNG as base64, of the width given in pixels. */
export function rasterise(svg: string, width: number): Promise<string> {
  const picture = new Resvg(svg, { fitTo: { mode: "width", value: width }, background: "white" });
  return Promise.resolve(picture.render().asPng().toString("base64"));
}

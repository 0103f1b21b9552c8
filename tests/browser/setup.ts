import type { TestProject } from "vitest/node";
import { buildPreview } from "../../scripts/build.mjs";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the preview is served, such as `https://localhost:40123`. */
    readonly previewUrl: string;
  }
}

/** Builds the preview once, if anything changed, and serves it on a free port for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const served = await serve(buildPreview(), 0);
  project.provide("previewUrl", served.url);
  return () => served.close();
}

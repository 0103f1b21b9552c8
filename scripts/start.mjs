// `npm start`: a workbook in the browser beside the task pane, with nothing else to install.
import { installMissing } from "./install.mjs";

installMissing();
const { buildPreview } = await import("./build.mjs");
const { serve } = await import("./serve.mjs");

console.log("Building…");
const folder = buildPreview();
const { url, port } = await serve(folder, Number(process.env.PORT ?? 3000));
console.log(`
Balanced Scorecard for Excel is running. Open

  ${url}/preview.html

The browser will warn once that it does not know this computer's certificate: choose to go on.
${
  port === 3000
    ? `In Excel itself: run "npm run trust" once, then sideload dist-preview/manifest.xml (see README).`
    : `Excel's manifest names port 3000, and this is ${port}: free port 3000 and start again before you sideload.`
}
Press Ctrl+C to stop.`);

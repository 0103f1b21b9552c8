/** Writes the functions' help from functions.json: one source for the README, the help page and Excel's own hints. */

/**
 * One runnable example for each function. Blank cells are told apart from zero with IF, because Excel on the desktop
 * passes a blank cell to a custom function as 0.
 */
const EXAMPLES = {
  STATUS: ["=BSC.STATUS([@Actual],[@Target])", '=BSC.STATUS(IF(B2:B500="","n/a",B2:B500),C2:C500)'],
  SCORE: ['=BSC.SCORE([@Actual],[@Target],"lower")', "=BSC.SCORE(B2:B500,C2:C500,,D2:D500)"],
  VARIANCE: ["=BSC.VARIANCE([@Actual],[@Target],[@Direction],TRUE)"],
  CHANGE: ["=BSC.CHANGE([@Actual],[@[Prior year]])"],
  ROLLUP: ["=BSC.ROLLUP(E2:E13,F2:F13)", '=BSC.ROLLUP(E2:E13,,"worst")'],
  COVERAGE: ["=BSC.COVERAGE(E2:E13,F2:F13)"],
  CONTRIBUTION: ["=BSC.CONTRIBUTION(E2:E13,F2:F13)"],
  BRIDGE: ["=BSC.BRIDGE(E2:E13,F2:F13)"],
  TARGETAT: ['=BSC.TARGETAT(A2,$H$2:$H$5,$I$2:$I$5,"step")'],
  TREND: ["=BSC.TREND(C2:Z2)", '=BSC.TREND(C2:Z50,"lower")'],
  SIGNAL: ["=BSC.SIGNAL(C2:Z2)", '=BSC.SIGNAL(IF(C2:Z50="","n/a",C2:Z50))'],
  FORECAST: ["=BSC.FORECAST(B2:B37,3,12)", "=BSC.FORECAST(B2:B37,3,12,80%)"],
  HITCHANCE: ['=BSC.HITCHANCE(B2:B34,186,3,,"sum",12)', '=BSC.HITCHANCE(C2:Z50,B2:B50,6,"lower",,12)'],
};

/** `STATUS(actual, target, [direction])`, optional parameters in brackets. */
function signature({ name, parameters }) {
  const list = parameters.map((p) => (p.optional ? `[${p.name}]` : p.name));
  return `${name}(${list.join(", ")})`;
}

/** The functions with the address of each one's help under a deployment's address. */
function withHelp(functions, url) {
  return functions.map((f) => ({ ...f, helpUrl: `${url}/help.html#${f.name.toLowerCase()}` }));
}

/** The functions as a Markdown table. */
function helpTable(functions) {
  const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const rows = functions.map((f) => {
    const example = EXAMPLES[f.name]?.[0] ?? "";
    return `| \`${cell(signature(f))}\` | ${cell(f.description)} | \`${cell(example)}\` |`;
  });
  return ["| Function | What it answers | Example |", "| --- | --- | --- |", ...rows].join("\n");
}

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The functions as a page that needs no script: Excel's "Help on this function" leads here. */
function helpPage(functions) {
  const sections = functions.map((f) => {
    const parameters = f.parameters.map(
      (p) =>
        `<dt><code>${escape(p.name)}</code>${p.optional ? " <small>optional</small>" : ""}</dt>` +
        `<dd>${escape(p.description)}</dd>`,
    );
    const examples = (EXAMPLES[f.name] ?? []).map((e) => `<pre><code>${escape(e)}</code></pre>`);
    return (
      `<section id="${f.name.toLowerCase()}"><h2><code>=BSC.${escape(signature(f))}</code></h2>` +
      `<p>${escape(f.description)}</p><dl>${parameters.join("")}</dl>${examples.join("")}</section>`
    );
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>BSC functions - Balanced Scorecard for Excel</title>
<link rel="icon" href="assets/icon-32.png" />
<style>
body { font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #242424; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-weight: 600; } h2 { font-size: 1rem; margin: 2.5rem 0 .25rem; overflow-wrap: anywhere; }
code { font-family: Consolas, ui-monospace, monospace; } pre { background: #f5f5f5; padding: .5rem .75rem; overflow-x: auto; }
dt { font-weight: 600; margin-top: .5rem; } dd { margin: 0 0 0 1rem; } small { font-weight: 400; color: #616161; }
</style>
</head>
<body>
<h1>The BSC functions</h1>
<p>Every function takes a cell or a range and answers in the same shape. <code>#N/A</code> means no data, <code>#VALUE!</code> an argument that cannot be used; rest the pointer on the cell to read why. Outside tables one formula over a whole range is the fastest.</p>
<p>On the desktop Excel passes a blank cell as 0. Where a blank means “no reading yet”, write <code>IF(B2:B500="","n/a",B2:B500)</code>.</p>
${sections.join("\n")}
</body>
</html>
`;
}

module.exports = { signature, withHelp, helpTable, helpPage };

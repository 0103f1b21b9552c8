/** Who may import whom (the table in the README). Each rule says what breaks when it is broken. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^src/", pathNot: allowed },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Cycles hide who owns what. A type alone leaves no trace at run time.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that resolves to nothing fails only on the user's machine.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-packages",
      severity: "error",
      comment: "What is deployed stands on dependencies; the preview is never deployed.",
      from: { path: "^src/", pathNot: "^src/preview/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    only(
      "engine-stands-alone",
      "^src/engine/",
      "^src/engine/",
      "The engine runs anywhere, so it imports only itself.",
    ),
    {
      name: "engine-packages",
      severity: "error",
      comment: "Small numeric packages and the layout of graphs only: no DOM, React or Office in the engine.",
      from: { path: "^src/engine/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(ml-matrix|@stdlib|d3-dag)/",
      },
    },
    only(
      "words-stand-alone",
      "^src/words/",
      "^src/(words|engine)/",
      "Sentences know the engine's codes and nothing else.",
    ),
    only(
      "workbook",
      "^src/workbook/",
      "^src/(workbook|engine|words)/",
      "Office.js code must not need the pane.",
    ),
    only(
      "functions",
      "^src/functions/",
      "^src/(functions|engine|words)/",
      "A recalculation never touches the workbook.",
    ),
    only(
      "taskpane",
      "^src/taskpane/(?!port\\.ts$)",
      "^src/(taskpane|engine|words)/",
      "The pane talks to the workbook only through its port, so tests and fixtures can stand in.",
    ),
    only(
      "taskpane-port",
      "^src/taskpane/port\\.ts$",
      "^src/(taskpane|workbook|engine|words)/",
      "The port is the one way from the pane to the workbook.",
    ),
    only(
      "commands",
      "^src/commands/",
      "^src/(commands/|words/|engine/|functions/sentence\\.ts$|taskpane/(port|ribbon-report)\\.ts$)",
      "Ribbon buttons do what the pane's buttons do, through the same port.",
    ),
    only(
      "preview",
      "^src/preview/",
      "^src/preview/",
      "Excel's stand-in meets the add-in over the wire only, as Excel does.",
    ),
    {
      name: "nothing-imports-preview",
      severity: "error",
      comment: "No fake data path may reach the product.",
      from: { path: "^src/", pathNot: "^src/preview/" },
      to: { path: "^src/preview/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
    },
  },
};

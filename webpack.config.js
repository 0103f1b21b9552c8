const { join, resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { Compilation, sources } = require("webpack");
const { helpPage, withHelp } = require("./scripts/functions-help.cjs");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const DEVELOPMENT_URL = "https://localhost:3000";

const policy = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join("; ");

const METADATA = "functions.generated.json";
const FUNCTIONS = ["./src/functions/functions.ts", "./src/functions/forecasting.ts"];

/** Writes functions.json with what the generator cannot say: errors reach the functions as values, and where help is. */
class FunctionsJsonPlugin {
  constructor(url) {
    this.url = url;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsJsonPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "FunctionsJsonPlugin", stage }, () => {
        const generated = compilation.getAsset(METADATA);
        if (!generated) return;
        const functions = withHelp(JSON.parse(generated.source.source().toString()).functions, this.url);
        const metadata = { allowErrorForDataTypeAny: true, functions };
        const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
        emit("functions.json", `${JSON.stringify(metadata, null, 2)}\n`);
        emit("help.html", helpPage(functions));
        compilation.deleteAsset(METADATA);
      });
    });
  }
}

function base(name, output) {
  return {
    mode: "production",
    devtool: false,
    cache: {
      type: "filesystem",
      cacheDirectory: join(__dirname, ".cache/webpack"),
      name: `${name}-${output.replace(/\W+/g, "-")}`,
      buildDependencies: { config: [__filename, join(__dirname, "scripts/functions-help.cjs")] },
    },
    output: {
      path: resolve(__dirname, output),
      filename: "[name].[contenthash:12].js",
      chunkFilename: "[name].[contenthash:12].js",
      // A relative public path lets one build live under any address.
      publicPath: "auto",
      assetModuleFilename: "assets/[name].[contenthash:12][ext]",
    },
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    performance: { hints: false },
    stats: "errors-warnings",
    module: {
      rules: [
        {
          test: /\.[cm]?[jt]sx?$/,
          enforce: "pre",
          use: ["@fluentui/react-icons-atomic-webpack-loader"],
        },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2022",
            },
          },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.(csv|txt)$/, type: "asset/source" },
        { test: /\.(png|svg|woff2?|ttf|wasm)$/, type: "asset/resource" },
      ],
    },
    optimization: {
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          extractComments: false,
          terserOptions: { format: { comments: false } },
        }),
      ],
    },
  };
}

/** The add-in: one page for pane, functions and commands, as the shared runtime asks. */
function addIn({ output, url, officeJs }) {
  const config = base("add-in", output);
  return {
    ...config,
    name: "add-in",
    // One page, functions first: they answer cells before the pane's own code is fetched. Those that forecast weigh as much
    // as all the others, so they come second, for cells of the others not to wait for them.
    entry: {
      functions: FUNCTIONS[0],
      forecasting: { import: FUNCTIONS[1], dependOn: "functions" },
      taskpane: {
        import: ["./src/commands/commands.ts", "./src/taskpane/index.tsx"],
        dependOn: ["functions", "forecasting"],
      },
    },
    output: {
      ...config.output,
      clean: true,
      // The manifest names this file, so its hash stands in the query.
      filename: ({ chunk }) =>
        chunk.name === "functions" ? "functions.js?[contenthash:12]" : "[name].[contenthash:12].js",
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: FUNCTIONS, output: METADATA }),
      new FunctionsJsonPlugin(url),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        templateParameters: {
          officeJs,
          policy: policy(new URL(OFFICE_JS).origin),
        },
        chunks: ["functions", "forecasting", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, url),
          },
        ],
      }),
    ],
  };
}

/** The workbook that stands in for Excel; never part of what is deployed. */
function preview({ output }) {
  const config = base("preview", output);
  return {
    ...config,
    name: "preview",
    dependencies: ["add-in"],
    entry: { preview: "./src/preview/page/index.ts" },
    optimization: { ...config.optimization, splitChunks: { chunks: "all", maxAsyncSize: 2_000_000 } },
    plugins: [
      new HtmlPlugin({
        filename: "preview.html",
        template: "./src/preview/page/preview.html",
        templateParameters: { policy: policy("'wasm-unsafe-eval'") },
      }),
    ],
  };
}

/** `--env url=https://host/path` sets the address of a deployment; `--env preview` builds what `npm start` serves. */
module.exports = (env = {}) => {
  const url = (env.url ?? DEVELOPMENT_URL).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s"<>]+$/.test(url))
    throw new Error(`The address must begin with https://, and ${url} does not.`);
  if (!env.preview) return addIn({ output: env.output ?? "dist", url, officeJs: OFFICE_JS });
  const output = env.output ?? "dist-preview";
  return [addIn({ output, url, officeJs: "/office-js/office.js" }), preview({ output })];
};

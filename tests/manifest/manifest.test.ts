// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// Rules of the add-in only manifest's schemas: [MS-OWEMXML] sections 2.2 (task pane), 5.2 (appforoffice 1.1), 5.7
// (version overrides) and the element reference on learn.microsoft.com/javascript/api/manifest.
const BASE_ORDER = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];
const LONGEST_RESID = 32;
const ICON_SIZES = ["16", "20", "24", "32", "40", "48", "64", "80"];

const manifest = new DOMParser().parseFromString(
  readFileSync("manifest.xml", "utf8").replace(/^<\?xml[^>]*\?>/, ""),
  "application/xml",
).documentElement;

const all = (name: string) => [...manifest.getElementsByTagName(name)];
const childNames = (element: Element) => [...element.children].map((child) => child.tagName);
const child = (name: string) => [...manifest.children].find((element) => element.tagName === name)!;
const value = (name: string) => child(name).getAttribute("DefaultValue") ?? "";
const overrides = () => child("VersionOverrides");

describe("the base manifest", () => {
  it("keeps the schema's order of elements", () => {
    expect(manifest.tagName).toBe("OfficeApp");
    expect(childNames(manifest)).toEqual(BASE_ORDER);
  });

  it("has an id, a version of four parts and a locale", () => {
    expect(child("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(child("Version").textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    expect(child("DefaultLocale").textContent).toBe("en-US");
  });

  it("keeps names and description within their lengths", () => {
    expect(child("ProviderName").textContent.length).toBeLessThanOrEqual(125);
    expect(value("DisplayName").length).toBeLessThanOrEqual(125);
    expect(value("Description").length).toBeLessThanOrEqual(250);
  });

  it("asks for no more than it needs, so that older Excel still gets a plain pane", () => {
    const sets = [...child("Requirements").getElementsByTagName("Set")];
    expect(sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["ExcelApi", "1.13"],
    ]);
    expect(child("Permissions").textContent).toBe("ReadWriteDocument");
  });
});

describe("the version overrides", () => {
  it("ask for the shared runtime and custom functions there, and keep their order", () => {
    expect(childNames(overrides())).toEqual(["Requirements", "Hosts", "Resources"]);
    expect(all("bt:Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.2"],
    ]);
    const host = overrides().getElementsByTagName("Host")[0]!;
    expect(host.getAttribute("xsi:type")).toBe("Workbook");
    expect(childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  });

  it("run pane, functions and commands in one page of long life", () => {
    const runtime = all("Runtime")[0]!;
    expect(runtime.getAttribute("lifetime")).toBe("long");
    const page = runtime.getAttribute("resid");
    expect(all("FunctionFile")[0]!.getAttribute("resid")).toBe(page);
    expect(all("Page")[0]!.children[0]!.getAttribute("resid")).toBe(page);
    const panes = all("Action").filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane");
    expect(
      panes.map((pane) => pane.getElementsByTagName("SourceLocation")[0]!.getAttribute("resid")),
    ).toEqual([page]);
  });

  it("name the functions BSC, in letters, digits and points", () => {
    const id = all("Namespace")[0]!.getAttribute("resid");
    const namespace = all("bt:String").find((string) => string.getAttribute("id") === id);
    expect(namespace?.getAttribute("DefaultValue")).toBe("BSC");
  });

  it("define every resource once, within 32 characters, and use every one", () => {
    const defined = ["bt:Image", "bt:Url", "bt:String"]
      .flatMap(all)
      .map((element) => element.getAttribute("id"))
      .filter((id) => id !== null);
    const used = [...manifest.getElementsByTagName("*")]
      .map((element) => element.getAttribute("resid"))
      .filter((id) => id !== null);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length, id).toBeLessThanOrEqual(LONGEST_RESID);
  });

  it("keep every label within 125 characters and every tooltip within 250", () => {
    const long = (list: string, limit: number) =>
      all(list)
        .flatMap((strings) => [...strings.getElementsByTagName("*")])
        .map((string) => string.getAttribute("DefaultValue") ?? string.getAttribute("Value") ?? "")
        .filter((text) => text.length > limit);
    expect(all("bt:ShortStrings")[0]!.children.length).toBeGreaterThan(0);
    expect(long("bt:ShortStrings", 125)).toEqual([]);
    expect(long("bt:LongStrings", 250)).toEqual([]);
  });

  it("say every label and tooltip in each language, but the functions' name", () => {
    for (const list of ["bt:ShortStrings", "bt:LongStrings"]) {
      for (const string of all(list)[0]!.children) {
        const isName = string.getAttribute("id") === "Functions.Namespace";
        const locales = [...string.children].map((override) => override.getAttribute("Locale"));
        expect(locales).toEqual(isName ? [] : ["de-DE", "fr-FR", "es-ES", "pt-BR", "pt-PT"]);
        for (const override of string.children) expect(override.getAttribute("Value")).not.toBe("");
      }
    }
  });

  it("offer Open, Refresh, Write report and Revert with ids of their own and an icon of every size", () => {
    const ids = [...all("Control"), ...all("Group")].map((element) => element.getAttribute("id") ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
    expect(all("FunctionName").map((name) => name.textContent)).toEqual(["refresh", "report", "revert"]);
    for (const icon of all("Icon")) {
      expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(ICON_SIZES);
    }
  });
});

it("names nothing but https addresses on its own host", () => {
  const addresses = [...manifest.getElementsByTagName("*")]
    .map((element) => element.getAttribute("DefaultValue") ?? "")
    .filter((text) => text.includes("://"));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect(new URL(address).origin).toBe("https://localhost:3000");
});

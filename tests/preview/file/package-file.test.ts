import { describe, expect, it } from "vitest";
import { PackageFile } from "../../../src/preview/file/package-file";
import { crc32 } from "../../../src/preview/file/zip-entry";
import { goldenWorkbook, simpleFile, zipParts } from "../../support/xlsx-parts";

it("checks content as zip archives do", () => {
  // The check value that ISO 3309's CRC-32 is known by.
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

describe("a file that is no workbook", () => {
  const workbook = simpleFile({ sheets: [{}] });

  it.each([
    { bytes: new TextEncoder().encode("KPI;Actual"), code: "not-a-workbook" },
    { bytes: zipParts({ "a.txt": "a" }), code: "not-a-workbook" },
    { bytes: workbook.slice(0, -30), code: "damaged" },
    { bytes: goldenWorkbook("xlsx-populate-encrypted.xlsx"), code: "encrypted" },
    { bytes: goldenWorkbook("readxl-clippy.xls"), code: "old-format" },
  ])("is refused as $code", ({ bytes, code }) => {
    expect(() => PackageFile.open(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

describe("parts", () => {
  it("are found in any case, related and named by their content types", () => {
    const file = PackageFile.open(simpleFile({ sheets: [{}] }));
    file.setText("xl/tables/table1.xml", "<table/>", "text/table");
    const id = file.relate("xl/worksheets/sheet1.xml", "urn:x/table", "xl/tables/table1.xml");
    const again = PackageFile.open(file.save());
    expect(again.text("XL/Tables/Table1.xml")).toBe("<table/>");
    expect(again.contentType("xl/tables/table1.xml")).toBe("text/table");
    expect(again.relationships("xl/worksheets/sheet1.xml")).toEqual([
      { id, type: "urn:x/table", target: "xl/tables/table1.xml", external: false },
    ]);
    again.remove("xl/tables/table1.xml");
    expect(again.related("xl/worksheets/sheet1.xml", "/table")).toEqual([]);
    expect(again.text("[Content_Types].xml")).not.toContain("table1");
  });

  it("of UTF-16 are read, and written as UTF-8", () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>';
    const bytes = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]);
    const file = PackageFile.blank();
    file.setBytes("a.xml", bytes);
    expect(file.text("a.xml")).toBe(text);
    file.setText("a.xml", text.replace("é", "è"));
    expect(new TextDecoder().decode(file.bytes("a.xml") ?? undefined)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a>è</a>',
    );
  });
});

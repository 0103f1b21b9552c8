import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import { ChartCollection } from "./chart-collection";
import { ConditionalFormatCollection } from "./conditional-format";
import type { Kit, ObjectFactory } from "./object-factory";
import { Range } from "./range";
import { RangeFormat } from "./range-format";
import { Shape } from "./shape";
import { ShapeCollection } from "./shape-collection";
import { Table, TableCollection } from "./table";
import { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

/** The root object over an open workbook, with every object that it leads to. */
export function createWorkbookObject(book: Book): Workbook {
  const make: ObjectFactory = {
    range: (sheetId, rect) => new Range(kit, sheetId, rect),
    worksheet: (sheetId) => new Worksheet(kit, sheetId),
    table: (tableId) => new Table(kit, tableId),
    tables: (sheetId) => new TableCollection(kit, sheetId, null),
    tablesIn: (sheetId, rect) => new TableCollection(kit, sheetId, rect),
    rangeFormat: (sheetId, rect) => new RangeFormat(kit, sheetId, rect),
    conditionalFormats: (sheetId, rect) => new ConditionalFormatCollection(kit, sheetId, rect),
    charts: (sheetId) => new ChartCollection(kit, sheetId),
    shapes: (sheetId) => new ShapeCollection(kit, sheetId),
    shape: (shapeId) => new Shape(kit, shapeId),
    dataValidation: () => {
      throw new HostError("ApiNotFound");
    },
  };
  const kit: Kit = { book, make };
  return new Workbook(kit);
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { ChoiceField } from "./ChoiceField";
import { useSayImport } from "./import-words";
import { PanelSection } from "./PanelSection";
import type { FileFormat, FormatDoubt, ImportPreview } from "./port";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px" },
  cell: {
    padding: "4px 8px",
    textAlign: "left",
    whiteSpace: "nowrap",
    maxWidth: "180px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;
const HEADER_ROWS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

interface ImportFormatProps {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onChoose: (part: Partial<FileFormat>) => void;
}

/** The file's first rows, and how it is written: as it was told, to be changed. */
export function ImportFormat({ name, preview, onChoose }: ImportFormatProps) {
  const say = useSayImport();
  const { format, doubts } = preview;
  const hint = (part: FormatDoubt) => (doubts.includes(part) ? { hint: say(`import.doubt.${part}`) } : {});
  const headerRows = HEADER_ROWS.includes(String(format.headerRow) as "0")
    ? HEADER_ROWS
    : [...HEADER_ROWS, String(format.headerRow)];
  return (
    <>
      <PanelSection title={say("import.preview")}>
        <FirstRows name={name} preview={preview} />
      </PanelSection>
      <PanelSection title={say("import.format")}>
        <ChoiceField
          label={say("import.delimiter")}
          value={format.delimiter}
          choices={[",", ";", "\t", "|"] as const}
          name={(one) => say(`import.delimiter.${DELIMITER_NAMES[one]}`)}
          onChange={(delimiter) => onChoose({ delimiter })}
          {...hint("delimiter")}
        />
        <ChoiceField
          label={say("import.decimal")}
          value={format.decimal}
          choices={[",", "."] as const}
          name={(one) => say(one === "," ? "import.decimal.comma" : "import.decimal.point")}
          onChange={(decimal) => onChoose({ decimal })}
          {...hint("decimal")}
        />
        <ChoiceField
          label={say("import.dateOrder")}
          value={format.dateOrder}
          choices={["dmy", "mdy", "ymd"] as const}
          name={(one) => say(`import.dateOrder.${one}`)}
          onChange={(dateOrder) => onChoose({ dateOrder })}
          {...hint("dateOrder")}
        />
        <ChoiceField
          label={say("import.headerRow")}
          value={String(format.headerRow)}
          choices={headerRows}
          name={(row) =>
            row === "0" ? say("import.headerRow.none") : say("import.headerRow.at", { n: row })
          }
          onChange={(row) => onChoose({ headerRow: Number(row) })}
        />
        <ChoiceField
          label={say("import.encoding")}
          value={format.encoding}
          choices={["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const}
          name={(one) => say(`import.encoding.${one}`)}
          onChange={(encoding) => onChoose({ encoding })}
        />
      </PanelSection>
    </>
  );
}

/** The first rows as a table that scrolls sideways, by the arrow keys too. */
function FirstRows({ name, preview: { headers, rows } }: Pick<ImportFormatProps, "name" | "preview">) {
  const styles = useStyles();
  const say = useSayImport();
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={say("import.preview.label", { name })}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col" className={styles.cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {headers.map((header, column) => (
                <td key={header} className={styles.cell}>
                  {cells[column] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

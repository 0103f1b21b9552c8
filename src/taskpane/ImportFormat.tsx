import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceField } from "./ChoiceField";
import { Disclosure } from "./Disclosure";
import { useSayImport, type SayImport } from "./import-words";
import { PanelSection } from "./PanelSection";
import type { FileFormat, FormatDoubt, ImportPreview } from "./port";

const useStyles = makeStyles({
  facts: { listStyleType: "none", margin: 0, padding: 0, color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", minWidth: "100%", fontSize: "12px", lineHeight: "16px" },
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
const DECIMAL_NAMES = { ",": "import.decimal.comma", ".": "import.decimal.point" } as const;
const HEADER_ROWS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

interface ImportFormatProps {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onChoose: (part: Partial<FileFormat>) => void;
}

/** The file's first rows, and how it is written: as it was told, to be changed, and open for it where that is in doubt. */
export function ImportFormat({ name, preview, onChoose }: ImportFormatProps) {
  const say = useSayImport();
  const [open, setOpen] = useState(preview.doubts.length > 0);
  return (
    <>
      <PanelSection title={say("import.preview")}>
        <FirstRows name={name} preview={preview} />
      </PanelSection>
      <PanelSection title={say("import.format")}>
        {!open && <FormatFacts format={preview.format} />}
        <Disclosure title={say("import.format.change")} open={open} onToggle={() => setOpen(!open)} />
        {open && <FormatFields preview={preview} onChoose={onChoose} />}
      </PanelSection>
    </>
  );
}

function FormatFacts({ format }: { readonly format: FileFormat }) {
  const styles = useStyles();
  const say = useSayImport();
  const { delimiter, decimal, dateOrder, headerRow, encoding } = format;
  const facts = [
    ["import.delimiter", say(`import.delimiter.${DELIMITER_NAMES[delimiter]}`)],
    ["import.decimal", say(DECIMAL_NAMES[decimal])],
    ["import.dateOrder", say(`import.dateOrder.${dateOrder}`)],
    ["import.headerRow", rowName(say, headerRow)],
    ["import.encoding", say(`import.encoding.${encoding}`)],
  ] as const;
  return (
    <ul className={styles.facts}>
      {facts.map(([key, told]) => (
        <li key={key}>
          {say(key)}: {told}
        </li>
      ))}
    </ul>
  );
}

function rowName(say: SayImport, row: number): string {
  return row === 0 ? say("import.headerRow.none") : say("import.headerRow.at", { n: row });
}

function FormatFields({ preview, onChoose }: Omit<ImportFormatProps, "name">) {
  const say = useSayImport();
  const { format, doubts } = preview;
  const hint = (part: FormatDoubt) => (doubts.includes(part) ? { hint: say(`import.doubt.${part}`) } : {});
  const headerRows = HEADER_ROWS.includes(String(format.headerRow) as "0")
    ? HEADER_ROWS
    : [...HEADER_ROWS, String(format.headerRow)];
  return (
    <>
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
        name={(one) => say(DECIMAL_NAMES[one])}
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
        name={(row) => (row === "0" ? say("import.headerRow.none") : say("import.headerRow.at", { n: row }))}
        onChange={(row) => onChoose({ headerRow: Number(row) })}
      />
      <ChoiceField
        label={say("import.encoding")}
        value={format.encoding}
        choices={["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const}
        name={(one) => say(`import.encoding.${one}`)}
        onChange={(encoding) => onChoose({ encoding })}
      />
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

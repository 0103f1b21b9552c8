import { Button, Field, Input, Label, makeStyles, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import { ChoiceField } from "./ChoiceField";
import { useSayImport } from "./import-words";
import { PanelSection } from "./PanelSection";
import type { ImportControl } from "./use-import";

const useStyles = makeStyles({
  pick: { display: "flex", flexDirection: "column", rowGap: "4px" },
  file: { maxWidth: "100%", font: "inherit" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  confirm: { margin: 0 },
});

/** Which recipe and which file: one of the workbook's recipes or a new one, then a file or pasted rows. */
export function ImportSource({ control }: { readonly control: ImportControl }) {
  const styles = useStyles();
  const say = useSayImport();
  const file = useId();
  const [text, setText] = useState("");
  return (
    <>
      {control.recipes.length > 0 && <RecipeChoice control={control} />}
      <PanelSection title={say("import.pick")} text={say("import.pick.text")}>
        <div className={styles.pick}>
          <Label htmlFor={file}>{say("import.file")}</Label>
          <input
            id={file}
            className={styles.file}
            type="file"
            accept=".csv,.tsv,.tab,.txt,.psv,text/csv,text/plain,text/tab-separated-values"
            onChange={({ target }) => {
              const picked = target.files?.[0];
              if (picked) control.pick({ name: picked.name, content: picked });
            }}
          />
        </div>
        <Field label={say("import.paste")}>
          <Textarea rows={3} value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <div>
          <Button
            disabledFocusable={text.trim() === ""}
            onClick={() => {
              if (text.trim() !== "") control.pick({ name: say("import.pasted"), content: text });
            }}
          >
            {say("import.paste.use")}
          </Button>
        </div>
      </PanelSection>
    </>
  );
}

/** The recipes that the workbook keeps: to be used, renamed or deleted. */
function RecipeChoice({ control }: { readonly control: ImportControl }) {
  const styles = useStyles();
  const say = useSayImport();
  const { recipes, selected } = control;
  const [asks, setAsks] = useState<"rename" | "delete" | null>(null);
  const [name, setName] = useState("");
  return (
    <PanelSection title={say("import.recipes")} text={say("import.recipes.text")}>
      <ChoiceField
        label={say("import.recipe")}
        value={selected?.id ?? ""}
        choices={["", ...recipes.map(({ id }) => id)]}
        name={(id) => recipes.find((one) => one.id === id)?.name ?? say("import.recipes.new")}
        onChange={(id) => {
          setAsks(null);
          control.select(recipes.find((one) => one.id === id) ?? null);
        }}
      />
      {selected && asks === null && (
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              setName(selected.name);
              setAsks("rename");
            }}
          >
            {say("import.recipe.rename")}
          </Button>
          <Button onClick={() => setAsks("delete")}>{say("import.recipe.delete")}</Button>
        </div>
      )}
      {selected && asks === "rename" && (
        <>
          <Field label={say("import.name")}>
            <Input value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
          <div>
            <Button
              disabledFocusable={name.trim() === ""}
              onClick={() => {
                if (name.trim() === "") return;
                control.rename(selected, name.trim());
                setAsks(null);
              }}
            >
              {say("import.recipe.rename.save")}
            </Button>
          </div>
        </>
      )}
      {selected && asks === "delete" && (
        <div role="group" aria-label={say("import.recipe.delete")}>
          <p className={styles.confirm}>{say("import.recipe.delete.text", { name: selected.name })}</p>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                control.remove(selected);
                setAsks(null);
              }}
            >
              {say("import.recipe.delete")}
            </Button>
            <Button appearance="subtle" onClick={() => setAsks(null)}>
              {say("import.recipe.keep")}
            </Button>
          </div>
        </div>
      )}
    </PanelSection>
  );
}

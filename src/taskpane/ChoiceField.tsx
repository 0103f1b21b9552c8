import { Field, Select } from "@fluentui/react-components";

interface ChoiceFieldProps<Choice extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Choice;
  readonly choices: readonly Choice[];
  readonly name: (choice: Choice) => string;
  readonly onChange: (choice: Choice) => void;
}

/** A labelled dropdown over a few choices. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { label, hint, value, choices, name, onChange } = props;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        value={value}
        onChange={(_, data) => {
          const choice = choices.find((one) => one === data.value);
          if (choice !== undefined) onChange(choice);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {name(choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

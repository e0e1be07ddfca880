import { useId, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';
import { uiTexts } from './texts.ts';

export interface NameDialogProps {
  readonly title: string;
  readonly description?: string;
  /** What is asked for. */
  readonly label: string;
  readonly hint?: string;
  /** The name that stands there at first. */
  readonly name: string;
  readonly maxLength: number;
  /** What the button that saves says. */
  readonly action: string;
  /** Saves the name; gives what is wrong with it in words, or null, which closes the dialog. */
  readonly save: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for a name: of something new, or a better one for what is there. */
export function NameDialog(props: NameDialogProps) {
  const { title, description, label, hint, maxLength, action, onClose } = props;
  const form = useId();
  const [name, setName] = useState(props.name);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const wrong = await props.save(name.trim());
    setBusy(false);
    if (wrong === null) onClose();
    else setError(wrong);
  };
  const disabled = busy || name.trim() === '';
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={title}
      {...(description === undefined ? {} : { description })}
      footer={
        <>
          <Button onClick={onClose}>{uiTexts.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={disabled}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) void save();
        }}
      >
        <TextField
          label={label}
          value={name}
          maxLength={maxLength}
          {...(hint === undefined ? {} : { hint })}
          {...(error === null ? {} : { error })}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
          onFocus={(event) => event.currentTarget.select()}
        />
      </form>
    </Dialog>
  );
}

import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface InfoFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** What is stored. */
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly maxLength: number;
  /** What to say when it is empty, where it may not be. */
  readonly required?: string;
  /** More than one makes it a text area. */
  readonly lines?: number;
}

/** A field that saves itself when one leaves it (or closes the dialog around it). */
export function InfoField(props: InfoFieldProps) {
  const { label, hint, placeholder, value, onSave, maxLength, required, lines = 1 } = props;
  // Null while nothing was typed since the last save.
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const missing = required !== undefined && shown.trim() === '';

  const save = () => {
    if (draft !== null && !missing && draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
  };
  const saveLast = useEffectEvent(save);
  useEffect(() => () => saveLast(), []);

  const field = {
    label,
    value: shown,
    onChange: setDraft,
    onBlur: save,
    maxLength,
    error: missing ? required : undefined,
    ...(hint === undefined ? {} : { hint }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return lines > 1 ? <TextArea rows={lines} {...field} /> : <TextField {...field} />;
}

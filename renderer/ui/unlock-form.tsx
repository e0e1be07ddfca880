import { useState } from 'react';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';
import { uiTexts } from './texts.ts';
import './unlock-form.css';

interface UnlockFormProps {
  readonly pending: boolean;
  readonly onUnlock: (password: string) => void;
}

/** Asks for the password of a document. */
export function UnlockForm({ pending, onUnlock }: UnlockFormProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onUnlock(password);
      }}
    >
      <TextField label={uiTexts.password} type="password" value={password} onChange={setPassword} />
      <Button type="submit" disabled={pending || password === ''}>
        {uiTexts.unlock}
      </Button>
    </form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { problemOf } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDialogs } from '../workbench/dialogs.ts';
import { importText } from './start-import.ts';
import { importTexts } from './texts.ts';

/** Takes a pasted text in as a document. */
export function PasteDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'paste');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const form = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const paste = useMutation({
    mutationFn: () => importText(title, text),
    onSuccess: () => {
      setTitle('');
      setText('');
      hide();
    },
  });
  const empty = text.trim() === '';
  return (
    <Dialog
      open={open}
      onOpenChange={hide}
      title={importTexts.pasteTitle.replace('…', '')}
      size="large"
      initialFocus={area}
      footer={
        <>
          <Button onClick={hide}>{importTexts.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={empty || paste.isPending}>
            {importTexts.button}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="paste-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!empty) paste.mutate();
        }}
      >
        <TextArea
          ref={area}
          label={importTexts.pasteLabel}
          hint={importTexts.pasteHint}
          error={paste.error === null ? undefined : problemOf(paste.error).message}
          rows={12}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !empty) paste.mutate();
          }}
        />
        <TextField
          label={importTexts.pasteTitleField}
          hint={importTexts.pasteTitleHint}
          value={title}
          onChange={setTitle}
          maxLength={500}
        />
      </form>
    </Dialog>
  );
}

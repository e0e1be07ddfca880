import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { SourceRow } from '#core/sources/source.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { refreshClaims } from '../claims/claim-rows.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { sourcesTexts } from './texts.ts';

/** Asks for a source's new title. */
export function RenameSourceDialog({
  source,
  onClose,
}: {
  readonly source: SourceRow;
  readonly onClose: () => void;
}) {
  const form = useId();
  const [title, setTitle] = useState(source.title);
  const rename = useMutation({
    mutationFn: () => api.sources.rename.mutate({ id: source.id, title: title.trim() }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['sources'] });
      void queryClient.invalidateQueries({ queryKey: ['source-text', source.id] });
      // Every row shows its source's title.
      refreshClaims();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={sourcesTexts.renameTitle}
      footer={
        <>
          <Button onClick={onClose}>{sourcesTexts.cancel}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            disabled={title.trim() === '' || rename.isPending}
          >
            {sourcesTexts.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') rename.mutate();
        }}
      >
        <TextField
          label={sourcesTexts.titleField}
          value={title}
          onChange={setTitle}
          hint={sourcesTexts.nameHint}
          error={rename.error === null ? undefined : problemOf(rename.error).message}
          maxLength={500}
          onFocus={(event) => event.currentTarget.select()}
        />
      </form>
    </Dialog>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { CslItem } from '#core/references/reference.ts';
import { problemOf, queryClient } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CslForm } from './csl-form.tsx';
import { referencesTexts } from './texts.ts';

/** Edits the fields of a reference or a source; what the process side refuses is said in the dialog. */
export function CslDialog({
  title,
  item,
  save,
  onClose,
}: {
  readonly title: string;
  readonly item: Partial<CslItem>;
  readonly save: (item: CslItem) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const form = useId();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: () => {
      void queryClient.invalidateQueries();
      onClose();
    },
  });
  const problem = saving.error === null ? null : problemOf(saving.error);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="large"
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{referencesTexts.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={saving.isPending}>
            {referencesTexts.save}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <p role="alert" className="import-file__error">
          {problem.message} <span className="import-file__hint">{problem.hint}</span>
        </p>
      )}
      <CslForm id={form} item={item} onSave={(edited) => saving.mutate(edited)} />
    </Dialog>
  );
}

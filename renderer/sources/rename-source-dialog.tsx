import type { SourceRow } from '#core/sources/source.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { refreshClaims } from '../claims/claim-rows.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
import { sourcesTexts } from './texts.ts';

/** Asks for a source's new title. */
export function RenameSourceDialog({
  source,
  onClose,
}: {
  readonly source: SourceRow;
  readonly onClose: () => void;
}) {
  return (
    <NameDialog
      title={sourcesTexts.renameTitle}
      label={sourcesTexts.titleField}
      hint={sourcesTexts.nameHint}
      name={source.title}
      maxLength={500}
      action={sourcesTexts.save}
      save={(title) => rename(source.id, title)}
      onClose={onClose}
    />
  );
}

/** Gives what is wrong in words, or null. */
async function rename(id: string, title: string): Promise<string | null> {
  try {
    await api.sources.rename.mutate({ id, title });
  } catch (error) {
    return problemOf(error).message;
  }
  void queryClient.invalidateQueries({ queryKey: ['sources'] });
  void queryClient.invalidateQueries({ queryKey: ['source-text', id] });
  // Every row shows its source's title.
  refreshClaims();
  return null;
}

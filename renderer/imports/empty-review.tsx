import { ClipboardPaste, FileInput, Folder, Rows3 } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { importTexts } from './texts.ts';
import { useImportActions } from './use-import-actions.tsx';

/** The middle of a review without sources: the way to bring some in. */
export function EmptyReview() {
  const { chooseFiles, chooseFolder, paste, inputs } = useImportActions();
  return (
    <div className="empty-review">
      {inputs}
      <EmptyState
        icon={<Rows3 />}
        title={importTexts.emptyTitle}
        actions={
          <>
            <Button variant="primary" size="large" icon={<FileInput />} onClick={chooseFiles}>
              {importTexts.big}
            </Button>
            <Button size="large" icon={<Folder />} onClick={chooseFolder}>
              {importTexts.folder}
            </Button>
            <Button size="large" icon={<ClipboardPaste />} onClick={paste}>
              {importTexts.paste}
            </Button>
          </>
        }
      >
        <p>{importTexts.emptyBody}</p>
        <p className="empty-review__formats">{importTexts.formats}</p>
      </EmptyState>
    </div>
  );
}

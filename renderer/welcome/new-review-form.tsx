import { useId, useState } from 'react';
import type { Problem } from '#core/problem.ts';
import { api, desktop } from '../api.ts';
import { useWorkspace } from '../review/use-review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FolderBrowser } from './folder-browser.tsx';
import './new-review-form.css';
import { joinPath, reviewFileName } from './review-file-name.ts';
import { welcomeTexts } from './texts.ts';
import { changeWorkspace } from './use-review-files.ts';

/** The dialog behind "New review". The desktop asks for the place with the system's dialog. */
export function NewReviewForm({ onClose }: { readonly onClose: () => void }) {
  const form = useId();
  const home = useWorkspace().data?.home ?? '';
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  // Null while it follows the title.
  const [typedName, setTypedName] = useState<string | null>(null);
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const [browsing, setBrowsing] = useState<{ readonly at: string | undefined } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = typedName ?? (title.trim() === '' ? '' : reviewFileName(title));
  const place = folder ?? home;

  const create = async () => {
    const file = `${reviewFileName(name === '' ? title : name)}.claimgrid`;
    const path = desktop === null ? joinPath(place, file) : await desktop.saveReviewAs(file);
    if (path === null) return;
    setBusy(true);
    const refusal = await changeWorkspace(
      api.workspace.create.mutate({ path, title: title.trim(), question: question.trim() }),
    );
    setBusy(false);
    setProblem(refusal);
    if (refusal === null) onClose();
  };

  if (browsing !== null) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={welcomeTexts.chooseFolder}
        footer={
          <>
            <Button onClick={() => setBrowsing(null)}>{welcomeTexts.back}</Button>
            <Button
              variant="primary"
              onClick={() => {
                setFolder(browsing.at);
                setBrowsing(null);
              }}
            >
              {welcomeTexts.takeFolder}
            </Button>
          </>
        }
      >
        <FolderBrowser
          folder={browsing.at}
          onFolder={(at) => setBrowsing({ at })}
          reviews={false}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={welcomeTexts.newReview}
      footer={
        <>
          <Button onClick={onClose}>{welcomeTexts.cancel}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            disabled={title.trim() === '' || busy}
          >
            {desktop === null ? welcomeTexts.create : welcomeTexts.createWhere}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="new-review"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') void create();
        }}
      >
        <TextField
          label={welcomeTexts.title}
          placeholder={welcomeTexts.titlePlaceholder}
          value={title}
          onChange={setTitle}
          maxLength={500}
        />
        <TextArea
          label={welcomeTexts.question}
          hint={welcomeTexts.questionHint}
          placeholder={welcomeTexts.questionPlaceholder}
          value={question}
          onChange={setQuestion}
          maxLength={5000}
        />
        {desktop === null && (
          <>
            <TextField
              label={welcomeTexts.fileName}
              value={name}
              onChange={setTypedName}
              end={<span className="new-review__extension">.claimgrid</span>}
              maxLength={80}
            />
            <div className="new-review__place">
              <span className="ui-field__label">{welcomeTexts.folder}</span>
              <span className="new-review__folder truncate" title={place}>
                {place}
              </span>
              <Button size="small" onClick={() => setBrowsing({ at: folder })}>
                {welcomeTexts.change}
              </Button>
            </div>
          </>
        )}
        {problem !== null && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}

import { useState } from 'react';
import type { Problem } from '#core/problem.ts';
import { api } from '../api.ts';
import { tookDamage } from '../backups/damage-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useDialogs } from '../workbench/dialogs.ts';
import { FolderBrowser } from './folder-browser.tsx';
import { welcomeTexts } from './texts.ts';
import { changeWorkspace } from './use-review-files.ts';

/** Asks which review to open, in the browser (the desktop has the system's dialog). */
export function OpenReviewDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'open-review');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (path: string) => {
    setBusy(true);
    const refusal = await changeWorkspace(api.workspace.open.mutate({ path }));
    setBusy(false);
    const asked = refusal !== null && tookDamage(refusal, path);
    setProblem(asked ? null : refusal);
    if (refusal === null || asked) hide();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={hide}
      title={welcomeTexts.openTitle}
      description={welcomeTexts.openDescription}
      footer={
        <>
          <Button onClick={hide}>{welcomeTexts.cancel}</Button>
          <Button
            variant="primary"
            disabled={chosen === null || busy}
            onClick={() => {
              if (chosen !== null) void take(chosen);
            }}
          >
            {welcomeTexts.openButton}
          </Button>
        </>
      }
    >
      <FolderBrowser
        folder={folder}
        onFolder={setFolder}
        reviews
        chosen={chosen}
        onChoose={(path) => {
          setChosen(path);
          setProblem(null);
        }}
        onOpen={(path) => void take(path)}
      />
      {problem !== null && <ProblemNote problem={problem} />}
    </Dialog>
  );
}

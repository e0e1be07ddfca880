import { useRef } from 'react';
import { desktop } from '../api.ts';
import { claimTexts } from '../claims/texts.ts';
import { useCommand } from '../commands/use-command.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { bringFileBack, bringPathBack } from './apply-store.ts';
import { applyTexts } from './texts.ts';

/** The command that brings an edited table back, and its dialog; there whatever screen is shown. */
export function ApplyHost() {
  const input = useRef<HTMLInputElement>(null);
  useCommand({
    id: 'claims.bring-back',
    title: applyTexts.command,
    group: claimTexts.group,
    run: () => {
      if (desktop === null) input.current?.click();
      else void desktop.pickFiles().then(([path]) => (path ? bringPathBack(path) : undefined));
    },
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={applyTexts.choose}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void bringFileBack(file);
          // So that choosing the same file again is a change again.
          event.currentTarget.value = '';
        }}
      />
      <ApplyDialog />
    </>
  );
}

import { useRef } from 'react';
import type { RefObject } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import './apply.css';
import { closeReturned, useReturned } from './apply-store.ts';
import type { ReturnedFile } from './apply-store.ts';
import { Differences } from './differences.tsx';
import { applyTexts } from './texts.ts';
import { useFirstFocus } from './use-first-focus.ts';

/** What an edited table says differently, for a decision about each cell. */
export function ApplyDialog() {
  const file = useReturned((store) => store.file);
  const main = useRef<HTMLButtonElement>(null);
  const state = file?.state ?? null;
  const ready = state !== null && state.state === 'ready';
  return (
    <Dialog
      open={file !== null}
      onOpenChange={closeReturned}
      title={applyTexts.title}
      {...(ready
        ? { description: applyTexts.intro(state.file, applyTexts.rows(state.total)) }
        : {})}
      size="wide"
      // Who trusts the table goes on with Enter.
      initialFocus={main}
    >
      {file !== null && <ApplyBody key={file.turn} file={file} main={main} />}
    </Dialog>
  );
}

function ApplyBody({
  file,
  main,
}: {
  readonly file: ReturnedFile;
  readonly main: RefObject<HTMLButtonElement | null>;
}) {
  const { state, problem } = file;
  if (problem !== null) {
    return (
      <div className="apply">
        <ProblemNote problem={problem} />
        <Footer main={main} label={applyTexts.close} />
      </div>
    );
  }
  if (state === null || state.state !== 'ready') {
    return (
      <div className="apply">
        <Waiting file={file} />
        <Footer main={main} label={applyTexts.cancel} />
      </div>
    );
  }
  const { changes, conflicts, refused, unknown } = state.counts;
  if (changes + conflicts + refused + unknown === 0) {
    return (
      <div className="apply">
        <EmptyState title={applyTexts.nothing}>{applyTexts.nothingHint}</EmptyState>
        <Footer main={main} label={applyTexts.close} />
      </div>
    );
  }
  return <Differences state={state} main={main} />;
}

function Footer({
  main,
  label,
}: {
  readonly main: RefObject<HTMLButtonElement | null>;
  readonly label: string;
}) {
  useFirstFocus(main);
  return (
    <div className="apply__footer">
      <Button ref={main} onClick={closeReturned}>
        {label}
      </Button>
    </div>
  );
}

function Waiting({ file: { name, sent, state } }: { readonly file: ReturnedFile }) {
  const total = state?.total ?? 0;
  const done = state?.done ?? 0;
  const words =
    state === null
      ? applyTexts.sending(name)
      : total === 0
        ? applyTexts.reading(name)
        : applyTexts.comparing(done, total);
  return (
    <div className="apply__waiting">
      <p className="numeric">{words}</p>
      <Progress label={words} value={total === 0 ? sent : done} max={total === 0 ? 1 : total} />
    </div>
  );
}

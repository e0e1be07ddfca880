import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ImportFile, ImportJob } from '#electron/api/imports.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useImports } from './import-store.ts';
import './import-preview.css';
import { PreviewDetails } from './preview-details.tsx';
import { PreviewFiles } from './preview-files.tsx';
import { cancelImport, takeImport } from './start-import.ts';
import { importTexts } from './texts.ts';

/** Shows what was read before anything is stored, and lets one choose what to take. */
export function ImportPreview() {
  const { job, preview, showPreview } = useImports();
  const open = preview && job?.state === 'ready';
  const main = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={showPreview}
      title={importTexts.previewTitle}
      description={importTexts.previewHint}
      size="wide"
      // Who trusts the files goes on with Enter.
      initialFocus={main}
    >
      {/* A new job begins with a choice of its own. */}
      {open && <PreviewBody key={job.id} job={job} main={main} />}
    </Dialog>
  );
}

function PreviewBody({
  job,
  main,
}: {
  readonly job: ImportJob;
  readonly main: RefObject<HTMLButtonElement | null>;
}) {
  const showPreview = useImports((imports) => imports.showPreview);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [leftParts, setLeftParts] = useState<ReadonlyMap<number, ReadonlySet<number>>>(new Map());
  const [shown, setShown] = useState(() => Math.max(0, firstToShow(job.files)));
  const readable = job.files.flatMap((file, index) => (file.state === 'read' ? [index] : []));
  const taken = readable.filter((index) => !left.has(index));

  const tickFile = (index: number, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(index);
    else next.add(index);
    setLeft(next);
  };
  const tickPart = (part: number, on: boolean): void => {
    const parts = new Set(leftParts.get(shown));
    if (on) parts.delete(part);
    else parts.add(part);
    setLeftParts(new Map(leftParts).set(shown, parts));
  };
  const take = (): void => {
    showPreview(false);
    takeImport(
      taken.map((index) => {
        const without = leftParts.get(index);
        const sources = job.files[index]?.sources ?? 0;
        if (without === undefined || without.size === 0) return { index };
        const parts = Array.from({ length: sources }, (_, part) => part);
        return { index, parts: parts.filter((part) => !without.has(part)) };
      }),
    );
  };
  const file = job.files[shown];
  return (
    <div className="import-preview">
      <div className="import-preview__panes">
        <div className="import-preview__list">
          <div className="import-preview__all">
            <Checkbox
              label={importTexts.all}
              checked={taken.length === readable.length && readable.length > 0}
              indeterminate={taken.length > 0 && taken.length < readable.length}
              disabled={readable.length === 0}
              onChange={(on) => setLeft(new Set(on ? [] : readable))}
            />
          </div>
          <PreviewFiles
            files={job.files}
            left={left}
            shown={shown}
            onShow={setShown}
            onTick={tickFile}
          />
        </div>
        <div className="import-preview__details">
          {file === undefined ? (
            <p className="import-preview__hint">{importTexts.noDetails}</p>
          ) : (
            <PreviewDetails
              // What was typed for one file is not meant for the next.
              key={shown}
              job={job.id}
              index={shown}
              file={file}
              left={leftParts.get(shown) ?? none}
              onTick={tickPart}
            />
          )}
        </div>
      </div>
      <div className="import-preview__footer">
        <Button
          onClick={() => {
            showPreview(false);
            cancelImport();
          }}
        >
          {importTexts.cancel}
        </Button>
        <Button ref={main} variant="primary" onClick={take}>
          {taken.length === 0 ? importTexts.takeNone : importTexts.take(taken.length)}
        </Button>
      </div>
    </div>
  );
}

const none: ReadonlySet<number> = new Set();

/** A file that needs help comes first, then one that can be taken. */
function firstToShow(files: readonly ImportFile[]): number {
  const helpless = files.findIndex(({ error }) => error !== null);
  return helpless === -1 ? files.findIndex(({ state }) => state === 'read') : helpless;
}

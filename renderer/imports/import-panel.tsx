import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Progress } from '../ui/progress.tsx';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import { ImportFileRow } from './import-file-row.tsx';
import { importProgress, isRunning, needsReading } from './import-summary.ts';
import { useImports } from './import-store.ts';
import './imports.css';
import { cancelImport } from './start-import.ts';
import { importTexts } from './texts.ts';

/** How long a finished import without problems stays open, in milliseconds. */
const linger = 4000;

/** What an import did, file by file; folds into the status bar when all went well. */
export function ImportPanel() {
  const { job, sending, panel, showPanel, showPreview } = useImports();
  const frame = useRef<HTMLElement>(null);
  const over = job !== null && !isRunning(job) && sending === null;
  const leaves = over && !needsReading(job);

  useEffect(() => {
    if (!panel || !leaves) return undefined;
    const timer = setInterval(() => {
      // Not while someone reads it.
      if (frame.current?.matches(':hover, :focus-within') !== true) showPanel(false);
    }, linger);
    return () => clearInterval(timer);
  }, [panel, leaves, showPanel]);

  // Whoever goes to another screen after it wants to see that screen; the status bar keeps the words.
  useEffect(
    () =>
      useSession.subscribe((now, before) => {
        const { job: last, sending: going } = useImports.getState();
        const idle = going === null && (last === null || !isRunning(last));
        if (idle && now.screen !== before.screen) showPanel(false);
      }),
    [showPanel],
  );

  useEffect(() => {
    const element = frame.current;
    if (!panel || element === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') showPanel(false);
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [panel, showPanel]);

  if (!panel || (job === null && sending === null)) return null;
  const { words, value, max } = importProgress(job, sending);
  return (
    <section ref={frame} className="import-panel" aria-label={importTexts.panel}>
      <header className="import-panel__header">
        <h2 className="import-panel__title" aria-live="polite">
          {words}
        </h2>
        {job?.state === 'ready' && sending === null && (
          <Button size="small" variant="primary" onClick={() => showPreview(true)}>
            {importTexts.choose}
          </Button>
        )}
        {!over && (sending !== null || job?.state !== 'cancelling') && (
          <Button size="small" onClick={cancelImport}>
            {importTexts.cancel}
          </Button>
        )}
        <IconButton
          size="small"
          label={importTexts.close}
          icon={<X />}
          onClick={() => showPanel(false)}
        />
      </header>
      {!over && (
        <div className="import-panel__progress">
          <Progress label={importTexts.panel} value={value} max={max} />
        </div>
      )}
      {sending === null && job !== null && job.state === 'failed' && job.files.length === 0 && (
        <p className="import-panel__note">{importTexts.nothing}</p>
      )}
      {sending === null && <FileRows />}
    </section>
  );
}

function FileRows() {
  const files = useImports((imports) => imports.job?.files) ?? [];
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows({
    count: files.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 32,
    overscan: 6,
  });
  if (files.length === 0) return null;
  return (
    // The rows hold no control, so the list itself must take the keys that scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroll} className="import-panel__files" tabIndex={0}>
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const file = files[item.index];
          return file === undefined ? null : (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="import-panel__row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ImportFileRow file={file} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

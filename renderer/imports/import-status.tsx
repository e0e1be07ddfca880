import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { IconButton } from '../ui/icon-button.tsx';
import { Progress } from '../ui/progress.tsx';
import { importProgress, isRunning, needsReading } from './import-summary.ts';
import { useImports } from './import-store.ts';
import './imports.css';
import { cancelImport } from './start-import.ts';
import { importTexts } from './texts.ts';

/** The status bar's word on the running or last import; opens its details. */
export function ImportStatus() {
  const { job, sending, panel, showPanel } = useImports();
  if (job === null && sending === null) return null;
  const running = sending !== null || (job !== null && isRunning(job));
  const { words, value, max } = importProgress(job, sending);
  return (
    <span className="import-status">
      <button
        type="button"
        className="import-status__words numeric truncate"
        aria-expanded={panel}
        onClick={() => showPanel(!panel)}
      >
        {running ? (
          <span className="import-status__bar">
            <Progress label={importTexts.panel} value={value} max={max} thin />
          </span>
        ) : job !== null && needsReading(job) ? (
          <CircleAlert className="import-status__warn" aria-hidden="true" />
        ) : (
          <CircleCheck className="import-status__ok" aria-hidden="true" />
        )}
        <span className="truncate">{words}</span>
      </button>
      {running && (sending !== null || job?.state !== 'cancelling') && (
        <IconButton
          size="small"
          className="import-status__stop"
          label={importTexts.stop}
          icon={<X />}
          onClick={cancelImport}
        />
      )}
    </span>
  );
}

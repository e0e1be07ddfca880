import { Ban, CircleAlert, CircleCheck, CircleDashed, Equal, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportFile, ImportFileState } from '#electron/api/imports.ts';
import { formatPercent } from '../language.ts';
import { Spinner } from '../ui/spinner.tsx';
import { baseName, fileFacts } from './import-summary.ts';
import { importTexts } from './texts.ts';
import { problemWords } from '../said.ts';

/** One file of an import: how far it is, what it gave, what was odd about it. */
export function ImportFileRow({ file }: { readonly file: ImportFile }) {
  return (
    <div className="import-file">
      <span className={`import-file__icon import-file__icon--${file.state}`} aria-hidden="true">
        {icons[file.state]}
      </span>
      <div className="import-file__words">
        <div className="import-file__line">
          <span className="import-file__name truncate" title={file.file}>
            {baseName(file.file)}
          </span>
          <span className="import-file__facts numeric">{facts(file)}</span>
        </div>
        {file.error !== null && (
          <p className="import-file__error">
            {problemWords(file.error).message}
            {problemWords(file.error).hint !== undefined && (
              <span className="import-file__hint"> {problemWords(file.error).hint}</span>
            )}
          </p>
        )}
        {file.warnings.map((warning) => (
          <p key={warning} className="import-file__warning">
            <TriangleAlert aria-hidden="true" />
            {warning}
          </p>
        ))}
      </div>
    </div>
  );
}

const icons: Readonly<Record<ImportFileState, ReactNode>> = {
  waiting: <CircleDashed />,
  reading: <Spinner />,
  read: <CircleCheck />,
  storing: <Spinner />,
  'left out': <Ban />,
  stored: <CircleCheck />,
  known: <Equal />,
  refused: <CircleAlert />,
  cancelled: <Ban />,
};

function facts(file: ImportFile): string {
  if (file.state === 'stored' || file.state === 'read') return fileFacts(file);
  const words = importTexts.state[file.state];
  if (file.share !== null) {
    const part = file.state === 'storing' ? importTexts.storingPart : importTexts.readingPart;
    return part(formatPercent(file.share));
  }
  if (file.state !== 'reading') return words;
  if (file.records > 0) return importTexts.references(file.records);
  return file.claims > 0 ? importTexts.claims(file.claims) : words;
}

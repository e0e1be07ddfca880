import type { FilePreview, ImportFile } from '#electron/api/imports.ts';
import { importTexts } from './texts.ts';

/** The references of a list, with what is known of each already; and what could not be taken. */
export function PreviewRecords({
  file,
  preview,
}: {
  readonly file: ImportFile;
  readonly preview: FilePreview;
}) {
  const { records, rejected } = preview;
  return (
    <>
      {records.length > 0 && (
        <section>
          <h4 className="preview-details__heading">
            {importTexts.records}
            <span className="preview-details__of">
              {importTexts.firstOf(records.length, file.records)}
            </span>
          </h4>
          <ul className="preview-details__list">
            {records.map((record, index) => (
              // A list may hold the same reference twice; the order never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className="preview-details__item">
                <span>{record.title === '' ? importTexts.untitled : record.title}</span>
                <span className="preview-details__facts">
                  {[record.authors, record.year === null ? '' : String(record.year)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                {record.verdict !== 'new' && (
                  <span
                    className={`preview-details__verdict preview-details__verdict--${record.verdict}`}
                    title={record.reasons.join(', ')}
                  >
                    {importTexts.verdict[record.verdict]}
                    {record.other !== null && record.other !== record.title && `: ${record.other}`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {rejected.length > 0 && (
        <section>
          <h4 className="preview-details__heading">
            {importTexts.rejects}
            <span className="preview-details__of">
              {importTexts.firstOf(rejected.length, file.rejected)}
            </span>
          </h4>
          <ul className="preview-details__list">
            {rejected.map((record) => (
              <li key={record.place} className="preview-details__item">
                <span>
                  {record.place}: {record.reason}
                </span>
                <code className="preview-details__raw truncate">{record.raw}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

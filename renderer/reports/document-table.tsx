import type { ReportColumn, ReportWords } from '#core/reports/document/block.ts';
import { classNames } from '../ui/class-names.ts';
import { placeId } from './document-places.ts';
import { DocumentWords } from './document-words.tsx';
import type { PreviewTable } from './preview-block.ts';
import { Scroller } from './scroller.tsx';
import { reportTexts } from './texts.ts';

/** A table of a report with its caption above; numbers stand at the right. */
export function DocumentTable({ table }: { readonly table: PreviewTable }) {
  const { id, label, caption, columns, rows, left, total } = table;
  return (
    <Scroller className="document__table" label={caption}>
      <table id={placeId.block(id)} tabIndex={-1}>
        <caption className={label === null ? 'visually-hidden' : undefined}>
          {label !== null && <b>{label}. </b>}
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th
                // Two columns can share a title.
                // oxlint-disable-next-line react/no-array-index-key
                key={place}
                scope="col"
                className={classNames(column.kind === 'number' && 'document__number')}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, place) => (
            // Rows have no names, and a table is replaced as a whole.
            // oxlint-disable-next-line react/no-array-index-key
            <Row key={place} columns={columns} cells={cells} />
          ))}
        </tbody>
        {left > 0 && (
          <tbody>
            <tr>
              <td colSpan={columns.length} className="document__left">
                {reportTexts.rowsLeft(left)}
              </td>
            </tr>
          </tbody>
        )}
        {total !== null && (
          <tfoot>
            <Row columns={columns} cells={total} />
          </tfoot>
        )}
      </table>
    </Scroller>
  );
}

function Row({
  columns,
  cells,
}: {
  readonly columns: readonly ReportColumn[];
  readonly cells: readonly ReportWords[];
}) {
  return (
    <tr>
      {columns.map(({ kind, heads }, place) => {
        const words = <DocumentWords words={cells[place] ?? []} />;
        const className = classNames(kind === 'number' && 'document__number');
        return heads ? (
          // oxlint-disable-next-line react/no-array-index-key
          <th key={place} scope="row" className={className}>
            {words}
          </th>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <td key={place} className={className}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}

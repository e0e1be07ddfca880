import { useState } from 'react';
import { columnRoles } from '#core/references/record-table.ts';
import type { ColumnRole, RecordTable } from '#core/references/record-table.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { importTexts } from './texts.ts';

const options = columnRoles.map((role) => ({ value: role, label: role }));

/** What each column of a table was taken for, to be corrected. */
export function PreviewColumns({
  table,
  pending,
  onChange,
}: {
  readonly table: RecordTable;
  readonly pending: boolean;
  readonly onChange: (columns: readonly ColumnRole[]) => void;
}) {
  const guessed = table.columns.map(({ role }) => role);
  const [roles, setRoles] = useState<readonly ColumnRole[]>(guessed);
  const changed = roles.some((role, index) => role !== guessed[index]);
  return (
    <section>
      <h4 className="preview-details__heading">{importTexts.columnsTitle}</h4>
      <p className="import-preview__hint">{importTexts.columnsHint}</p>
      <ul className="preview-columns">
        {table.columns.map((column, index) => (
          // Two columns may have one name; their order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="preview-columns__row">
            <span className="preview-columns__name">
              <span className="truncate">{column.name}</span>
              <span className="preview-details__facts truncate">{column.samples.join(' · ')}</span>
            </span>
            <Select
              label={column.name}
              hideLabel
              value={roles[index] ?? 'ignore'}
              options={options}
              disabled={pending}
              onChange={(role) => setRoles(roles.map((old, at) => (at === index ? role : old)))}
            />
          </li>
        ))}
      </ul>
      <Button disabled={pending || !changed} onClick={() => onChange(roles)}>
        {importTexts.readAgain}
      </Button>
    </section>
  );
}

import { useMemo } from 'react';
import { unguardCell } from '#core/reports/csv-cell.ts';
import { parseCsv } from '#core/reports/csv-table.ts';
import './csv-view.css';

const numbers = new Set(['start', 'end', 'score']);

/** Shows a CSV text as the table that a spreadsheet would make of it. */
export function CsvView({ csv, label }: { readonly csv: string; readonly label: string }) {
  const records = useMemo(() => {
    const parsed = parseCsv(csv);
    return 'records' in parsed ? parsed.records : [];
  }, [csv]);
  const [header, ...rows] = records;
  const names = header?.cells ?? [];
  return (
    <table className="csv-view" aria-label={label}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, cells }) => (
          <tr key={line}>
            {names.map((name, index) => (
              <td key={name} className={numbers.has(name) ? 'csv-view__number' : undefined}>
                <div className="csv-view__cell">{unguardCell(cells[index] ?? '')}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ClaimStatus } from '#core/claims/claim.ts';
import { ownColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { reportFormatFacts } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import { plainGroupings } from '#core/reports/template.ts';
import type { FindingsGrouping, ReportContent, ReportGrouping } from '#core/reports/template.ts';
import { formatCount } from '../language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import type { ChangeSetup } from './report-options.ts';
import { isDocument, statusOrder, withStatus } from './report-setup.ts';
import { reportTexts } from './texts.ts';

export interface ClaimsPartProps {
  readonly content: ReportContent;
  readonly format: ReportFormat;
  /** The review's own columns. */
  readonly columns: readonly OwnColumn[];
  /** How many claims have each status. */
  readonly counts: Readonly<Record<ClaimStatus, number>>;
  readonly change: ChangeSetup;
}

/** Which claims go in, and what they and the findings are put together by. */
export function ClaimsPart({ content, format, columns, counts, change }: ClaimsPartProps) {
  const { grouped } = reportFormatFacts[format];
  const document = isDocument(format);
  const { sections } = content;
  const summarised = document && (sections.includes('findings') || sections.includes('map'));
  const set = (patch: Partial<ReportContent>): void =>
    change((setup) => ({ ...setup, content: { ...setup.content, ...patch } }));
  const own = columns.map(({ id, name }) => ({
    value: ownColumnKey(id),
    label: name,
    detail: reportTexts.ownColumn,
  }));
  return (
    <>
      <fieldset className="report-options__part">
        <legend className="visually-hidden">{reportTexts.statuses}</legend>
        {statusOrder.map((status) => {
          const hint =
            document && sections.includes('excluded') ? reportTexts.statusHint[status] : undefined;
          return (
            <Checkbox
              key={status}
              label={
                <span className="report-options__status">
                  {reportTexts.status[status]}{' '}
                  <span className="report-options__count numeric">
                    {formatCount(counts[status])}
                  </span>
                </span>
              }
              checked={content.statuses.includes(status)}
              onChange={(on) =>
                change((setup) => ({ ...setup, content: withStatus(setup.content, status, on) }))
              }
              {...(hint === undefined ? {} : { hint })}
            />
          );
        })}
      </fieldset>
      <Select<ReportGrouping>
        label={reportTexts.groupBy}
        value={content.groupBy}
        options={[
          ...plainGroupings.map((value) => ({ value, label: reportTexts.groups[value] })),
          ...own,
        ]}
        onChange={(groupBy) => set({ groupBy })}
        disabled={!grouped}
        {...(grouped ? {} : { hint: reportTexts.groupByNumber })}
      />
      <Select<FindingsGrouping>
        label={reportTexts.findingsBy}
        value={content.findingsBy}
        options={[
          { value: 'type', label: reportTexts.groups.type },
          { value: 'tag', label: reportTexts.groups.tag, detail: reportTexts.tagHint },
          ...own,
        ]}
        onChange={(findingsBy) => set({ findingsBy })}
        disabled={!summarised}
        hint={
          summarised
            ? reportTexts.findingsHint
            : document
              ? reportTexts.findingsOff
              : reportTexts.documentsOnly
        }
      />
    </>
  );
}

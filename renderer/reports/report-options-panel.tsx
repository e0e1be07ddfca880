import { reportFormatFacts, reportFormats } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import type { ReviewState } from '../review/use-review.ts';
import { InfoField } from '../settings/info-field.tsx';
import { updateReviewInfo } from '../settings/update-review-info.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { statusOrder, today, useReportOptions } from './report-options.ts';
import { reportTexts } from './texts.ts';
import { formatCount } from '../language.ts';

const groupings: readonly ReportOptions['groupBy'][] = ['type', 'source', 'level'];

/** What goes into the report and how; the preview follows every change. */
export function ReportOptionsPanel({
  review,
}: {
  readonly review: Pick<ReviewState, 'info' | 'counts'>;
}) {
  const { options, change, toggleStatus } = useReportOptions();
  const { info, counts } = review;
  const { grouped } = reportFormatFacts[options.format];
  const countOf = {
    accepted: counts.accepted,
    excluded: counts.excluded,
    'to review': counts.toReview,
  };
  return (
    <form
      className="report-options"
      aria-label={reportTexts.options}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={reportTexts.format}
        value={options.format}
        options={reportFormats.map((value) => ({
          value,
          label: reportTexts.formats[value],
          detail: reportTexts.formatUse[value],
        }))}
        onChange={(format) => change({ format })}
        hint={reportTexts.formatUse[options.format]}
      />
      <Select
        label={reportTexts.groupBy}
        value={options.groupBy}
        options={groupings.map((value) => ({ value, label: reportTexts.groups[value] }))}
        onChange={(groupBy) => change({ groupBy })}
        disabled={!grouped}
        {...(grouped ? {} : { hint: reportTexts.groupByNumber })}
      />
      <fieldset className="report-options__part">
        <legend className="ui-field__label">{reportTexts.statuses}</legend>
        {statusOrder.map((status) => {
          const hint = options.format === 'md' ? reportTexts.statusHint[status] : undefined;
          return (
            <Checkbox
              key={status}
              label={
                <span className="report-options__status">
                  {reportTexts.status[status]}{' '}
                  <span className="report-options__count numeric">
                    {formatCount(countOf[status])}
                  </span>
                </span>
              }
              checked={options.statuses.includes(status)}
              onChange={(on) => toggleStatus(status, on)}
              {...(hint === undefined ? {} : { hint })}
            />
          );
        })}
      </fieldset>
      <TextField
        type="date"
        label={reportTexts.date}
        value={options.date}
        // A cleared field stands for today.
        onChange={(date) => change({ date: date === '' ? today() : date })}
      />
      <InfoField
        label={reportTexts.reviewTitle}
        value={info.title}
        required={reportTexts.titleEmpty}
        maxLength={500}
        lines={2}
        onSave={(title) => void updateReviewInfo({ title })}
      />
      <InfoField
        label={reportTexts.question}
        value={info.question}
        maxLength={5000}
        lines={4}
        onSave={(question) => void updateReviewInfo({ question })}
      />
    </form>
  );
}

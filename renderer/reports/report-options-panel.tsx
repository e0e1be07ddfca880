import { useState } from 'react';
import type { OwnColumn } from '#core/claims/own-column.ts';
import type { Problem } from '#core/problem.ts';
import { reportFormats } from '#core/reports/formats.ts';
import { StyleSelect, useStyles } from '../references/style-select.tsx';
import type { ReviewState } from '../review/use-review.ts';
import { InfoField } from '../settings/info-field.tsx';
import { updateReviewInfo } from '../settings/update-review-info.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ClaimsPart } from './claims-part.tsx';
import { OptionsPart } from './options-part.tsx';
import './report-options.css';
import type { ChangeSetup } from './report-options.ts';
import { isDocument, today } from './report-setup.ts';
import type { MissingPart, ReportSetup } from './report-setup.ts';
import { SectionsPart } from './sections-part.tsx';
import { TemplatePart } from './template-part.tsx';
import { reportTexts } from './texts.ts';

export interface ReportOptionsPanelProps {
  readonly review: Pick<ReviewState, 'info' | 'counts'>;
  readonly setup: ReportSetup;
  /** What was chosen in it that the review does not have. */
  readonly missing: readonly MissingPart[];
  /** The review's own columns. */
  readonly columns: readonly OwnColumn[];
  readonly change: ChangeSetup;
}

/** What goes into the report and how; the preview follows every change. */
export function ReportOptionsPanel(props: ReportOptionsPanelProps) {
  const { review, setup, missing, columns, change } = props;
  const { info, counts } = review;
  const { format, content, listed, template, date } = setup;
  const document = isDocument(format);
  const { sections, statuses, style } = content;
  return (
    <form
      className="report-options"
      aria-label={reportTexts.options}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="report-options__head">
        <Select
          label={reportTexts.format}
          value={format}
          options={reportFormats.map((value) => ({
            value,
            label: reportTexts.formats[value],
            detail: reportTexts.formatUse[value],
          }))}
          onChange={(next) => change((now) => ({ ...now, format: next }))}
          hint={reportTexts.formatUse[format]}
        />
        <TemplatePart chosen={template} content={content} missing={missing} change={change} />
      </div>
      <OptionsPart
        name="contents"
        title={reportTexts.contents}
        chosen={document ? reportTexts.sectionsOf(sections.length, listed.length) : ''}
      >
        {!document && <p className="ui-field__hint">{reportTexts.documentsOnly}</p>}
        <SectionsPart listed={listed} sections={sections} disabled={!document} change={change} />
      </OptionsPart>
      <OptionsPart
        name="claims"
        title={reportTexts.statuses}
        chosen={statuses.map((status) => reportTexts.status[status]).join(', ')}
      >
        <ClaimsPart
          content={content}
          format={format}
          columns={columns}
          counts={{
            accepted: counts.accepted,
            excluded: counts.excluded,
            'to review': counts.toReview,
          }}
          change={change}
        />
      </OptionsPart>
      <StyleAndDate style={style} date={date} disabled={!document} change={change} />
      <OptionsPart name="title" title={reportTexts.titleAndQuestion} chosen={info.title}>
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
      </OptionsPart>
    </form>
  );
}

interface StyleAndDateProps {
  readonly style: string;
  readonly date: string;
  /** Whether the format has no bibliography. */
  readonly disabled: boolean;
  readonly change: ChangeSetup;
}

function StyleAndDate({ style, date, disabled, change }: StyleAndDateProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const title = useStyles()?.find(({ id }) => id === style)?.title ?? '';
  return (
    <OptionsPart name="style" title={reportTexts.styleAndDate} chosen={disabled ? date : title}>
      <StyleSelect
        style={style}
        disabled={disabled}
        onChange={(next) =>
          change((setup) => ({ ...setup, content: { ...setup.content, style: next } }))
        }
        onProblem={setProblem}
      />
      {disabled && <p className="ui-field__hint">{reportTexts.documentsOnly}</p>}
      {problem !== null && <ProblemNote problem={problem} />}
      <TextField
        type="date"
        label={reportTexts.date}
        value={date}
        // A cleared field stands for today.
        onChange={(next) => change((setup) => ({ ...setup, date: next === '' ? today() : next }))}
      />
    </OptionsPart>
  );
}

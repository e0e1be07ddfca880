import { FileText } from 'lucide-react';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { DocumentPreview } from './document-preview.tsx';
import { showsDocument } from './preview-frame.tsx';
import type { ChangeSetup } from './report-options.ts';
import './report-preview.css';
import type { ReportSetup } from './report-setup.ts';
import { reportTexts } from './texts.ts';
import { TextPreview } from './text-preview.tsx';

export interface ReportPreviewProps {
  readonly options: ReportOptions;
  readonly setup: ReportSetup;
  readonly change: ChangeSetup;
  /** Of the review; a new one asks anew. */
  readonly revision: number;
}

/** The report as it will be: as it is read or as text, with what was counted in it. */
export function ReportPreview(props: ReportPreviewProps) {
  if (props.options.statuses.length === 0) {
    return (
      <EmptyState icon={<FileText />} title={reportTexts.noStatus}>
        {reportTexts.noStatusHint}
      </EmptyState>
    );
  }
  return showsDocument(props.setup) ? <DocumentPreview {...props} /> : <TextPreview {...props} />;
}

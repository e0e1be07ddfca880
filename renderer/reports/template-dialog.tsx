import { templateNameLength } from '#core/reports/template.ts';
import type { ReportContent, ReportTemplate } from '#core/reports/template.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
import { reportTexts } from './texts.ts';
import { saveTemplate } from './use-templates.ts';

export interface TemplateDialogProps {
  /** The template that gets a better name; null for a new one. */
  readonly template: ReportTemplate | null;
  /** What a new template holds. */
  readonly content: ReportContent;
  /** The name that a new one has at first. */
  readonly name: string;
  readonly onSaved: (template: ReportTemplate) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a template. */
export function TemplateDialog(props: TemplateDialogProps) {
  const { template, content, onSaved, onClose } = props;
  return (
    <NameDialog
      title={template === null ? reportTexts.templateSaveTitle : reportTexts.templateRenameTitle}
      {...(template === null ? { description: reportTexts.templateSaveHint } : {})}
      label={reportTexts.templateName}
      name={template?.name ?? props.name}
      maxLength={templateNameLength}
      action={reportTexts.save}
      save={async (name) => {
        const kept = await saveTemplate(
          template === null ? { ...content, name } : { id: template.id, name },
        );
        if ('problem' in kept) return kept.problem.message;
        onSaved(kept.template);
        return null;
      }}
      onClose={onClose}
    />
  );
}

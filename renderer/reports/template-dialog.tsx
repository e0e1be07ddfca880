import { useId, useState } from 'react';
import { templateNameLength } from '#core/reports/template.ts';
import type { ReportContent, ReportTemplate } from '#core/reports/template.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
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
  const form = useId();
  const [name, setName] = useState(template?.name ?? props.name);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const kept = await saveTemplate(
      template === null ? { ...content, name } : { id: template.id, name },
    );
    setBusy(false);
    if ('problem' in kept) return setError(kept.problem.message);
    onSaved(kept.template);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={template === null ? reportTexts.templateSaveTitle : reportTexts.templateRenameTitle}
      {...(template === null ? { description: reportTexts.templateSaveHint } : {})}
      footer={
        <>
          <Button onClick={onClose}>{reportTexts.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={busy || name.trim() === ''}>
            {reportTexts.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={reportTexts.templateName}
          value={name}
          maxLength={templateNameLength}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
          {...(error === null ? {} : { error })}
        />
      </form>
    </Dialog>
  );
}

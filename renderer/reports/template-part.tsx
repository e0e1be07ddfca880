import { Ellipsis, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Problem } from '#core/problem.ts';
import type { ReportContent, ReportTemplate } from '#core/reports/template.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuItem, MenuSeparator } from '../ui/menu-item.tsx';
import { Menu } from '../ui/menu.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.ts';
import type { ChangeSetup } from './report-options.ts';
import { contentOf, sameContent, withContent } from './report-setup.ts';
import type { MissingPart } from './report-setup.ts';
import { TemplateDialog } from './template-dialog.tsx';
import { readTemplateFile, saveTemplateFile } from './template-file.ts';
import { reportTexts } from './texts.ts';
import { removeTemplate, saveTemplate, useTemplates } from './use-templates.ts';

export interface TemplatePartProps {
  /** Id of the template that was chosen last; null for none. */
  readonly chosen: string | null;
  /** What the report holds now. */
  readonly content: ReportContent;
  /** What was chosen that the review does not have. */
  readonly missing: readonly MissingPart[];
  readonly change: ChangeSetup;
}

/** The name that is being asked for: of a new template (with one to begin with), or of one that is there. */
type Naming = { readonly name: string } | { readonly template: ReportTemplate };

/** The templates of the review: choosing, keeping, renaming, removing, and their files. */
export function TemplatePart({ chosen, content, missing, change }: TemplatePartProps) {
  const templates = useTemplates();
  const [naming, setNaming] = useState<Naming | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const template = templates.find(({ id }) => id === chosen) ?? null;
  const changed = template !== null && !sameContent(template, content);

  // A template without claims would make no report.
  const empty = content.statuses.length === 0;

  const choose = (next: ReportTemplate): void => {
    setProblem(null);
    change((setup) => ({ ...withContent(setup, contentOf(next)), template: next.id }));
  };
  const update = async (): Promise<void> => {
    if (template === null) return;
    const kept = await saveTemplate({ ...content, id: template.id });
    if ('problem' in kept) return setProblem(kept.problem);
    setProblem(null);
    toast({ kind: 'ok', title: reportTexts.templateUpdated(template.name) });
  };
  const remove = async (): Promise<void> => {
    if (template === null) return;
    const refused = await removeTemplate(template.id);
    setProblem(refused);
    if (refused === null) change((setup) => ({ ...setup, template: null }));
  };
  const load = async (file: File): Promise<void> => {
    const read = await readTemplateFile(file);
    if (!read.ok) return setProblem(read.error);
    setProblem(null);
    const { name } = read.value;
    change((setup) => ({ ...withContent(setup, contentOf(read.value)), template: null }));
    toast({
      kind: 'ok',
      title: reportTexts.templateLoaded(name === '' ? file.name : name),
      detail: reportTexts.templateLoadedHint,
      action: { label: reportTexts.save, run: () => setNaming({ name }) },
    });
  };

  return (
    <div className="report-options__template">
      <div className="report-options__line">
        <Select
          label={reportTexts.template}
          value={template?.id ?? ''}
          options={[
            { value: '', label: reportTexts.templateNone },
            ...templates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            const next = templates.find((item) => item.id === id);
            if (next === undefined) change((setup) => ({ ...setup, template: null }));
            else choose(next);
          }}
        />
        <Menu
          align="end"
          trigger={<IconButton label={reportTexts.templateActions} icon={<Ellipsis />} />}
        >
          <MenuItem disabled={empty} onSelect={() => setNaming({ name: '' })}>
            {reportTexts.templateSaveAs}
          </MenuItem>
          {template !== null && (
            <>
              <MenuItem disabled={!changed || empty} onSelect={() => void update()}>
                {reportTexts.templateUpdate(template.name)}
              </MenuItem>
              <MenuItem onSelect={() => setNaming({ template })}>
                {reportTexts.templateRename}
              </MenuItem>
              <MenuItem danger onSelect={() => void remove()}>
                {reportTexts.templateRemove}
              </MenuItem>
            </>
          )}
          <MenuSeparator />
          <MenuItem
            disabled={empty}
            onSelect={() => saveTemplateFile(template?.name ?? '', content)}
          >
            {reportTexts.templateToFile}
          </MenuItem>
          <MenuItem onSelect={() => input.current?.click()}>
            {reportTexts.templateFromFile}
          </MenuItem>
        </Menu>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={reportTexts.templateFromFile}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void load(file);
          event.currentTarget.value = '';
        }}
      />
      {changed && (
        <div className="report-options__changed">
          <output>{reportTexts.templateChanged}</output>
          <span className="report-options__buttons">
            <Button size="small" disabled={empty} onClick={() => void update()}>
              {reportTexts.update}
            </Button>
            <Button size="small" variant="ghost" onClick={() => choose(template)}>
              {reportTexts.revert}
            </Button>
          </span>
        </div>
      )}
      {missing.map((part) => (
        <p key={part} className="report-options__missing">
          <TriangleAlert aria-hidden="true" />
          {reportTexts.templateMissing[part]}
        </p>
      ))}
      {problem !== null && <ProblemNote problem={problem} />}
      {naming !== null && (
        <TemplateDialog
          template={'template' in naming ? naming.template : null}
          name={'name' in naming ? naming.name : ''}
          content={content}
          onSaved={({ id }) => change((setup) => ({ ...setup, template: id }))}
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  );
}

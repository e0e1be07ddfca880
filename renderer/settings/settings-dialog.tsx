import type { ReactNode } from 'react';
import { backupTexts } from '../backups/texts.ts';
import { language, languageList, languages } from '../language.ts';
import type { Language } from '../language.ts';
import { useReviewPart, useSchemes } from '../review/use-review.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { useDialogs } from '../workbench/dialogs.ts';
import { InfoField } from './info-field.tsx';
import { SchemeLevels } from './scheme-levels.tsx';
import './settings-dialog.css';
import { switchLanguage } from './switch-language.ts';
import { settingsTexts } from './texts.ts';
import { themes, useTheme } from './theme.ts';
import { updateReviewInfo } from './update-review-info.ts';

/** What can be set: of the review, of the person, of this window. Everything is saved at once. */
export function SettingsDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'settings');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const review = useReviewPart(({ info, path }) => ({ info, path }));
  if (review === null) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={hide}
      size="large"
      title={settingsTexts.dialog}
      footer={
        <>
          <span className="settings__saved">{settingsTexts.saved}</span>
          <Button variant="primary" onClick={hide}>
            {settingsTexts.done}
          </Button>
        </>
      }
    >
      <Part title={settingsTexts.you}>
        <InfoField
          label={settingsTexts.reviewer}
          hint={settingsTexts.reviewerHint}
          placeholder={settingsTexts.reviewerPlaceholder}
          value={review.info.reviewer}
          maxLength={200}
          onSave={(reviewer) => void updateReviewInfo({ reviewer })}
        />
      </Part>
      <Part title={settingsTexts.review}>
        <InfoField
          label={settingsTexts.title}
          value={review.info.title}
          required={settingsTexts.titleEmpty}
          maxLength={500}
          onSave={(title) => void updateReviewInfo({ title })}
        />
        <InfoField
          label={settingsTexts.question}
          hint={settingsTexts.questionHint}
          value={review.info.question}
          maxLength={5000}
          lines={3}
          onSave={(question) => void updateReviewInfo({ question })}
        />
        <SchemeSetting scheme={review.info.scheme} />
        <p className="settings__file">
          <span className="ui-field__label">{settingsTexts.file}</span>
          <span className="settings__path">{review.path}</span>
        </p>
        <span>
          <Button onClick={() => useDialogs.getState().show('backups')}>
            {backupTexts.command}
          </Button>
        </span>
      </Part>
      <WindowSettings />
    </Dialog>
  );
}

function SchemeSetting({ scheme }: { readonly scheme: string }) {
  const schemes = useSchemes();
  const chosen = schemes.find((item) => item.key === scheme);
  return (
    <>
      <Select
        label={settingsTexts.scheme}
        hint={settingsTexts.schemeHint}
        value={scheme}
        options={schemes.map((item) => ({
          value: item.key,
          label: item.name,
          detail: item.description,
        }))}
        onChange={(next) => void updateReviewInfo({ scheme: next })}
      />
      {chosen !== undefined && <SchemeLevels scheme={chosen} />}
    </>
  );
}

const languageOptions = languageList.map((value) => ({ value, label: languages[value] }));

function WindowSettings() {
  const { theme, setTheme } = useTheme();
  const singleKeys = useSession((session) => session.singleKeys);
  const setSingleKeys = useSession((session) => session.setSingleKeys);
  return (
    <Part title={settingsTexts.window}>
      <Select<Language>
        label={settingsTexts.language}
        hint={settingsTexts.languageHint}
        value={language}
        options={languageOptions}
        onChange={switchLanguage}
      />
      <Select
        label={settingsTexts.theme}
        value={theme}
        options={themes.map((item) => ({ value: item, label: settingsTexts.themes[item] }))}
        onChange={setTheme}
      />
      <Checkbox
        label={settingsTexts.singleKeys}
        hint={settingsTexts.singleKeysHint}
        checked={singleKeys}
        onChange={setSingleKeys}
      />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings__part" aria-label={title}>
      <h3 className="settings__heading">{title}</h3>
      <div className="settings__fields">{children}</div>
    </section>
  );
}

import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/ui.ts';

/** Words of the controls themselves. */
export const uiTexts: Translated<typeof en.uiTexts> = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  dismiss: 'Verwerfen',
  notices: 'Mitteilungen',
  clear: 'Leeren',
  keyThen: 'dann',
  keys: { control: 'Strg', shift: 'Umschalt', space: 'Leertaste', delete: 'Entf' },
  password: 'Passwort',
  unlock: 'Entsperren',
};

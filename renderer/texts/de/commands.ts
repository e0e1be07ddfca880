import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/commands.ts';

/** Words of the command palette and of the shortcut sheet. */
export const paletteTexts: Translated<typeof en.paletteTexts> = {
  palette: 'Befehlspalette',
  input: 'Befehl eingeben, oder die Nummer einer Aussage',
  list: 'Befehle',
  none: 'Kein Befehl passt',
  goToClaim: (label) => `Zur Aussage ${label}`,
  claimGroup: 'Aussagen',
  sheet: 'Tastenkürzel',
  singleOff:
    'Kürzel aus einer einzelnen Taste sind aus. Die Einstellungen schalten sie wieder ein.',
  singleOn: 'Tasten ohne Strg oder ⌘ lassen sich in den Einstellungen ausschalten.',
};

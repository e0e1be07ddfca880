import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/workbench.ts';
import * as en from '#renderer/texts/en/workbench.ts';

/** Words of the window's frame. */
export const workbenchTexts = inLanguage(en.workbenchTexts, de.workbenchTexts);

/** Titles of the commands that belong to the window. */
export const commandTexts = inLanguage(en.commandTexts, de.commandTexts);

import { whenStored } from '../change-queue.ts';
import { flushGridLayout } from '../claims/grid-layout.ts';
import { chooseLanguage, language } from '../language.ts';
import type { Language } from '../language.ts';

/** Shows the window in another language: loads it again once everything is stored. */
export function switchLanguage(next: Language): void {
  if (next === language) return;
  chooseLanguage(next);
  flushGridLayout();
  void whenStored().then(() => location.reload());
}

import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/history.ts';

/** Words of the history screen. */
export const historyTexts: Translated<typeof en.historyTexts> = {
  title: 'Verlauf',
  empty: 'Noch ist nichts geschehen',
  emptyHint: 'Hier steht jede Änderung am Review, und jede lässt sich rückgängig machen.',
  more: 'Frühere Änderungen zeigen',
  loading: 'Wird geladen',
  undone: 'rückgängig gemacht',
  nobody: 'ohne Namen',
  retry: 'Erneut versuchen',
  search: 'Verlauf durchsuchen',
  reviewer: 'Reviewer',
  anyReviewer: 'Alle Reviewer',
  none: 'Keine Änderung passt',
  clear: 'Alle Änderungen zeigen',
  goBack: 'Hierher zurück',
  goBackHint: 'Nimmt alles danach zurück; Wiederholen stellt es Schritt für Schritt wieder her',
  wentBackHint: 'Wiederholen stellt Schritt für Schritt wieder her, was danach kam.',
  setBack: 'Zurücksetzen',
  setBackHint: 'Die Aussage wieder so bewerten wie damals',
  sameAlready: 'Das sagt die Aussage schon',
  when: (day, time, reviewer) => `${day} ${time}${reviewer === '' ? '' : `, ${reviewer}`}`,
  columns: { time: 'Zeit', reviewer: 'Reviewer', change: 'Änderung' },
};

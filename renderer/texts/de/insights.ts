import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/insights.ts';
import { count, plain } from '#renderer/texts/de/number.ts';

/** Words of what the program works out of the claims. */
export const insightTexts: Translated<typeof en.insightTexts> = {
  title: 'Übereinstimmung',
  questions: 'Welche Paare',
  toCheck: (n) => `Zu prüfen ${plain(n)}`,
  relationCount: {
    contradicts: (n) => `Widerspruch ${plain(n)}`,
    agrees: (n) => `Einig ${plain(n)}`,
    'different scope': (n) => `Meint anderes ${plain(n)}`,
    unrelated: (n) => `Ohne Bezug ${plain(n)}`,
  },
  judge: {
    contradicts: 'Widersprechen sich',
    agrees: 'Sind sich einig',
    'different scope': 'Meinen anderes',
    unrelated: 'Ohne Bezug',
  },
  takeBack: 'Zurücknehmen',
  pair: (first, second) => `${first} und ${second}`,
  byReviewer: 'Von einem Reviewer nebeneinandergestellt',
  show: (label) => `${label} in der Tabelle zeigen`,
  more: 'Weitere Paare zeigen',
  loading: 'Paare werden geladen',
  failed: 'Die Paare konnten nicht geladen werden',
  retry: 'Noch einmal versuchen',
  hint: 'Vorschläge zum Prüfen: nur die Wörter haben sie auffallen lassen. Ob sich die Aussagen widersprechen, sagen Sie; Berichte sagen, was Sie gefunden haben.',
  comparing: (percent) => `Aussagen werden verglichen: ${percent}`,
  stop: 'Vergleich anhalten',
  stopped: 'Der Vergleich wurde angehalten',
  compare: 'Aussagen vergleichen',
  comparingFailed: 'Die Aussagen konnten nicht verglichen werden',
  tooMany: 'Zu viele Aussagen zum Vergleichen',
  tooManyHint:
    'Bis zu 100.000 Aussagen werden geordnet und verglichen. Urteile über Paare bleiben trotzdem erhalten.',
  none: {
    'to check': 'Kein Paar zu prüfen',
    contradicts: 'Bisher kein Widerspruch gefunden',
    agrees: 'Bisher keine Einigkeit vermerkt',
    'different scope': 'Bisher kein Paar, das anderes meint',
    unrelated: 'Bisher kein Paar zur Seite gelegt',
  },
  noneHint:
    'Importieren Sie weitere Quellen, oder beurteilen Sie im Lesebereich eine Aussage neben den nächstliegenden.',

  beside: 'Neben anderen Aussagen',
  besideNone: 'Keine Aussage einer anderen Quelle kommt ihr nahe.',
  besideWaiting: 'Die Aussagen werden verglichen.',
  close: 'Am nächsten in anderen Quellen',
  candidates: 'Könnte widersprechen',
  found: 'Von Reviewern gefunden',
  similarity: (percent) => `zu ${percent} ähnlich`,
  judgeFor: (label) => `Wie steht sie zu ${label}?`,
  notJudged: 'nicht beurteilt',
  copies: (labels) => `Dasselbe sagen ${labels}`,
  copiesGive: 'Ihnen dasselbe Urteil geben',
  copiesGiven: (n) => `${count(n, 'Wiederholung', 'Wiederholungen')} mit demselben Urteil`,

  order: 'Lesefolge',
  left: (low, high) => `${plain(low)}–${plain(high)} lohnende übrig`,
  mayStop: 'Ende möglich',
  orderTitle: 'Was als Nächstes zu lesen ist',
  learnt: (accepted, excluded) =>
    `Gelernt aus ${plain(accepted)} angenommenen und ${plain(excluded)} ausgeschlossenen Aussagen.`,
  nothingLearnt:
    'Nehmen Sie einige Aussagen an und schließen Sie einige aus: dann können die aussichtsreichen zuerst kommen, und was übrig ist, lässt sich schätzen.',
  leftLong: (low, high) =>
    `Zwischen ${plain(low)} und ${plain(high)} der ungelesenen Aussagen lohnen sich, soweit die bisherigen Urteile es sagen können.`,
  tooEarly: (needed) =>
    `Für eine Aussage, wie viele lohnende übrig sind, ist es zu früh: dazu braucht es ${plain(needed)} Urteile.`,
  goOn: (percent) =>
    `Lesen Sie weiter: noch ist nicht gezeigt, dass ${percent} der lohnenden Aussagen gefunden sind.`,
  stopHint: (percent) =>
    `Sie können aufhören: nach den bisherigen Urteilen sind mindestens ${percent} der lohnenden Aussagen gefunden.`,
  likelyFirst: 'Aussichtsreiche zuerst lesen',
  likelyHint:
    'Ungelesene Aussagen kommen in der Reihenfolge ihrer Chance. Während Sie weiterlesen, bewegt sich nur, was darunter steht.',
  usualOrder: 'Zurück zur üblichen Reihenfolge',
  whyHere: 'Warum an dieser Stelle',
  speaksFor: (words) => `dafür: ${words}`,
  speaksAgainst: (words) => `dagegen: ${words}`,
  chance: (percent) => `${percent} Chance, angenommen zu werden`,

  suggested: 'Vorgeschlagener Grad',
  suggestedNone: 'Für diese Aussage wird nichts vorgeschlagen',
  suggestedTake: 'Vorschlag übernehmen',

  group: 'Aussagen',
  commands: {
    copies: 'Das Urteil allen geben, die dasselbe sagen',
    suggestion: 'Den vorgeschlagenen Grad übernehmen',
    likely: 'Aussichtsreiche zuerst lesen',
  },
};

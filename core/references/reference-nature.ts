import type { CslItem } from './reference.ts';

/** What the reference data says of a work beside where it stands. */
export interface ReferenceNature {
  /** The words that call it a review of other works: "A systematic review of …", "Meta-Analysis". */
  readonly review: string | null;
  /** The words that call it retracted: "RETRACTED: …", "Retracted Publication"; of the notice itself "retraction notice: …". */
  readonly retracted: string | null;
}

/** Longest stretch of a field that the patterns are tried on. */
const readLength = 2_000;

/**
 * What title, type, genre, keywords, note and status of a reference say of its
 * nature; each null when they say nothing. Titles of containers do not count,
 * nor do plans, methods, reports and corrections of reviews.
 */
export function referenceNature(csl: Partial<CslItem>): ReferenceNature {
  return { review: reviewWords(csl), retracted: retractionWords(csl) };
}

/** The words that call a reference a review of other works, or null; see `referenceNature`. */
export function reviewWords(csl: Partial<CslItem>): string | null {
  const type = [...typesIn(csl.genre), ...typesIn(csl.keyword)].find((one) => reviewType.test(one));
  if (type !== undefined) return type;
  return csl.type === 'review' ? 'review' : titleReview(csl);
}

/** The words that call a reference retracted, or the notice of a retraction, or null; see `referenceNature`. */
export function retractionWords(csl: Partial<CslItem>): string | null {
  const title = (csl.title ?? '').slice(0, readLength).trim();
  const note = (csl.note ?? '').slice(0, readLength);
  const types = [...typesIn(csl.genre), ...typesIn(csl.keyword)];
  const status = csl.status?.trim() ?? '';
  const retracted =
    types.find((one) => retractedType.test(one)) ??
    (/^(?:retracted|withdrawn)$/iu.test(status) ? status : null) ??
    (retractedTitle.some((pattern) => pattern.test(title)) ? excerpt(title, 0) : null) ??
    found(note, retractedNote);
  if (retracted !== null) return retracted;
  const notice =
    types.find((one) => noticeType.test(one)) ??
    (noticeTitle.test(title) ? excerpt(title, 0) : null) ??
    found(note, noticeNote);
  return notice === null ? null : `retraction notice: ${notice}`;
}

/**
 * Of publication types as databases list them ("Journal Article; Review"), those
 * that say that a work is a review, is retracted or is the notice of a retraction.
 * CSL has no variable for them; as keywords they stay out of printed bibliographies,
 * where styles print `genre` (APA: "[Review]").
 */
export function tellingTypes(types: readonly string[]): string[] {
  return types
    .flatMap((type) => typesIn(type))
    .filter((type) => [reviewType, retractedType, noticeType].some((one) => one.test(type)));
}

/** Of lines of notes, those that say where or what a work retracts ("Retraction in: …"), as one note. */
export function tellingNotes(notes: readonly string[]): string {
  return notes
    .flatMap((note) => note.slice(0, 20_000).split('\n'))
    .map((line) => line.trim())
    .filter((line) =>
      /^(?:partial )?(?:retraction (?:in|of)|retracted(?: and republished)? in)\b/iu.test(line),
    )
    .join('; ');
}

/** Genres and keywords stand one after the other: "Journal Article; Review". */
function typesIn(list: string | undefined): string[] {
  return (list ?? '')
    .slice(0, 20_000)
    .split(/[;|\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.length <= 80);
}

// MEDLINE's publication types, those of Embase and Web of Science, and JATS's article types.
const reviewType =
  /^(?:(?:(?:systematic|scoping|umbrella|narrative|literature|critical|integrative|rapid|realist|mini|short|invited)[\s-]?)?review(?:[\s-](?:article|paper))?|review, (?:academic|multicase|tutorial)|(?:systematic review (?:and|&) )?(?:network )?meta-?analysis)$/iu;
const retractedType = /^retracted (?:publication|article|paper)$|^retracted$/iu;
const noticeType =
  /^(?:retraction of publication|(?:partial )?retraction notice|notice of retraction)$/iu;

const retractedTitle: readonly RegExp[] = [
  /^[[(]?\s*(?:retracted|withdrawn)(?:[\s-](?:article|paper|chapter|publication|manuscript|preprint|study))?\s*(?:[\])]|:|\s[–—-]\s)/iu,
  /^\W{0,3}retracted (?:article|paper|chapter|publication)\b(?!s)/iu,
  /[[(](?:retracted|withdrawn)(?:[\s-](?:article|paper|chapter|publication))?\b[^[\]()]{0,200}[\])]\.?$/iu,
];
const noticeTitle =
  /^\W{0,3}(?:(?:partial )?retraction(?:\s?:|\s(?:notice|note|statement)\b| to:| of: | for )|(?:notice|statement) of (?:partial )?retraction\b)/iu;
const retractedNote =
  /(?:^|[\n;.]\s{0,5})(?:partial )?(?:retraction|retracted(?: and republished)?) in\b|\bretraction in:|\bth(?:is|e) (?:article|paper|publication|study|chapter|preprint) (?:has been|was|is) (?:retracted|withdrawn)\b/iu;
const noticeNote = /(?:^|[\n;.]\s{0,5})(?:partial )?retraction of\b|\bretraction of:/iu;

/** A way in which titles call a work a review. */
interface TitlePattern {
  readonly pattern: RegExp;
  /** Whether the words alone say it, whatever is reviewed: "systematic review". */
  readonly strength: 'certain' | 'by what is reviewed';
}

const kind =
  '(?:systematic|systemati[sz]ed|scoping|umbrella|narrative|meta-?narrative|literature|integrative|realist|rapid|evidence|mapping|critical|mini|state[- ]of[- ]the[- ]art|cochrane)';
const beside =
  '(?:and|research|mixed|methods?|studies|mixed-methods|mixed-studies|living|qualitative|quantitative|methodological)';
const word = String.raw`[\p{L}\p{N}'’-]{1,40}`;
const subject =
  '(?:literature|evidence|stud(?:y|ies)|trials?|research|publications|reviews|meta-analyses|guidelines)';

const titlePatterns: readonly TitlePattern[] = [
  {
    pattern: new RegExp(
      String.raw`\b${kind}[\s,-]{1,3}(?:(?:${kind}|${beside})[\s,-]{1,3}){0,3}review\b`,
      'iu',
    ),
    strength: 'certain',
  },
  {
    pattern:
      /\bmeta[-‐‑–\s]?(?:analys[ie]s|analytic(?:al)?|regression|synthes[ie]s|ethnography)\b|\bevidence synthesis\b|\boverview of (?:\p{L}{1,20} )?(?:systematic )?reviews\b|\bsystematic overview\b/iu,
    strength: 'certain',
  },
  {
    // German, French, Spanish, Portuguese, Italian.
    pattern:
      /übersichtsarbeit|literaturübersicht|\bmeta-?analyse\b|\bméta-?analyse\b|\bmeta-?an[aá]lis[ei]s?\b|\bmetan[aá]lis[ei]s?\b|\brevue (?:syst[eé]matique|narrative|de (?:la )?litt[eé]rature)|\brevisi[oó]n (?:sistem[aá]tica|narrativa|bibliogr[aá]fica|de la literatura)|\brevis[aã]o (?:sistem[aá]tica|narrativa|integrativa|da literatura|de literatura|de escopo)|\brevisione (?:sistematica|della letteratura)/iu,
    strength: 'certain',
  },
  {
    pattern: new RegExp(
      String.raw`(?:^|[:;.?!,(–—-]\s{0,3})(?:an?|the|our)\s(?:${word}\s){0,5}?review\b`,
      'iu',
    ),
    strength: 'by what is reviewed',
  },
  {
    pattern: new RegExp(String.raw`\breviews?\sof\s(?:${word},?\s){0,5}?${subject}\b`, 'iu'),
    strength: 'by what is reviewed',
  },
  { pattern: /^\W{0,3}(?:[Rr]eview|REVIEW)\sof\s(?=\p{Ll})/u, strength: 'by what is reviewed' },
  {
    pattern: /(?:[:.?!]|\s[–—-])\s{1,3}(?:brief |short |updated? )?review(?:\sof\b|\sand\b|\.?$)/iu,
    strength: 'by what is reviewed',
  },
];

/** Reviews of other things than works, and what only stands beside one ("a randomised trial of medication review"). */
const otherReview =
  /\b(?:peer|book|film|movie|music|game|product|customer|consumer|user|online|app|restaurant|hotel|charts?|records?|notes?|file|cases?|patients?|medications?|utili[sz]ation|ethics|ethical|institutional|judicial|administrative|legal|law|code|design|performance|programme?|annual|external|internal|retrospective|prospective|registry|database|portfolio|management|safety|policy|of|for|in|on|with|to|by|at|from|under|after|before|study|trial|\d+|\d+-year|year)[\s-]review$/iu;
const reviewOfCases = new RegExp(
  String.raw`^\sof\s(?:${word},?\s){0,3}(?:cases|patients|charts|records|admissions|specimens|applications|files)\b(?!['’])`,
  'iu',
);
const reviewers =
  /^[\s-](?:boards?|committees?|panels?|groups?|teams?|process(?:es)?|meetings?|systems?|software|tools?|sites?|platforms?|authors?|questions?|methods?)\b/iu;

/** What is about reviews, or about one: how they are made, planned, answered or corrected. */
const aboutReviews = new RegExp(
  String.raw`\b(?:conduct(?:ing)?|perform(?:ing)?|report(?:ing)?|apprais(?:e|ing)|assess|writ(?:e|ing)|search(?:es|ing)?|updating|methods?|methodology|statistics|guid(?:e|elines?|ance)|statement|handbook|software|tools?|checklists?|how to|introduction to|protocols?|quality|bias|heterogeneity|automat(?:ed|ing|ion)|critique)\s(?:${word}\s){0,4}$`,
  'iu',
);
const asideTitle =
  /^\W{0,3}(?:re|reply|response to|authors?['’]? (?:reply|response)|comments?(?: on)?|letter|erratum|corrigendum|correction|expression of concern)\b/iu;
/** A case that is told, with what others wrote of such cases. */
const caseReport =
  /\bcases?(?: reports?| series| study| studies)?\s?(?:and|with|&|plus|\+|,)\s(?:an?\s)?(?:\p{L}{1,20}\s){0,2}review\b/iu;
/** A journal's name where its article's title is not given. */
const journalName =
  /^(?:the )?(?:\p{Lu}\p{L}+ )?Reviews? of (?:\p{Lu}\p{L}+ ){1,3}(?:Studies|Research|Literature)$/u;

function titleReview(csl: Partial<CslItem>): string | null {
  const title = (csl.title ?? '').slice(0, readLength).replaceAll(/\s+/gu, ' ').trim();
  const noReview =
    csl.type === 'review-book' ||
    title === csl['container-title'] ||
    [asideTitle, caseReport, journalName, /\bprotocol\b/iu].some((pattern) => pattern.test(title));
  if (noReview) return null;
  for (const { pattern, strength } of titlePatterns) {
    const match = pattern.exec(title);
    if (match === null) continue;
    const start = match.index + (/[\p{L}\p{N}]/u.exec(match[0])?.index ?? 0);
    const before = title.slice(Math.max(0, start - 100), start);
    const article = /\b(?:an?|the)\s$/iu.exec(before)?.[0].length ?? 0;
    const said = /^.*?review/iu.exec(match[0])?.[0] ?? match[0];
    const rest = title.slice(match.index + said.length);
    const other =
      aboutReviews.test(before) ||
      reviewers.test(rest) ||
      // "Bias in meta-analysis", "Meta-analysis in clinical trials": methods.
      (/^meta/iu.test(said) &&
        (/\bin (?:an? )?$/iu.test(before) || (start === 0 && /^\sin\b/u.test(rest)))) ||
      (strength === 'by what is reviewed' &&
        (otherReview.test(`${before}${said}`) || reviewOfCases.test(rest)));
    if (!other) return excerpt(title, start - article);
  }
  return null;
}

/** The first 80 characters from a place on, at whole words; "…" stands for what is left out. */
function excerpt(text: string, start: number): string {
  const words = text.slice(start);
  const cut = words.length <= 80 ? words : `${words.slice(0, 79).replace(/\s+\S*$/u, '')} …`;
  return start === 0 ? cut : `… ${cut}`;
}

function found(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const start = match.index + (/[\p{L}\p{N}]/u.exec(match[0])?.index ?? 0);
  return excerpt((text.slice(start).split('\n')[0] ?? '').trim(), 0);
}

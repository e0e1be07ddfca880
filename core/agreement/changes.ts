import type { ClaimWord } from './claim-words.ts';
import { readLength } from './claim-words.ts';
import { phraseBefore, phraseBehind } from './phrases.ts';

/** More or less of something, better or worse, or no difference. */
export interface Change {
  readonly sign: -1 | 0 | 1;
  /** 'amount': more, less. 'quality': better, worse. Only changes of one scale clash, but for a sign of 0. */
  readonly scale: 'amount' | 'quality' | 'any';
  /** Stems of what changes: words behind the cue ("reduces pain"), or before it where it stands there ("pain fell"). */
  readonly behind: readonly string[];
  readonly before: readonly string[];
  /** Stems behind "than": what it is compared with. */
  readonly than: readonly string[];
  /** Half-open UTF-16 range of the cue. */
  readonly start: number;
  readonly end: number;
}

interface ChangeRule {
  readonly sign: -1 | 0 | 1;
  readonly scale: Change['scale'];
  readonly pattern: RegExp;
}

const filler = String.raw`(?:\w+ly |clear |meaningful |major |relevant |measurable )*`;

const rules: readonly ChangeRule[] = [
  {
    sign: 0,
    scale: 'any',
    pattern: new RegExp(
      String.raw`\b(?:no ${filler}(?:significant |statistically significant )?(?:differences?|changes?|effects?|associations?|correlations?|relationships?|impact|influence|link|increases?|decreases?|reductions?|improvements?|benefits?|evidence (?:of|for) an? (?:effect|association|link|increase|decrease|benefit))(?: (?:in|on|of|between|with|for|to))?|(?:did|does|do|was|were|is|are|has|have|could|can)(?: not|n['’]t) (?:${filler})(?:significantly )?(?:increased?|decreased?|reduced?|improved?|worsened?|affect(?:ed)?|alter(?:ed)?|changed?|influenced?|lower(?:ed)?|raised?|associated with|related to|correlated with|linked to|differ(?:ent)?|prevent(?:ed)?|slow(?:ed)?|prolong(?:ed)?|extend(?:ed)?|higher|lower|greater|better|worse|enhanced?)(?: (?:in|on|between))?|failed to (?:increase|decrease|reduce|improve|lower|raise|prevent|slow|prolong|affect)|as (?!well|long|soon|far|such)\w+ as|equally\b|(?:is|are|was|were|remain(?:s|ed)?) (?:\w+ )?(?:similar|comparable|equivalent|equal|identical|the same|stable|constant)|unchanged|unrelated to|independent of|no (?:more|less|better|worse|higher|lower)\b)`,
      'giu',
    ),
  },
  {
    sign: 1,
    scale: 'amount',
    pattern:
      /\b(?:increas(?:e[ds]?|ing)|rais(?:e[ds]?|ing)|elevat(?:e[ds]?|ing)|higher|greater|rose|rises?|grew|boost(?:s|ed|ing)?|prolong(?:s|ed|ing)?|extend(?:s|ed|ing)?|longer|faster|doubl(?:e[ds]?|ing)|accelerat(?:e[ds]?|ing)|strengthen(?:s|ed|ing)?|promot(?:e[ds]?|ing)|stimulat(?:e[ds]?|ing)|upregulat\w+|activat(?:e[ds]?|ing)|gain(?:s|ed)?|stronger|larger|more (?:likely|frequent(?:ly)?|common(?:ly)?|often)|more \w+(?= than)|(?:causes?(?! of)|caused(?! by)|leads?|led|leading|(?<=\b(?:is|are|was|were|been|be) (?:\w+ly )?)(?:linked|associated)|results?|resulted|trigger(?:s|ed)?|induc(?:e[ds]?|ing)|produc(?:e[ds]?|ing)|helps?|aids?|effective|contain(?:s|ed)?)(?: (?:to|with|in|for|at))?(?! (?:\w+ ){0,3}(?:reduc|decreas|lower|prevent|slow|delay|less|fewer|stop|halt|suppress|inhibit|increas|improv|worsen|higher|greater|better|worse|minimi|control|manag|treat|protect|preserv|avoid|fight|combat|reliev|eas(?:e|ing)|loss)\w*)|(?:can|may|do|does) still|continues? to)\b/giu,
  },
  {
    sign: -1,
    scale: 'amount',
    pattern:
      /\b(?:decreas(?:e[ds]?|ing)|reduc(?:e[ds]?|ing|tions?)|lower(?:s|ed|ing)?|fewer|fell|declin(?:e[ds]?|ing)|diminish(?:es|ed|ing)?|short(?:er|ens?|ened)|slow(?:s|ed|er|ing)?(?: down)?|delay(?:s|ed|ing)?|suppress(?:es|ed|ing|ion)?|inhibit(?:s|ed|ing|ion)?|block(?:s|ed|ing)?|halv(?:e[ds]?|ing)|weaken(?:s|ed|ing)?|downregulat\w+|smaller|prevent(?:s|ed|ing)?|minimi[sz](?:e[ds]?|ing)|drop(?:s|ped)?|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|weaker|less (?:likely|frequent(?:ly)?|common(?:ly)?|often)|less \w+(?= than))\b/giu,
  },
  {
    sign: 1,
    scale: 'quality',
    pattern:
      /\b(?:improv(?:e[ds]?|ing|ements?)|better|superior|outperform(?:s|ed)?|surpass(?:es|ed)?|enhanc(?:e[ds]?|ing)|strengthen(?:s|ed|ing)?|more effective|preserv(?:e[ds]?|ing)|protect(?:s|ed|ing)?|restor(?:e[ds]?|ing))\b/giu,
  },
  {
    sign: -1,
    scale: 'quality',
    pattern:
      /\b(?:worsen(?:s|ed|ing)?|worse|inferior|impair(?:s|ing)?|damag(?:es|ing)|aggravat(?:e[ds]?|ing)|exacerbat(?:e[ds]?|ing)|deteriorat(?:e[ds]?|ing)|less effective|destroy(?:s|ed|ing)?|harm(?:s|ed|ing)?)\b/giu,
  },
];

/** What changes stands before the cue: "pain was reduced", "pain fell by half". */
const passive = /\b(?:is|are|was|were|be|been|being)(?: \w+ly)? $/iu;
const intransitive =
  /^(?: \w+ly)?(?: (?:in|by|from|to|over|after|at|during|with|and|than|when)\b|\s*[,.;:)]|\s*$)/iu;

/** What turns a change into none: "no evidence that it reduces", "does not seem to raise". */
const denied =
  /\b(?:no (?:\w+ ){0,2}(?:evidence|proof|indication|signs?) (?:that|of|for)|not|never|n['’]t|cannot|without|neither|nor)\b[^.;,:]{0,50}$/iu;

/** The changes that an English claim states; empty for other languages. A denied change counts as no difference. */
export function readChanges(
  quote: string,
  words: readonly ClaimWord[],
  language: string | null,
): Change[] {
  if (language !== null && !/^en\b/iu.test(language)) return [];
  const text = quote.slice(0, readLength);
  const changes: Change[] = [];
  for (const { sign, scale, pattern } of rules) {
    for (const { 0: cue, index: start } of text.matchAll(pattern)) {
      const end = start + cue.length;
      if (changes.some((other) => other.start < end && start < other.end)) continue;
      // Of "as durable as" and "less durable than" the quality is in the cue.
      const quality = /^(?:as|more|less) (\w+)/iu.exec(cue)?.[1]?.toLowerCase();
      const inside = words.filter(
        (word) => word.text === quality && word.start >= start && word.end <= end,
      );
      const behind = [
        ...inside.map(({ stem }) => stem).filter((stem) => stem !== ''),
        ...phraseBehind(quote, words, end, 4).stems,
      ];
      const ahead = text.slice(Math.max(0, start - 80), start);
      const isCompared =
        /er$|^(?:more|less|as|equally|outperform\w*|surpass\w*|better|worse|superior|inferior)\b/iu.test(
          cue,
        );
      const isSubject =
        sign === 0 ||
        isCompared ||
        passive.test(ahead) ||
        intransitive.test(text.slice(end, end + 30));
      const before = isSubject ? phraseBefore(quote, words, start, 4).stems : [];
      const thanAt = isCompared ? text.slice(end, end + 80).search(/ than /u) : -1;
      const than = thanAt < 0 ? [] : phraseBehind(quote, words, end + thanAt + 6, 3).stems;
      const isDenied = sign !== 0 && denied.test(ahead);
      changes.push({
        sign: isDenied ? 0 : sign,
        scale: isDenied ? 'any' : scale,
        behind,
        before,
        than,
        start,
        end,
      });
    }
  }
  return changes.toSorted((a, b) => a.start - b.start);
}

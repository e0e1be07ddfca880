import { overlaps } from './span.ts';
import type { Span } from './span.ts';

/** Words that say whether there is an effect, or which way it goes. */
export interface Cue extends Span {
  /** How the words say so; 'points back' is a denial of what was said before it. */
  readonly kind: 'denies' | 'points back' | 'likens' | 'change' | 'quality' | 'degree';
  readonly sign: -1 | 0 | 1;
}

const effects = String.raw`differ\w*|effects?|changes?|impacts?|influences?|associat\w+|relation\w*|correlat\w+|interactions?|improv\w+|increas\w+|decreas\w+|reduc\w+|declin\w*|benefi\w+|advantages?|superiority|evidence|significan\w+`;
const effectWords = String.raw`${effects}|changed|affect\w*|alter\w*|modif\w+|superior|inferior|better|worse|higher|lower|greater|more|less|fewer|longer|shorter|enhanc\w+|prevent\w*|reach|achieved|observed|seen|found|detected`;
const between = String.raw`[\p{L}\p{N}/’'‐‑-]+,?\s+`;
const rest = String.raw`(?!\w)(?:\s(?:significan\w+|differ\w+|effects?|changes?))?`;

const denials = [
  new RegExp(
    String.raw`\b(?:no|without|neither|nor|lack of|absence of|none of)\s+(?:${between}){0,6}?(?:${effects})${rest}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:never|failed to|fails? to|(?<!but |only )not|(?:did|was|were|does|is|are|could)n['’]t)\s+(?:${between}){0,6}?(?:${effectWords})${rest}`,
    'giu',
  ),
  /\bno (?:more|less|better|worse|higher|lower|greater|longer|shorter|fewer)\b/giu,
  /\b(?:non-?\s?significan\w+|insignifican\w+|unaffected|unchanged|non-?inferior\w*|(?:did|do|does) not|equivalent)\b/giu,
];

const pointsBack =
  /(?:\b(?:(?:but|although|though|however|which|and|neither|none),?(?= (?:not|no|did|was|were|is|the (?:diff|chang|effect|trend|improve|reduc|increas|decreas)|th[ei]s[e ]|it|there|none|neither|without|statist|failed|only))|this|these|the (?:difference|change|effect|trend)s?)\b[^.;]{0,60}?\b(?:(?:not|n['’]t|non-?)\s?(?:\w+ ){0,3}(?:significan\w+|differ\w*)|no (?:\w+ ){0,3}(?:significan\w+|differ\w*)|insignificant)\b)|\(not (?:statistically )?significant\)|\bin (?:both|all|each)(?: [\w-]+){0,2} (?:groups|arms|conditions|treatments)\b|\b(?:with|there (?:was|were)|found|showed) no (?:[\w-]+ ){0,3}(?:differences?|significance) (?:was |were )?(?:(?:found|observed|seen|noted|detected) )?(?:between|among)\b/giu;

const likenesses =
  /\b(?:similar(?:ly)?|comparable|equal(?:ly)?|identical|(?:the |almost )same|as (?:effective|safe|good|efficacious) as|remained (?:stable|constant|unchanged)|trend(?:s|ed)? (?:to|in|for)\w*|tend(?:ed|s|ency)|marginal(?:ly)?|borderline|indistinguishable|alike|homogen\w+|approach\w* (?:statistical )?significance|well balanced)\b/giu;

const cueWords: readonly (readonly [Cue['kind'], -1 | 1, RegExp])[] = [
  [
    'change',
    -1,
    /\b(?:decreas\w+|reduc\w+|declin\w+|drop(?:s|ped|ping)?|fell(?! asleep)|diminish\w*|attenuat\w+|suppress\w+|lessen\w*|minimi[sz]\w+|inhibit\w+|shorten\w*|lower(?:ed|ing|s)|prevent(?:s|ed|ing|ion)?|loss|lost|alleviat\w+|reliev\w+|relief|blunt\w+|abolish\w+|ameliorat\w+)\b/giu,
  ],
  [
    'change',
    1,
    /\b(?:increas\w+|rise|rises|rising|rose|raised|elevat\w+|gain(?:s|ed)?|upregulat\w+|augment\w+|prolong\w+|extend(?:s|ed)|doubled|accelerat\w+|exceed\w*)\b/giu,
  ],
  [
    'quality',
    1,
    /\b(?:improv\w+|better|superior\w*|advantag\w+|enhanc\w+|benefi(?:t|ts|ted|cial)|outperform\w*|favou?r(?:s|ed|able|ing)?|(?:more )?effective|more efficacious|positive effects?)\b/giu,
  ],
  [
    'quality',
    -1,
    /\b(?:worse\w*|deteriorat\w+|inferior\w*|impair(?:s|ed|ing)|poorer|aggravat\w+)\b/giu,
  ],
  [
    'degree',
    1,
    /\b(?:higher|greater|more|larger|longer|stronger|highest(?! quality)|greatest|largest|longest|bigger|thicker|deeper|heavier|wider|warmer|twice|more often)\b(?! than (?:or|normal|\d|expected))/giu,
  ],
  [
    'degree',
    -1,
    /\b(?:lower|less|lesser|fewer|smaller|shorter|weaker|lowest|fewest|smallest|shortest|earlier|sooner|quicker|slower|thinner|narrower|lighter)\b(?! than (?:or|normal|\d|expected))/giu,
  ],
];

const speed = /\b(?:faster|fastest|more (?:rapid|quick)(?:ly)?)\b/giu;

/**
 * The cues of a sentence, in its order. Words inside a denial or a
 * likeness are no cues of their own. `isTimed` says that the outcome is a time: faster is then less.
 */
export function cuesOf(text: string, isTimed: boolean): Cue[] {
  const denies = denials.flatMap((pattern) => found(text, pattern, 'denies', 0));
  const back = found(text, pointsBack, 'points back', 0);
  const likens = found(text, likenesses, 'likens', 0);
  const closed = [
    ...denies,
    ...likens,
    ...back.map((cue) => ({ ...cue, start: Math.max(cue.start, cue.end - 30) })),
  ];
  const directions = [
    ...cueWords.flatMap(([kind, sign, pattern]) => found(text, pattern, kind, sign)),
    ...found(text, speed, 'degree', isTimed ? -1 : 1),
  ].filter((cue) => !closed.some((one) => overlaps(one, cue)));
  return [...denies, ...back, ...likens, ...directions].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  );
}

function found(text: string, pattern: RegExp, kind: Cue['kind'], sign: Cue['sign']): Cue[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    kind,
    sign,
    start: index,
    end: index + words.length,
  }));
}

import type { ClaimType } from '../claims/claim.ts';

/** What a claim says of one aspect of its topic; the names are those of `clashRules`. */
export type StanceValue =
  | 'no harm'
  | 'safe'
  | 'little harm'
  | 'some harm'
  | 'grave harm'
  | 'safety open'
  | 'works'
  | 'hopeful'
  | 'best'
  | 'efficacy open'
  | 'early'
  | 'fails'
  | 'stops'
  | 'slows'
  | 'no cure'
  | 'restores'
  | 'cannot restore'
  | 'approved'
  | 'not approved'
  | 'offered'
  | 'restricted'
  | 'at once'
  | 'checks first'
  | 'cause known'
  | 'cause open'
  | 'certain'
  | 'always'
  | 'varies'
  | 'common'
  | 'rare'
  | 'easy'
  | 'difficult'
  | 'cheap'
  | 'costly'
  | 'praised'
  | 'doubted'
  | 'sole'
  | 'one of several'
  | 'major part'
  | 'minor part'
  | 'needed'
  | 'not needed';

/** A pattern that reads a stance. Rules of one family come in order: words that one has read are not read again. */
export interface StanceRule {
  readonly family:
    | 'harm'
    | 'efficacy'
    | 'extent'
    | 'status'
    | 'timing'
    | 'cause'
    | 'reach'
    | 'frequency'
    | 'ease'
    | 'cost'
    | 'worth'
    | 'choice'
    | 'part'
    | 'need';
  /** null: words that only look like a stance ("risk factor"). */
  readonly value: StanceValue | null;
  readonly pattern: RegExp;
  /** Only in claims of these types; absent: in all. */
  readonly types?: readonly ClaimType[];
}

const harmWord = String.raw`(?:side[- ]effects?|adverse (?:\w+ ){0,2}(?:events?|effects?|reactions?|outcomes?|responses?)|adverse events?|risks?(?! (?:factors?|of bias|scores?|assessments?|ratios?|groups?|stratification|reduction))|dangers?|hazards?|harms?|complications?|toxicit(?:y|ies)|safety (?:concerns?|issues?|problems?|signals?)|injur(?:y|ies)|(?:negative|ill|harmful|damaging|detrimental) (?:\w+ )?(?:effects?|consequences|impacts?)|drawbacks?)\b`;
const illness = String.raw`(?:infections?|bleeding|ha?emorrhages?|tumou?rs?|cancers?|nausea|vomiting|headaches?|migraines?|diarrh?o?ea|fatigue|fevers?|pain|swelling|rash(?:es)?|seizures?|strokes?|(?:blood )?clots?|thrombos[ie]s|embolisms?|rejection|immune reactions?|allerg(?:y|ies)|allergic reactions?|anaphylaxis|overdos(?:e|es)|addiction|dependence|deaths?|fatalities|fractures?|dizziness|drowsiness|insomnia|weight gain|(?:liver|kidney|organ|nerve|tissue|brain) (?:damage|failure|injury)|suicid\w+|birth defects?|accidents?|crashes|leaks?|contamination|pollution|explosions?|hospitali[sz]ations?)\b`;
const gap = (most: number): string => String.raw`(?:[\w’'/-]+,? ){0,${most}}`;
const grave = String.raw`(?:significant|serious|severe|major|substantial|considerable|high|higher|increased|increasing|elevated|greater|heightened|life-threatening|grave|dangerous|fatal|deadly|unacceptable|well-known|known|many|numerous|frequent|common|inherent|real|long-term|lasting|permanent)`;
const mild = String.raw`(?:low|lower|minimal|minor|mild|small|little|slight|rare|few|fewer|temporary|transient|negligible|limited|moderate|short-lived|manageable|tolerable)`;
const study = String.raw`(?:stud(?:y|ies)|research|trials?|evidence|data|investigations?|work|tests?|testing)`;
const works = String.raw`(?:effective|efficacious|beneficial|successful|helpful|useful)`;
const efficacyWord = String.raw`(?:effectiveness|efficacy|benefits?|usefulness|success|value|effects?|impact)`;
const negation = String.raw`(?:not|never|n['’]t|cannot|neither|nor|hardly|barely)`;

const rule = (
  family: StanceRule['family'],
  value: StanceValue | null,
  source: string,
  types?: readonly ClaimType[],
): StanceRule => ({
  family,
  value,
  pattern: new RegExp(String.raw`\b(?:${source})`, 'giu'),
  ...(types === undefined ? {} : { types }),
});

/** What English claims say of safety, effect, extent, approval, timing and the like, in words of research writing in general. */
export const englishStances: readonly StanceRule[] = [
  // Harm: what only names it, then what denies it, then what states it.
  rule(
    'harm',
    null,
    String.raw`(?:whether|if) ${gap(6)}(?:safe|well[- ]tolerated|${harmWord})\b|(?:assess|evaluat|investigat|stud(?:y|ie)|test|monitor|examin|explor|determin|discuss|understand|explain|ask|clarif|weigh)\w* ${gap(5)}(?:safety|${harmWord}|tolerability)\b(?! (?:is|are|was|were|may|can|include))|explanation of ${gap(4)}${harmWord}`,
  ),
  rule(
    'harm',
    null,
    String.raw`(?:there (?:is|are) (?:also )?)?(?:the |an? )?(?:risks?|dangers?) of (?:\w+ )?(?:exploitation|fraud|bias|errors?|confusion|misuse|misinterpretation|attrition)\b`,
  ),
  rule(
    'harm',
    'safety open',
    String.raw`(?:safety|long-term (?:safety|effects|${harmWord})|tolerability|${harmWord}) (?:\w+ ){0,6}(?:unknown|unclear|uncertain|${negation} (?:been |yet |fully |well )*(?:known|understood|established|proven|studied|demonstrated|confirmed)|yet to be|remains? to be|(?:has|have) yet)|(?:unknown|unclear|uncertain|unproven) (?:\w+ ){0,2}(?:safety|side[- ]effects|risks)|(?:lack|no|little|insufficient|limited|without)\w* ${gap(4)}(?:evidence|data|proof) ${gap(4)}(?:safety|safe)\b|more (?:${study}) ${gap(8)}safety\b`,
  ),
  rule(
    'harm',
    null,
    String.raw`(?:reduc|lower|decreas|prevent|minimi[sz]|avoid|cut|limit|mitigat|eliminat|manag)(?:e|es|ed|s|ing)? ${gap(5)}(?:${harmWord}|${illness})|reduction in ${gap(4)}(?:${harmWord}|${illness})`,
  ),
  rule(
    'harm',
    'no harm',
    String.raw`(?:no|not any|zero|without|free of|free from|absence of|lack of|devoid of|never|none of the|hardly any|do(?:es)? not (?:cause|have|carry|pose|involve|produce|show|lead to|present|increase)|did not (?:cause|have|show|report|lead to|produce|experience|observe|result in|increase)|(?:has|have) not (?:caused|shown|reported|had|led to)|not (?:associated|linked) with|nor|neither) ${gap(5)}(?:${harmWord}|safety concerns?)|${harmWord} (?:were|was|have been|has been|are) (?:not|never) (?:observed|reported|seen|found|detected|recorded|noted|increased)|harmless|risk-free|painless(?:ly)?|non-?toxic`,
  ),
  rule(
    'harm',
    'grave harm',
    String.raw`unsafe|${negation} (?:\w+ ){0,3}(?:safe|well[- ]tolerated)\b|poorly tolerated|(?:is|are|was|were|be|can be|may be|very|extremely|highly|proved) (?:dangerous|harmful|toxic|hazardous|risky|deadly|fatal|life-threatening)\b(?! to (?:un|delay))`,
  ),
  rule(
    'harm',
    'little harm',
    String.raw`${mild} (?:and \w+ |or \w+ )?${gap(2)}(?:${harmWord}|pain|discomfort)|${harmWord} (?:\w+ ){0,3}(?:were|was|are|is|tend to be|remain(?:ed)?) (?:\w+ ){0,2}(?:mild|minor|rare|low|minimal|transient|temporary|infrequent|uncommon|manageable|moderate|few)\b|only (?:pain|discomfort|${harmWord})|(?:temporary|mild|minor|transient|slight|short-term) ${gap(1)}${illness}|(?:less|safer|much less|far less) (?:harmful|dangerous|risky|toxic)\b|safer\b`,
  ),
  rule(
    'harm',
    null,
    String.raw`safe(?:ty|r)? (?:and|or) (?:\w+ )?(?:efficacy|effectiveness) of (?:new|experimental|potential)`,
  ),
  rule(
    'harm',
    'safe',
    String.raw`(?:is|are|was|were|be|been|being|generally|very|completely|relatively|appears?|appeared|seems?|considered|proven|proved|remains?|both|as|a|found) (?:\w+ ){0,2}safe\b(?! (?:only|if|unless))|safe (?:and|to|for|option|treatment|procedure|at|in|enough|,)|safe, |safely|well[- ]tolerated|(?:tolerated|handled|coped with) (?:it |them |this |the \w+ )?(?:very )?well|(?:good|favou?rable|acceptable|excellent|strong|reassuring|established) (?:\w+ )?safety(?: profile)?|(?:show|shows|shown|showed|demonstrat\w+|support\w*|confirm\w*|prov(?:es|ed|en)|establish\w+|indicat\w+) (?:\w+ ){0,2}safety`,
  ),
  rule(
    'harm',
    'grave harm',
    String.raw`${grave} (?:and \w+ |or \w+ |, \w+ )?${gap(2)}${harmWord}|(?:carry|carries|carrying|pose|poses|posed|present|presents|bring|brings|come with|comes with|fraught with) ${gap(4)}${harmWord}|(?:severe|serious|fatal|life-threatening|dangerous|deadly) ${gap(1)}${illness}|(?:can|could|may|might|will) (?:\w+ )?(?:harm|injure|kill|endanger|poison)\b|safety (?:concerns|problems|signals)`,
  ),
  rule(
    'harm',
    'some harm',
    String.raw`(?:potential|possible|associated|several|other|certain|such|the|their|its|some|as) ${gap(2)}(?:dangers|hazards|harms|complications|side[- ]effects|adverse (?:events|effects|reactions)|risks) (?:\w+ )?(?:include|including|are|were|such as|range|may|can|associated|of)|${harmWord} (?:\w+ )?(?:include[sd]?|including|such as|occurred|were (?:reported|observed|seen|noted)|may occur|can occur|may include)|(?:cause[sd]?|causing|led to|lead to|leads to|resulted? in|results in|associated with|linked to|report(?:ed)?|experienced?|develop(?:ed)?|suffered?|there (?:is|are)(?: also)? (?:a|the)?) ?${gap(3)}(?:${harmWord})|(?:a|the|at) risk of (?!developing)`,
  ),
  rule(
    'harm',
    'some harm',
    String.raw`${illness}(?:,| or| and| may| can| were| was| occurred| in \d| at)|(?:cause[sd]?|causing|led to|leads? to|resulted? in|results in|include[sd]?|including|risk of|report(?:ed)?|experienced?|developed) ${gap(4)}${illness}`,
    ['safety'],
  ),
  rule(
    'harm',
    'some harm',
    String.raw`(?:may|can|could|might|will|does) (?:also |sometimes |even )?(?:cause|trigger|lead to|result in|produce|induce) ${gap(3)}${illness}`,
    [
      'safety',
      'efficacy',
      'comparison',
      'recommendation',
      'regulatory',
      'protocol',
      'access',
      'eligibility',
      'other',
    ],
  ),

  // Effect: what is open or denied before what is stated.
  rule(
    'efficacy',
    null,
    String.raw`(?:whether|if) ${gap(6)}(?:${works}|works?|helps?)\b|(?:assess|evaluat|investigat|test|monitor|examin|explor|determin|compar|aim)\w* ${gap(5)}(?:${efficacyWord})\b|cost[- ]effective\w*|effective (?:dose|date|sample|population size)`,
  ),
  rule(
    'efficacy',
    null,
    String.raw`(?:safety|${harmWord}) (?:(?!efficacy|effect)\w+ ){0,6}(?:unknown|unclear|uncertain|unproven|(?:${negation}|yet to|yet) (?:\w+ ){0,3}(?:known|understood|established|proven|studied|demonstrated|confirmed))`,
  ),
  rule(
    'efficacy',
    'fails',
    String.raw`ineffective|ineffectual|useless|(?:${negation}|no longer) (?:\w+ ){0,3}(?:${works}|better than|superior)\b(?! only)|(?:no|without|lack of|lacks|zero|little|nor any) (?:(?!side|adverse|harmful|negative|ill|ongoing)\w+ ){0,3}(?:benefits?|effects?(?! on safety)|efficacy|effectiveness|improvements?|difference|advantage|impact|influence|gain)\b(?! size)|(?:did|does|do|could|has|have|had|can)(?: not|n['’]t) (?:\w+ ){0,2}(?:improve[ds]?|reduce[ds]?|benefit|help(?:ed)?|prevent(?:ed)?|slow(?:ed)?|work(?:ed)?|affect(?:ed)?|change[ds]?|differ|lower(?:ed)?|increase[ds]?|prolong(?:ed)?|extend(?:ed)?|decrease[ds]?|enhance[ds]?|alter(?:ed)?|influence[ds]?|demonstrate[ds]? (?:\w+ )?(?:the ability|benefit|improvement|efficacy))|fail(?:s|ed|ure)? to (?!account)|no better than|no more effective|not superior|missed its (?:primary )?end ?point`,
  ),
  rule(
    'efficacy',
    'efficacy open',
    String.raw`(?:more|further|additional|larger|future|better|rigorous|ongoing|continued|long-term|confirmatory) ${gap(3)}(?:${study}) ${gap(6)}(?:needed|required|necessary|warranted|essential|awaited|must|should)|(?:needs?|requires?|required|warrants?|await(?:s|ing)?|calls? for) ${gap(2)}(?:more|further|additional|larger|confirmation|rigorous) ${gap(2)}(?:${study}|validation|confirmation)|(?:lack|lacks|lacking|lacked|insufficient|limited|little|no|scarce|scant|weak|inconclusive|conflicting|mixed|low[- ]quality|poor|not enough|without|absence of|preliminary) ${gap(4)}(?:evidence|proof|scientific support|peer-reviewed \w+|clinical support)(?: ${gap(6)}(?:safety|efficacy|effectiveness|benefits?|effective|works?)\b)?|(?:evidence|results|findings|data|proof) ${gap(12)}(?:is|are|was|were|remains?) (?:\w+ ){0,2}(?:limited|weak|insufficient|inconclusive|lacking|mixed|conflicting|scarce|preliminary|poor|uncertain|unclear|low)|unproven|untested|unsubstantiated|unverified|unconfirmed|anecdotal|(?:${negation}|yet to) (?:be |been |yet |fully |scientifically |clinically |conclusively |definitively |\w+ly )*(?:proven|proved|established|demonstrated|confirmed|shown to (?:work|be|help)|validated|tested)|(?:${efficacyWord}) (?:\w+ ){0,6}(?:unclear|unknown|uncertain|unproven|questionable|doubtful|debated|disputed|controversial|to be (?:determined|seen|established|proven))|(?:unclear|unknown|uncertain|questionable|doubtful|remains to be seen) (?:\w+ ){0,4}(?:${efficacyWord}|effective|works?|helps?)`,
  ),
  rule(
    'efficacy',
    'early',
    String.raw`(?:early|experimental|preclinical|investigational|initial|exploratory|pilot) (?:\w+ )?(?:stages?|phases?|days|treatments?|therap(?:y|ies)|procedures?)(?! of (?:the )?(?:disease|illness|condition|\w+ disease))|(?:is|are|still|considered|remains?|an?) (?:\w+ )?(?:experimental|investigational|preliminary|in (?:its|their) infancy)\b|(?:relatively|still|too|very) new\b|emerging field|not (?:well|fully|yet|completely) (?:\w+ )?(?:understood|known|studied)`,
    [
      'efficacy',
      'safety',
      'regulatory',
      'comparison',
      'recommendation',
      'access',
      'protocol',
      'other',
    ],
  ),
  rule(
    'efficacy',
    'works',
    String.raw`(?:is|are|was|were|be|been|proved|proven|highly|very|most|more|equally|both|safe,?|safe and|an?|as|appears?|shown) (?:\w+ ){0,2}(?:effective|efficacious|successful)\b|effective (?:at|in|for|treatments?|therap(?:y|ies)|options?|way|means|method|against)|(?:clinically |scientifically )proven\b|proven to (?:\w+ )?\w+|(?:show|shows|shown|showed|demonstrat\w+|prov(?:e|es|ed|en)|establish\w+|confirm\w*|support\w*) ${gap(4)}(?:effectiveness|efficacy|(?:significant|clear) (?:benefits?|improvements?|advantages?))|(?:significant(?:ly)?|marked(?:ly)?|substantial(?:ly)?|dramatic(?:ally)?) (?:\w+ )?(?:improv\w+|benefit\w*|reduc\w+|decreas\w+|advantages?|better)|(?:successfully|effectively) (?:treat|reduc|improv|prevent|control)\w*|high (?:success|response|cure) rates?|solid research|strong evidence (?:that|for|of)|works (?:well|for|by|in)\b`,
  ),
  rule(
    'efficacy',
    'best',
    String.raw`(?:the|one of the|among the|current) (?:very )?(?:best|most (?:promising|effective|successful)|safest|strongest|gold standard|leading)\b(?: \w+){0,3}|first[- ]line (?:treatment|therapy|choice)|treatment of choice|superior to|outperform\w*|better than|more effective than`,
  ),
  rule(
    'efficacy',
    'hopeful',
    String.raw`promising|(?:hold|holds|great|show|shows|offers?|some) (?:\w+ )?(?:promise|hope)|${works}|good (?:\w+ )?(?:approach|option|candidate)|strong candidate|can (?:\w+ )?(?:help|benefit|improve)|(?:may|might|could) (?:\w+ )?(?:help|offer|improve|benefit)|(?:beneficial|positive) (?:effects?|results?|outcomes?)|helps? (?:to )?\w+|see ${gap(2)}improvements?`,
  ),

  // Extent: cured or only slowed.
  rule(
    'extent',
    null,
    String.raw`stop(?:s|ped|ping)? (?:declin|worsen|deteriorat|fall)\w+|(?:search|hope|hopes|quest|look\w*) (?:for|of) (?:an? )?(?:\w+ )?cure|stop(?:ped|ping)? (?:taking|using|smoking|drinking|work|treatment|the (?:drug|treatment|study|medication)|at least)|(?:must|should|have to) stop|before (?:restor|stop)|(?:claims?|promises?) of (?:\w+ )?cures?`,
  ),
  rule(
    'extent',
    'no cure',
    String.raw`(?:no|without an?|not an?|never an?|there is not an?|lacks? an?|yet no) (?:\w+[ -]){0,3}(?:cures?\b|magic (?:wand|bullet)|(?:pharmaceutical |effective |specific )?treatments? (?:for|exist|is|that))|incurable|irreversible|${negation} (?:be |been |yet |completely |fully |actually |directly |able to |the ability to |demonstrated the ability to |the |a |treat or )*(?:cured?|eliminat\w+|complete elimination|stopp?(?:ed)?|halt(?:ed)?|reversed?|eradicat\w+|arrest(?:ed)?)|rather than (?:a |“|")?(?:cur\w+|recover\w+|improvement|elimination|revers\w+|stopping)|only (?:\w+ ){0,3}(?:treat|manag|reliev|eas|slow|delay|control)\w* (?:the |its )?(?:symptoms|progress\w*|it|down)?`,
  ),
  rule(
    'extent',
    'cannot restore',
    String.raw`(?:only |merely |purely )?(?:theoretical(?:ly)?|hypothetical(?:ly)?|in theory)(?: possible)?|(?:${negation}|rather than|instead of|unable to|no|than) (?:\w+ ){0,4}(?:restor(?:e[sd]?|ing|ation)|replac(?:e[sd]?|ing|ement)|regenerat\w+|regrow\w*|repair\w*|rebuil\w+)`,
  ),
  rule(
    'extent',
    'stops',
    String.raw`(?:stop|stops|stopped|stopping|halt|halts|halted|halting|arrest|arrests|arrested|revers(?:e|es|ed|ing|al)|cur(?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing|ion)|regression|remission|complete(?:ly)? (?:recover\w*|heal\w*|resol\w+|prevent\w*|relie\w+)|full recovery|permanent relief|fully recover\w*|end(?:s|ed) the (?:disease|progression))\b`,
  ),
  rule(
    'extent',
    'restores',
    String.raw`(?:restor(?:e|es|ed|ing|ation)|replac(?:e|es|ed|ing|ement)|regenerat(?:e|es|ed|ing|ion)|regrow\w*|rebuil(?:d|ds|ding|t)|repair(?:s|ed|ing)?|growth of new|(?:form|create|grow)(?:s|ing|ed)? new|recovery of)\b`,
  ),
  rule(
    'extent',
    'slows',
    String.raw`(?:slow|slows|slowed|slowing|delay|delays|delayed|delaying|postpon\w+|manag(?:e|es|ing) (?:the |its |their )?(?:symptoms|condition|disease)|reliev\w+ symptoms|eas(?:e|es|ing) symptoms)\b`,
  ),

  // Approved, offered, or not.
  rule(
    'status',
    'not approved',
    String.raw`(?:no|not|never|without|neither|nor|n['’]t|yet to be|lacks?|lacking|awaiting|pending) (?:[\w-]+ ){0,6}(?:[\w]+-)?(?:approv(?:ed|al)|licen[sc]ed?|authori[sz](?:ed|ation)|cleared|endorsed|certified|regulated|legal(?:ly)?|permitted)\b|unapproved|unlicen[sc]ed|unauthori[sz]ed|unregulated|illegal(?:ly)?|banned|prohibited|outlawed|off-label|withdrawn from the market`,
  ),
  rule(
    'status',
    'restricted',
    String.raw`(?:legitimate|only|solely|exclusively|limited to|restricted to|confined to|just) (?:\w+ ){0,5}(?:with)?in (?:\w+ ){0,2}(?:clinical )?(?:trials?|studies|research)\b|outside (?:of )?(?:\w+ )?(?:clinical )?trials?|not (?:widely |commercially |generally |yet )*available|(?:should|must) only`,
  ),
  rule(
    'status',
    'approved',
    String.raw`(?:\w+-)?approved\b|(?:recommended|indicated) (?:for|in)\b|(?:has|have|had|received?|received|gained|granted|won|with|under) (?:\w+ ){0,3}(?:approval|authori[sz]ation|clearance|licen[sc]e)\b|licen[sc]ed|authori[sz]ed|legal(?:ly)?\b`,
  ),
  rule(
    'status',
    'offered',
    String.raw`(?:clinics?|cent(?:er|re)s?|hospitals?|providers?|compan(?:y|ies)|practitioners|pharmacies|shops|vendors|suppliers) (?:\w+ ){0,4}(?:offer|offers|provide|provides|use|uses|sell|sells|perform|performs)\b|(?:at|from|in|by) (?:an? |the |our |these )?(?:\w+ ){0,3}(?:clinics?|cent(?:er|re)s?|providers?)\b|(?:widely|readily|commercially|freely|now|currently) available|over the counter`,
  ),

  // At once or after checks.
  rule(
    'timing',
    'at once',
    String.raw`immediately|at once\b|right away|straight away|instantly|on the same day|same-day|without (?:\w+ )?(?:delay|waiting|preparation|testing|evaluation|referral|prescription|screening)|no (?:\w+ ){0,2}(?:waiting|preparation|testing|evaluation|referral|screening|pre-?treatment)\b`,
  ),
  rule(
    'timing',
    'checks first',
    String.raw`(?:should|must|need to|needs to|have to|has to|required to|are to) (?:\w+ ){0,4}(?:evaluat\w+|assess\w+|screen\w+|test(?:ed|s|ing)?|examin\w+|consult\w*|wait\w*|check(?:ed|s)?)\b|(?:begins?|starts?) (?:only )?(?:with|after) (?:\w+ ){0,4}(?:evaluat\w+|assess\w+|screen\w+|test(?:s|ing)?|examin\w+|measuring)|pre-?treatment (?:evaluation|assessment|testing|screening)|waiting (?:period|time|list)|only after (?:\w+ ){0,3}\w+|(?:prior to|before) (?:\w+ ){0,2}(?:treatment|therapy|starting|use|procedure|surgery)\b`,
  ),

  // Causes.
  rule(
    'cause',
    'cause open',
    String.raw`causes? (?:\w+ ){0,8}(?:unknown|unclear|uncertain|not (?:\w+ ){0,3}(?:known|determined|understood|established|identified|clear)|remains? (?:to be|unknown|unclear))|(?:unknown|unclear|uncertain|no known|no clear|no single) (?:\w+ )?(?:causes?|origin|etiology|aetiology)|(?:not|never|n['’]t) (?:\w+ ){0,2}(?:caused by|due to|the cause)`,
  ),
  rule(
    'cause',
    'cause known',
    String.raw`(?:is|are|was|were|being|be) (?:\w+ ){0,2}(?:caused|triggered|brought about|induced) by|(?:primarily|mainly|largely|mostly|chiefly|directly|solely|entirely) (?:due to|because of|caused by|driven by|from)|(?:the|main|primary|leading|principal|root|chief|sole) cause (?:of|is|was)\b|(?:is|are) the result of|results? from\b|stems? from`,
  ),

  // Always or it depends.
  rule(
    'reach',
    'varies',
    String.raw`(?:var(?:y|ies|ied)|differs?|depend(?:s|ing)?) (?:\w+ ){0,3}(?:from|by|on|with|between|across|among|according|depending)|not (?:all|every|always|everyone|suitable for)|(?:only|just) (?:some|a few|certain|a minority)|(?:helps?|helped|benefits?|benefit(?:ed)?|works?|worked|applies|effective|seen|useful) only|only (?:helps?|works?|benefits?|applies|in|for|among)\b|case[- ]by[- ]case|no (?:standard|single|one-size)\w*`,
  ),
  rule(
    'reach',
    'always',
    String.raw`always|all (?:of them|(?:\w+ )?(?:people|children|women|men|\w+[^s\W]s))\b|every(?:one| patient| case| person)|regardless of|irrespective of|in all|will all|invariably|guarantee[ds]?|100 ?%|without exception|identical (?:in|for|across)`,
  ),

  // How frequent.
  rule(
    'frequency',
    'rare',
    String.raw`(?:is|are|was|were|remains?|very|extremely|relatively|a) (?:\w+ )?(?:rare|uncommon|infrequent|unusual)\b|rarely|seldom|unlikely`,
  ),
  rule(
    'frequency',
    'common',
    String.raw`(?:is|are|was|were|remains?|very|most|more|relatively|a|increasingly) (?:\w+ )?(?:common|frequent|widespread|prevalent)\b|frequently|commonly|(?:very|highly|more) likely`,
  ),

  rule(
    'ease',
    'difficult',
    String.raw`(?:is|are|was|were|be|very|highly|technically) (?:\w+ )?(?:difficult|challenging|hard|complex|complicated|cumbersome|lengthy|invasive|painful)\b|(?:difficult|hard|challenging) (?:for|to)\b|difficult(?:y|ies) (?:in|with)|struggl(?:e[ds]?|ing) to|${negation} (?:\w+ )?(?:easy|easily|simple|straightforward)`,
  ),
  rule(
    'ease',
    'easy',
    String.raw`eas(?:y|ily|iest)\b|simple to|straightforward|non-?invasive|(?:is|are) (?:\w+ )?(?:simple|quick|fast)\b|effortless\w*`,
  ),
  rule(
    'cost',
    'cheap',
    String.raw`inexpensive|costs? less|less (?:expensive|costly)|lower (?:\w+ )?costs?|cheap(?:er|ly)?|affordable|low[- ]cost|cost[- ]effective|not (?:\w+ )?expensive|low (?:\w+ )?(?:costs?|prices?)|free of charge|saves? (?:money|costs)`,
  ),
  rule(
    'cost',
    'costly',
    String.raw`expensive|costly|costs? more|high (?:\w+ ){0,2}(?:costs?|prices?|fees?)|(?:costs?|prices?) (?:\w+ ){0,3}(?:high|thousands|substantial)|unaffordable|(?:increased?|higher|raises?) (?:\w+ )?costs?`,
  ),
  rule(
    'need',
    'not needed',
    String.raw`(?:not|un|no longer|never) ?(?:necessary|needed|required|necessarily)|no need|(?:does|do|did) not (?:need|require)|unnecessary|without (?:the need|needing|requiring)|optional`,
  ),
  rule(
    'need',
    'needed',
    String.raw`(?:is|are|be) (?:\w+ )?(?:necessary|needed|required|essential|crucial|indispensable|mandatory|vital)\b|(?:requires?|needs?|must have|must be)\b`,
  ),

  // Worth, choice, part.
  rule(
    'worth',
    'doubted',
    String.raw`unreliable|unsuitable|inaccurate|inappropriate|inadequate|${negation} (?:be |been |\w+ly |a )*(?:reliable|valid|accurate|suitable|appropriate|recommended|used|adequate|representative)\b|(?:has|have|had|been|was|were|is|are|widely|often) (?:been )?(?:\w+ly )?(?:questioned|criticised|criticized|disputed|doubted|challenged|contested)|(?:criticised|criticized|questioned|disputed|doubted) (?:the|its|their|this)|flawed|misleading|biased`,
  ),
  rule(
    'worth',
    'praised',
    String.raw`(?:is|are|was|were|be|a|an|and|as|highly|very|remains?) (?:\w+ )?(?:reliable|valid|accurate|suitable|appropriate|adequate|trustworthy|robust|dependable)\b|well[- ](?:received|accepted|established)|(?:praised|welcomed|endorsed)\b`,
  ),
  rule(
    'choice',
    'one of several',
    String.raw`(?:several|other|many|various|multiple|different|numerous|alternative) (?:\w+ ){0,2}(?:options?|alternatives?|treatments?|methods?|ways|approaches|drugs|choices|causes|explanations)\b|alternatives? (?:to|exists?|are)|not the only`,
  ),
  rule('choice', 'sole', String.raw`(?:the|an?) (?:only|sole)\b|no (?:other|alternatives?)\b`),
  rule(
    'part',
    'minor part',
    String.raw`(?:minor|small|little|limited|negligible|subordinate|secondary|marginal|no|insignificant) (?:\w+ )?(?:roles?|part|factors?|contributions?|contributors?|importance|influence)\b|(?:plays?|played) (?:hardly any|no|almost no) \w+`,
  ),
  rule(
    'part',
    'major part',
    String.raw`(?:main|major|key|central|leading|primary|crucial|important|decisive|dominant|principal|essential|vital|chief) (?:\w+ )?(?:roles?|part|factors?|drivers?|contributions?|contributors?|importance|influence|determinants?)\b`,
  ),
];

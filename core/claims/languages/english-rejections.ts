import type { RejectionRule } from './language-rules.ts';

const finding =
  /(?<!\bas )\b(?:found|finds?|shows?|showed|shown|demonstrat\w+|reveal\w*|suggest(?:s|ed)|indicat\w+|conclud\w+|observed|resulted|recommend\w*|significant\w*|consensus|improv(?:ed|es)|reduc(?:ed|es)|increas(?:ed|es)|decreas(?:ed|es)|did not|no (?:difference|effect|evidence))\b/iu;

/** Findings beside an aim: "to test whether sails reduce drift" tells none. */
const foundBesideAim =
  /(?<!\bas )\b(?:found|shows?|showed|shown|demonstrated|reveal(?:s|ed)|conclud\w+|observed|resulted|significantly|did not|no (?:difference|effect|evidence))\b/iu;

const label = '(?:[^.:!?]{2,60}:\\s+)?';
/** Nouns that a definition puts its subject under, whatever the field. */
const genus =
  '(?:diseases?|disorders?|conditions?|syndromes?|illness(?:es)?|infections?|types?|forms?|kinds?|process(?:es)?|procedures?|methods?|techniques?|fields?|branch(?:es)?|measures?|units?|terms?|class(?:es)?|groups?|famil(?:y|ies)|sets?|substances?|molecules?|proteins?|hormones?|organs?|tissues?|devices?|machines?|tools?|systems?|scales?|cells?|minerals?|materials?|particles?|nano-?particles?|vesicles?|messengers?|compounds?|chemicals?|elements?|drugs?|medications?|plants?|animals?|organisms?|species|bacteri(?:a|um)|virus(?:es)?|databases?|metrics?|index(?:es)?|models?|theor(?:y|ies)|concepts?|algorithms?|practices?|programs?|programmes?|organi[sz]ations?|instruments?|sciences?|stud(?:y|ies)|areas?|markers?|genes?|enzymes?|agents?|structures?)';

/** What a sentence begins with that points or subordinates instead of naming a term. */
const notDefined =
  '(?:this|that|these|those|it|they|there|here|he|she|we|if|when|while|because|although|since|after|before|once|in|for|with|without|as|by|at|on|during|among|to|our|their|his|her)';

/** English sentences that are no claims (labelling rules: signposts, aims, definitions, site voice …). */
export const englishRejections: readonly RejectionRule[] = [
  {
    because: 'announces what the text will do',
    pattern:
      /\b(?:(?:in|throughout|within) (?:this|the following|the next|today['’]s|our) (?:\w+ )?(?:article|post|blog|paper|guide|section|chapter|video|page|report|essay|piece|overview|review|tutorial|lesson)\b.{0,40}\b(?:we|I|you|let['’]s)\b|we(?:['’]ll| will| shall) (?:\w+ )?(?:discuss|explore|look|review|examine|cover|explain|describe|outline|present|walk|consider|see|turn|focus|go (?:over|through))|(?:this|the present|our) (?:article|post|blog|guide|page|section|chapter|paper|report|overview|tutorial|essay) (?:will |also |briefly |first )?(?:discuss|cover|explain|aim|focus|describ|outlin|explor|review|provid|present|is (?:organi[sz]ed|structured|about|intended)|looks? at|summari[sz])|keep reading|read on\b|the (?:rest|remainder) of this (?:article|paper|section)|as (?:we|you)(?:['’]ll| will) see)/iu,
  },
  {
    because: 'introduces a list',
    pattern:
      /^(?:here(?:['’]s| are| is)\b|below (?:are|is|you)|the following\b.{0,60}\b(?:are|is|were)\b|(?:these|some|several|a few|examples?)\b[^.]{0,40}\b(?:are|include) (?:the following|as follows))/iu,
  },
  {
    because: 'says what a review or its authors did',
    pattern:
      /(?:\bet al\.,?|\b(?:authors|researchers|investigators|scientists|team)|\b(?:we|I)|\b(?:this|the|our|present|current) (?:\w+ ){0,2}(?:review|paper|article|study|report|survey))\s+(?:(?:then|also|further|here|first|systematically|briefly|critically|thoroughly|recently)\s+)?(?:discuss|review|examin|explor|describ|summari[sz]|investigat|evaluat|assess|analy[sz]|survey|look(?:s|ed)? at|search|consider|compil|collect|select|screen)(?:e?s|e?d|ies|ied)?\b|\bwe (?:here |now |also )?(?:study|present|propose|introduce)\b/iu,
    unless: finding,
  },
  {
    because: 'says what a review or its authors did',
    pattern:
      /\b(?:databases?|MEDLINE|PubMed|EMBASE|literature|articles|records|abstracts|reference lists|(?:the|all) data)\b[^.;]{0,160}\b(?:was|were) (?:\w+ )?(?:searched|extracted|screened|hand-searched|summari[sz]ed|synthesi[sz]ed)\b|\b(?:this|the|our|present) (?:[\w-]+ ){0,2}(?:review|article|paper|overview) (?:\w+ )?(?:provides?|gives?|offers?) an? (?:[\w-]+ ){0,3}(?:assessment|overview|summary|account|introduction|update|discussion|analysis)\b|\b(?:review authors|(?:two|three|both|independent) (?:\w+ )?(?:authors|reviewers|investigators)) (?:independently )?(?:extracted|screened|assessed|selected|reviewed|searched)\b|\bin this (?:[\w-]+ )?(?:paper|article|review|chapter)\b[^.;]{0,200}\b(?:is|are) (?:\w+ )?(?:outlined|discussed|described|presented|reviewed|summari[sz]ed)\b/iu,
    unless: finding,
  },
  {
    because: 'states the aim of a study',
    pattern:
      /\b(?:this|the|our|an?\s(?:new|recent|ongoing))\s+(?:[\w-]+,?\s){0,5}(?:trial|study|review|research|project|investigation|survey|work|analysis|experiment|thesis)\s+(?:\w+\s)?(?:explores?|investigates?|aims?|aimed|seeks?|sought|examines?|evaluates?|assess(?:es|ed)|tests? (?:whether|if|how)|will (?:\w+ )?(?:investigate|explore|evaluate|assess|examine|test|compare|determine|study|look)|(?:is|was) (?:designed|intended|meant|conducted|aimed) (?:to|at)|focus(?:es|ed) on|attempts?|intends?|looks? (?:at|into)|hopes?)\b/iu,
    unless: foundBesideAim,
  },
  {
    because: 'states the aim of a study',
    pattern:
      /\b(?:(?:purpose|aim|aims|goal|objective|objectives) of (?:this|the present|the current|our|the) (?:\w+ ){0,3}(?:trial|study|review|research|project|paper|article|work|analysis|experiment)\b[^.]{0,30}\b(?:is|are|was|were)|set(?:s|ting)? out to|^(?:[\w’']+,? ){0,4}I (?:plan|hope|intend|want(?:ed)?|aim|decided|chose|did(?:n['’]t| not) (?:decide|plan|want|choose))\b|we (?:aim|aimed|sought|seek|intend|plan|hope|hypothesi[sz]ed?|wanted)\b|(?:researchers|investigators|scientists|authors|doctors) (?:aim|aimed|hope|want|seek|sought|plan|intend|wanted) to|(?:here|in this (?:\w+ ){0,5}(?:trial|study|paper|work|article)),? we (?:\w+ )?(?:investigat|explor|evaluat|assess|examin|test|compar|describ|present|report|review|propos|introduc|study|analy[sz]))/iu,
    unless: foundBesideAim,
  },
  {
    because: 'states the aim of a study',
    pattern:
      /\b(?:we|authors|researchers|investigators|scientists) (?:asked|wondered|tested|(?:wanted|wished|tried) to (?:know|learn|test|find out)) (?:whether|if|how)\b/iu,
    unless: /\band (?:found|saw|conclude)|\b(?:found|showed) that\b/iu,
  },
  {
    because: 'says that something is being studied, without a finding',
    pattern:
      /\b(?:(?:is|are) (?:currently |also |actively |still )?being (?:studied|investigated|explored|researched|evaluated|tested|developed)|(?:researchers|scientists|investigators) are (?:currently |also |actively )?(?:exploring|investigating|studying|looking|testing|working|trying))\b/iu,
    unless: /\b(?:found|shown?|showed|suggest\w*|because|effective|safe|risk)\b/iu,
  },
  {
    because: 'states a goal',
    pattern:
      /\b(?:goal|aim|objective|focus|intention|mission)s?\b(?:[^.;]{0,90}?)\b(?:is|are|was|were) (?:primarily |mainly |always )?to\b/iu,
    unless: /;|\b(?:does not|do not|rather than|because|but|than|by \w+ing)\b/iu,
  },
  {
    because: 'states a goal',
    pattern: new RegExp(
      `^${label}(?:[\\w’'-]+\\s){0,5}(?:therap(?:y|ies)|treatments?|approach(?:es)?|medicine|fields?|strateg(?:y|ies)|techniques?|interventions?|programmes?|programs?|methods?)\\s+(?:\\w+\\s)?aims?\\s+(?:to|at)\\b`,
      'iu',
    ),
    unless: /;|\b(?:while|unlike|whereas|through|by|which|because|than|rather)\b/iu,
  },
  {
    because: 'defines a term',
    pattern: new RegExp(
      `^${label}(?!${notDefined}\\b)(?:an?\\s|the\\s)?(?:[^\\s.,;:]+\\s){0,5}?(?:\\([^)]{1,80}\\)\\s)?(?:is\\s+(?:considered\\s|called\\s)?(?:an?|the|any|one\\sof\\sthe)\\s+|are\\s+(?:considered\\s|called\\s)?(?:the\\s|any\\s|some\\s|one\\sof\\sthe\\s)?)(?:[^\\s.;:]+\\s){0,5}?${genus}(?:\\s\\([^)]{1,60}\\))?(?:,|\\.|\\s(?:that|which|who|whose|where|of|in|for|with|by|used|affecting|characteri[sz]ed|caused|capable|released|secreted|made|found|involving|designed|consisting|concerned|located|produced|dealing|focused)\\b)`,
      'iu',
    ),
    unless:
      /\b(?:may|might|could|should|must|holds?|most|best|only|promising|effective|safe|requires?|needs?|candidate|hope|risk|more|less|than|unlike|because|no (?:known |definitive |current )?cure|but|recommended|approved|expensive|difficult|shown|studies|research|play(?:s)? an?|strong|important|key|critical|essential|and (?:has|have|can|is|are|also|often|usually|play\w*)|smaller|faster|larger|regulated|found (?:within|only)|used as)\b|\d+\s?%/iu,
  },
  {
    because: 'defines a term',
    pattern:
      /\b(?:stands? for|(?:is|are) (?:defined as|short for|an? (?:abbreviation|acronym|term|name) for|the (?:term|name|word) (?:for|used)|(?:also |often |commonly )?(?:known|referred to) as|(?:also |often |commonly |usually |sometimes )?(?:called|termed|named|dubbed)(?! (?:for|upon|on|into|off|in|to|by|after)\b))|bears? the name)\b|^(?:often|also|sometimes|commonly) (?:referred to as|called|known as)\b|^the (?:term|word|phrase|symbol|abbreviation)\b.{0,40}\b(?:refers?|means?|denotes?|stands?|is used|describes?)\b/iu,
    unless: /\b(?:studies|shown|risk|effective|safe|approved|most|more|than)\b/iu,
  },
  {
    because: 'goes on with an instruction',
    pattern:
      /^(?:this|that|these) (?:also |may |might |can )?(?:includes?|means|involves?) (?:asking|checking|verifying|confirming|requesting|inquiring|reviewing|reading|looking|making sure|finding out|talking|speaking|calling)\b/iu,
  },
  {
    because: 'describes a place to look, not a finding',
    pattern:
      /\b(?:(?:registr(?:y|ies)|databases?|websites?|portals?|guides?|listings?|director(?:y|ies)|resources?|pages?|tables?|brochures?) (?:\w+ )?(?:provides?|offers?|contains?|lists?|gives?|includes?) |provides? (?:\w+ )?(?:insights?|information|an? overview|details) (?:into|on|about|of|regarding)|(?:primary|useful|good|best|valuable) (?:resource|place|starting point) (?:for|to) )/iu,
    unless: finding,
  },
  {
    because: 'speaks for the site, not about the subject',
    pattern:
      /\b(?:contact us|call us|email us|visit us|click (?:here|on|the)|sign up|subscrib\w+|newsletter|mailing list|(?:book|schedule|request) (?:an?|your) \w+|fill(?:ing)? (?:out|in) (?:the|our|this) \w*\s?form|learn more (?:about|at)|read more|privacy policy|terms of (?:service|use)|all rights reserved|(?:we|site|website) use[sd]? cookies|your (?:data|personal information|inbox|interest|privacy|email)|free (?:consultation|information|quote|trial)|(?:you can|please|to|can also) contact|get in touch|copyright|©|thank(?:s| you) for|share your information|for (?:more|further)(?: \w+)? information|informational purposes|substitute for (?:professional )?(?:medical )?advice|medical advice|we have used\b.{0,80}\bhere|fully compl(?:y|ies) with|first step toward)/iu,
  },
  {
    because: 'speaks for the site, not about the subject',
    pattern:
      /^(?:[\p{L}’' ]{0,40})?\b(?:we (?:believe|offer|strive|care|are (?:committed|dedicated|proud|here|passionate)|only share|never share|help you|pride|work with|invite|welcome|want you)|our (?:mission|team|website|platform|company|services|clinics?|products|experts|experienced|specialists|staff|story|values|promise)|all of our|trust us|join (?:us|our))\b/iu,
    unless: /\b(?:found|observed|conclud\w+|results|measured|compared|randomi[sz]ed)\b/iu,
  },
  {
    because: 'names a source',
    pattern:
      /^(?:sources?|references?|citations?|further reading|adapted from|reprinted from|image credit|photo|credit|see also|retrieved from|available (?:at|from)|accessed|doi|pmid|via)\b\s*[:.]/iu,
  },
  {
    because: 'captions a table or figure',
    pattern:
      /^(?:supplementary |extended data )?(?:table|figure|fig|box|chart|panel|scheme|photo|image|video|appendix|exhibit|graph|plate|map)\.?\s*(?:S?\d+[\p{L}]?|[A-Z]|[IVX]+)?\s*[.:|–—-]\s/iu,
  },
  {
    because: 'points to a table or figure',
    pattern:
      /^(?:the )?(?:table|figure|fig\.?|chart|graph|box|panel|exhibit|appendix) (?:S?\d+[a-z]?|[A-Z]|below|above) (?:shows?|presents?|lists?|summari[sz]es?|illustrates?|depicts?|gives?|provides?|plots?|displays?|reports?)\b(?! that\b)|\b(?:is|are) (?:shown|listed|presented|summari[sz]ed|given|provided) in (?:the )?(?:table|figure|fig\.?|appendix|box|supplement)/iu,
    unless: /\d\s?%|\bsignificant/iu,
  },
];

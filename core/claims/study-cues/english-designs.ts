import type { PhrasesOf } from './cue-table.ts';

/** One described patient: the design of a claim that names no other, and its sample size. */
export const oneCase = `one|single [male|female|elderly|young|adult] patient|participant|woman|man|child|boy|girl;
  a|an|the|one|this|another # year old ... man|woman|patient|boy|girl|male|female|child|lady|gentleman|mother|father|athlete;
  # year old ... man|woman|patient|boy|girl|male|female|child|lady|gentleman|mother|father|athlete; single case`;

/** One patient among others, which is no described case. */
export const noCase = `one patient|participant|woman|man|child|person in|out|per [of] #|each|every|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred;
  least|than|any|every|per one|single ... patient|participant|woman|man|child|boy|girl; no one|single ... patient|participant|woman|man|child`;

/** Designs in English. */
export const englishDesigns: PhrasesOf<'design'> = {
  'systematic review': `systematic [literature|scoping] review|reviews; systematically reviewed; cochrane|umbrella review|reviews`,
  'meta-analysis': `meta analysis|analyses|analytic|regression|analysed|analyzed; pooled analysis|analyses`,
  guideline: `clinical|practice|treatment|national|international|consensus|evidence|european|professional ... guideline|guidelines;
    guideline|guidelines recommend|recommends|recommended|advise|advises|suggest|suggests|state|states|issued|published; current|latest guidelines`,
  'randomised trial': `randomised|randomized; randomly assigned|allocated|divided|distributed; assigned|allocated at random; random allocation|assignment;
    RCT|RCTs; after|following|since|at|underwent randomisation|randomization`,
  'n-of-1 trial': 'n of 1; single subject|patient [crossover] trial|trials|experiment|experiments',
  'placebo-controlled trial': `placebo|sham controlled; placebo|sham group|groups|arm|arms|treatment|recipients;
    versus|vs|than|to|with|received|or|and|over placebo|sham`,
  'blinded trial':
    'double|single|triple|observer|assessor|rater|investigator|evaluator blind|blinded|masked; blinded|masked trial|study|assessment|assessor|assessors|outcome',
  'controlled trial': `controlled [clinical] trial|trials|study|studies|comparison|experiment; control|comparison|comparator|treatment|intervention|treated group|groups|arm|arms; active|wait|waitlist controlled; waiting list controlled|control;
    untreated controls; placebo|sham controlled`,
  'non-randomised study':
    'non|not|quasi|un randomised|randomized; nonrandomised|nonrandomized|unrandomised|unrandomized; without randomisation|randomization',
  'open-label trial': 'open label|labelled|labeled; unblinded trial|study',
  'uncontrolled trial':
    'uncontrolled|un controlled [open] [label] trial|trials|study|studies|observation|observations|case; single arm|group [open] [label] trial|study|studies|trials; without [a] control|controls|placebo|comparison [group|arm]; no control|comparison|placebo group|arm',
  'clinical trial':
    'clinical|human trial|trials; field trial|trials|study; trial participants|results|data',
  'pilot study':
    'pilot|feasibility [clinical] [randomised|randomized] [controlled] study|studies|trial|trials|data|investigation; proof of concept study|studies|trial|trials',
  'inception cohort': 'inception cohort|cohorts',
  'matched cohort': 'matched [group|pair] cohort|cohorts',
  'cohort study': `cohort|cohorts [study|studies|analysis]; longitudinal study|studies|analysis|data; panel study`,
  'case-control study':
    'case control|controlled|referent [study|studies]; nested case control; cases and [matched] controls',
  'before-and-after study':
    'before and after study|studies|comparison|design|trial|analysis|measurements; before after study|comparison|design; pre post study|design|comparison|test|trial; own controls|control; interrupted time series',
  'historical controls':
    'historical|historically|historic|external control|controls|controlled|comparison|comparator; natural history control|controls|comparison',
  'cross-sectional study':
    'cross sectional [study|studies|survey|surveys|analysis|analyses|data|sample]; prevalence study|studies|survey',
  'prospective study':
    'prospective [study|studies|trial|trials|data|analysis|evaluation|follow]; prospectively',
  'retrospective study':
    'retrospective [study|studies|analysis|analyses|review|data]; retrospectively; chart|record|records review; review of [medical|hospital|patient] records|charts',
  'follow-up study':
    'follow up study|studies; followed up for|over|at; followed for # years|months',
  'observational study':
    'observational [cohort] study|studies|data|evidence|research|analysis; non interventional study|studies; real world data|evidence|study',
  'census or random sample':
    'census; random|representative|probability sample|samples of; representative random sample; nationally representative; sampled at random; randomly selected|chosen|sampled',
  registry:
    'registry data|study|studies|based|analysis; patient|disease|national|population|clinical|hospital|nationwide|cancer|birth registry|registries|register|registers; registries; register based; data from the|a registry',
  survey: `survey|surveys of|among|found|finds|showed|shows|respondents|data|participants|results|study; surveyed; online|national|postal|telephone|household|population|cross|questionnaire survey|surveys; a|this|our|recent [recent|large] survey; questionnaire study|data|responses; answered|completed ... questionnaire|questionnaires|survey; survey`,
  'qualitative study':
    'qualitative study|studies|research|interviews|interview|analysis|data|methods|work|synthesis; focus group|groups; semi structured interviews|interview; semistructured interviews; thematic analysis; in depth interviews; ethnographic study|studies|research',
  'modelling study':
    'modelling|modeling|simulation study|studies|analysis; mathematical|computational|computer|statistical|economic|simulation model|models|modelling|modeling; in silico; computer simulation|simulations; monte carlo',
  'case series':
    'case series; series of # [consecutive] [#] patients|cases; consecutive|small series of; case histories',
  'case report':
    'case report|reports|study|studies|description|descriptions; reported|described case|cases; case of a|an|one; report of one|# case|cases; we report|describe|present a|the|one case|patient|man|woman|child|boy|girl',
  'single case': oneCase,
  review: `narrative|literature|scoping|integrative|critical|comprehensive|state review|reviews [article|articles] [of]; review article|articles|paper|papers; recent|this|our review [article|articles]; review|reviews of [the] ... literature|evidence|studies|trials|research|publications|data|articles;
    a|the review found|finds|concluded|concludes|showed|shows|suggests|suggested; reviewed the [available|published|current] literature|evidence; reviews conclude|concluded|suggest|suggested`,
  'expert opinion': `expert|experts|specialist opinion|opinions|consensus|panel|panels|judgement|judgment|views; consensus statement|statements|conference|panel; delphi;
    dr|prof|professor ... says|said|explains|explained|states|stated|believes|believed|notes|noted|recommends|adds|commented|argues|emphasises|emphasizes|warns|advises;
    says|said|explains|explained|notes|adds|writes|warns dr|prof|professor; according to [the|our|some|most|leading|many] [medical] dr|prof|professor|expert|experts|specialist|specialists|doctor|doctors|physician|physicians|clinicians|neurologists|surgeons;
    in my|our [clinical|professional|personal] experience|opinion|view|practice; experts|specialists|doctors|physicians|clinicians|surgeons say|believe|agree|recommend|advise|think|argue|consider; expert says|said|believes|explains; authors' opinion; opinion of [the] experts|expert|author|authors; editorial|editorials`,
  'preclinical study':
    'preclinical; pre clinical; animal study|studies|model|models|experiment|experiments|data|research|trials; laboratory|bench|in vitro|in vivo|mechanistic study|studies|experiment|experiments|research; mouse|rat|murine|rodent|zebrafish model|models|study|studies|experiments',
  testimonial: `testimonial|testimonials; anecdotal; anecdote|anecdotes; success|patient|personal story|stories; changed|saved|gave my|our|me life|lives|back; gave me|us my|our;
    i noticed|recovered|regained|walked|improved; i feel|felt|feeling [so|much|a] [lot] better|great|stronger|relief|well|worse|nothing|no; i can [finally] now|again|walk|breathe|move|speak|sleep|finally; i could|can finally|again|now; i was [finally] able|cured|healed|amazed|skeptical|sceptical; i am now|able|cured|healed|grateful|thankful|so|much;
    i'm now|able|cured|grateful|thankful|so|much; i had|received|underwent|finished|completed [the|my|this] [first|second|third|last|stem|entire] treatment|therapy|procedure|operation|injection|injections|sessions; i have improved|recovered|regained|noticed|felt|stopped;
    i|we would|highly recommend; i thank|owe; my|our symptoms|life|lives|health|condition|pain|mobility|speech|recovery|strength|energy|husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|family|balance|legs|hands|walking|sleep; thanks to ... i|my|we; my own story|experience; my experience with`,
  none: `${noCase}; non|not blinded; open label on; mendelian randomisation|randomization|randomized|randomised; randomised|randomized algorithm|algorithms|order|sample|samples|sequence; cross sectional area|areas|view|views|image|images|imaging|shape|dimension|dimensions;
    placebo effect|effects|response|pill; cohort #|a|b|effect|effects of|in|on|received; controlled substance|substances|environment|drug|release; ethical|ethics|regulatory|author|submission|community|safety|brand|style|house guideline|guidelines;
    trial|trials|protocol|study|prospero registry|registries; registry office|key|editor|keys|of deeds; land|site|geological|building survey|surveys|surveyor; survey the; surveyed the site|land|area|damage|ground;
    business|management|marketing|leadership|court case study|studies; review of [the|an|your|all|their|each] [full|written] application|applications|file|files|document|documents|budget|policy|contract|product|products; prospective student|students|buyer|buyers|customer|customers|client|clients|tenant|tenants|member|members|employer|employers|candidate|candidates|patient|patients|parent|parents|participant|participants|memory;
    retrospective exhibition|exhibit|show|album|film; expert patient|patients|system|systems; my|our family doctor|medicine;
    single patient room|rooms; film|book|product|restaurant|peer review|reviews; census taker|takers; editorial board|boards|office|team|policy|assistant`,
};

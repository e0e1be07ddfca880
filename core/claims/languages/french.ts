import type { LanguageRules } from './language-rules.ts';

/** French: a short list of cues; the rest is structural. */
export const french: LanguageRules = {
  language: 'fr',
  cues: [
    {
      says: 'reports a finding',
      pattern:
        /(?<!\p{L})(?:montr(?:e|ent|é|ée)|démontr(?:e|ent|é)|révèl(?:e|ent)|suggèr(?:e|ent)|indiqu(?:e|ent)|observ(?:é|ée|és)|selon|résultats?|constaté)(?!\p{L})/iu,
      weight: 0.9,
      types: { efficacy: 0.3 },
    },
    {
      says: 'reports an outcome',
      pattern:
        /(?<!\p{L})(?:amélior\p{L}*|rédui\p{L}*|diminu\p{L}*|augment\p{L}*|ralenti\p{L}*|efficac\p{L}*|bénéfi\p{L}*|soulag\p{L}*|effets?|aide)(?!\p{L})/iu,
      weight: 0.6,
      types: { efficacy: 1.4 },
    },
    {
      says: 'speaks of harm or safety',
      pattern:
        /(?<!\p{L})(?:sécurité|sûr(?:e|s|es)?|effets? (?:secondaires?|indésirables?)|risques?|toléré\p{L}*|danger\p{L}*|complications?|nocif\p{L}*)(?!\p{L})/iu,
      weight: 0.7,
      types: { safety: 1.8 },
    },
    {
      says: 'says what leads to what',
      pattern:
        /(?<!\p{L})(?:caus(?:e|ent|é|ée)|provoqu\p{L}+|entraîn\p{L}+|en raison|grâce|parce que|inhib\p{L}+|activ(?:e|ent))(?!\p{L})/iu,
      weight: 0.5,
      types: { mechanism: 1 },
    },
    {
      says: 'describes a mechanism',
      pattern:
        /(?<!\p{L})(?:mécanismes?|récepteurs?|hormones?|cellules?|organisme|régul(?:e|er|ent|ation)|stabilis\p{L}+|sécrét\p{L}+|produ(?:it|isent|isant)|surprodu\p{L}+|métabolisme|inflammat\p{L}+)(?!\p{L})/iu,
      weight: 0.4,
      types: { mechanism: 0.9 },
    },
    {
      says: 'describes the course',
      pattern:
        /(?<!\p{L})(?:évolu(?:e|ent|tion)|pronostic|survie|espérance de vie|mortel\p{L}*|guérison|incurable\p{L}*|chronique\p{L}*|à long terme|rechut\p{L}+|disparai\p{L}+|disparaî\p{L}+)(?!\p{L})/iu,
      weight: 0.4,
      types: { prognosis: 1.3 },
    },
    {
      says: 'says how common it is or where it comes from',
      pattern:
        /(?<!\p{L})(?:prévalence|incidence|fréquen\p{L}+|touche(?:nt)?|répandue?s?|prédispos\p{L}+|le plus souvent|atteinte?s|personnes (?:sont|diabétiques|vivent|concernées)|facteurs? de risque|population)(?!\p{L})/iu,
      weight: 0.5,
      types: { epidemiology: 1.6 },
    },
    {
      says: 'speaks of signs or tests',
      pattern:
        /(?<!\p{L})(?:diagnosti\p{L}+|symptômes?|signes?|se (?:révéler|manifest\p{L}+)|découvr(?:ent|e)|consultations?|détect\p{L}+|examens?|tests?|dépist\p{L}+)(?!\p{L})/iu,
      weight: 0.4,
      types: { diagnosis: 1.2 },
    },
    {
      says: 'speaks of approval or rules',
      pattern:
        /(?<!\p{L})(?:approuvé\p{L}*|autoris\p{L}+|réglement\p{L}+|interdit\p{L}*)(?!\p{L})/iu,
      weight: 0.6,
      types: { regulatory: 2 },
    },
    {
      says: 'states how it is done',
      pattern:
        /(?<!\p{L})(?:administr\p{L}+|doses?|posologie|injections?|perfusions?|séances?|voie (?:orale|intraveineuse)|fois par (?:jour|semaine|mois)|randomis\p{L}+|(?:ont|a) (?:reçu|été (?:mesuré|recruté|interrogé|réparti|traité)\p{L}*))(?!\p{L})/iu,
      weight: 0.4,
      types: { protocol: 1.3 },
    },
    {
      says: 'says who can take part',
      pattern:
        /(?<!\p{L})(?:éligib\p{L}+|participants? doi(?:t|vent)|participer à|critères d['’](?:inclusion|exclusion)|exclus du|être âgée?s? (?:de|d['’]))/iu,
      weight: 0.5,
      types: { eligibility: 2 },
    },
    {
      says: 'speaks of cost or access',
      pattern:
        /(?<!\p{L})(?:coûts?|coûte(?:nt)?|prix|onéreu\p{L}+|cher|chers|chère|rembours\p{L}+|assurance|disponibles?|euros?|€)(?!\p{L})/iu,
      weight: 0.4,
      types: { access: 1.6 },
    },
    {
      says: 'gives advice',
      pattern:
        /(?<!\p{L})(?:recommand\p{L}+|conseill\p{L}+|devrai(?:t|ent)|doi(?:t|vent)|il faut|il est important)(?!\p{L})/iu,
      weight: 0.5,
      types: { recommendation: 2 },
    },
    {
      says: 'compares',
      pattern:
        /(?<!\p{L})(?:par rapport|comparé\p{L}*|contrairement|(?:plus|moins) \p{L}+ que|supérieur\p{L}*|inférieur\p{L}*)(?!\p{L})/iu,
      weight: 0.5,
      types: { comparison: 1.4 },
    },
    {
      says: 'hedged',
      pattern:
        /(?<!\p{L})(?:peut|peuvent|pourrai(?:t|ent)|semble(?:nt)?|probablement|possible|souvent|généralement)(?!\p{L})/iu,
      weight: 0.4,
    },
    {
      says: 'gives a number',
      pattern:
        /\d[\d.,]*\s?(?:%|pour cent|mg|kg|ans|mois|semaines|jours|patients?|participants?)/iu,
      weight: 0.5,
    },
  ],
  rejections: [
    {
      because: 'announces what the text will do',
      pattern:
        /(?<!\p{L})(?:(?:dans )?(?:cet article|ce chapitre|cette section|ce billet)(?!\p{L}).{0,40}(?:nous|présente|décrit|aborde|vise|explique)|nous allons (?:voir|aborder|présenter|expliquer))(?!\p{L})/iu,
    },
    {
      because: 'states the aim of a study',
      pattern:
        /(?<!\p{L})(?:(?:l['’]objectif|le but) de (?:cette|l['’]|la|notre) ?(?:étude|recherche|essai|revue)|cette étude (?:vise|cherche|évalue|examine))(?!\p{L})/iu,
    },
    {
      because: 'says what a review or its authors did',
      pattern:
        /^(?:les|des|nos|l['’]|notre)\s?(?:auteurs?|chercheu(?:rs|ses)|scientifiques|équipe|étude|revue)\s(?:ont|a)\s(?:\p{L}+\s)?(?:analysé|examiné|étudié|passé en revue|recensé|comparé|évalué|recherché)(?!\p{L})/iu,
      unless: /(?<!\p{L})(?:que|qu['’]|montr\p{L}+|constat\p{L}+|trouv\p{L}+|conclu\p{L}*)/iu,
    },
    {
      because: 'defines a term',
      pattern:
        /(?<!\p{L})(?:est défini\p{L}* (?:comme|par)|désigne|signifie|on appelle|on parle (?:alors )?d(?:e|['’]))/iu,
      unless: /(?<!\p{L})ce qu['’]on appelle/iu,
    },
    {
      because: 'speaks for the site, not about the subject',
      pattern:
        /(?<!\p{L})(?:contactez-nous|cliquez|inscrivez-vous|newsletter|tous droits réservés|politique de confidentialité|cookies|prenez rendez-vous|notre équipe|abonnez-vous)(?!\p{L})/iu,
    },
    {
      because: 'names a source',
      pattern: /^(?:sources?|références?|figure|fig\.|tableau|photo|crédit)\b\s*\d*\s*[:.]/iu,
    },
    {
      because: 'tells the reader what to do',
      pattern: /^(?:ne\s)?\p{Lu}?\p{Ll}{2,}ez(?:-vous)?\s/u,
      unless: /^(?:chez|assez|vous)\s/iu,
    },
  ],
  finiteVerb:
    /(?<!\p{L})(?:est|sont|était|étaient|sera|a|ont|avait|peut|peuvent|doit|doivent|montre|montrent|réduit|réduisent|permet|permettent|reste|restent|augmente|diminue|provoque|provoquent|touche|semble|semblent|fait|font|va|vont|vient|souffre|souffrent|existe|existent|dure|comprend|comprennent|entraîne|entraînent|agit|agissent|survient|surviennent|aide|aident|peuvent|sera|seront|faut)(?!\p{L})/iu,
  imperatives: new Set(),
  imperativeObject: /^$/u,
};

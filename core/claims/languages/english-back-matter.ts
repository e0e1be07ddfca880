import type { RejectionRule } from './language-rules.ts';

const because = 'speaks of the publication, not about the subject';

/**
 * What stands before and behind the text of an English publication: who did
 * what, who paid, who agreed, where the data are, and how it may be used.
 */
export const englishBackMatter: readonly RejectionRule[] = [
  {
    because,
    // Case counts here: authors are named by their initials.
    pattern:
      /^(?:\p{Lu}{2,4}(?:,\s(?:and\s)?|\s(?:and|&)\s|\s)){1,20}(?:(?:also|jointly|then|critically|further)\s)?(?:is\sthe\sguarantor|(?:conceived|designed|wrote|drafted|revised|reviewed|edited|supervised|advised|managed|conducted|performed|analy[sz]ed|contributed|participated|collected|coordinated|obtained|interpreted|developed)\s(?:[\p{Ll}\d-]+\s){0,6}(?:study|studies|analys[ie]s|data|manuscript|paper|article|draft|drafts|experiments?|protocol|trial|funding|design|work|research|project|writing|recruitment)\b)/u,
  },
  {
    because,
    pattern:
      /^(?:all|both|the)\s(?:\w+\s)?authors?\b.{0,40}\b(?:read|approved|contributed|declares?|declared|reports? no|have no|had full access|agreed|confirms?|affirms?|disclose[sd]?|takes? responsibility|(?:would like to )?thanks?|(?:are|is) (?:grateful|responsible|indebted|supported|employ\w+))\b|\b(?:views|opinions)\b.{0,60}\bthose of the authors?\b/iu,
    unless: /\b(?:concluded?|suggest(?:s|ed)?|recommend\w*)\b/iu,
  },
  {
    because,
    pattern:
      /\b(?:we|i|authors?) (?:would (?:also )?like to |also |gratefully |wish to |are (?:very |most |also )?grateful (?:to|for)|(?:sincerely |warmly )?)(?:thank|acknowledge|express)\b(?! (?:that|the (?:limit|possib|need|risk)))|\b(?:are|is|am) (?:very |also |deeply )?(?:grateful|indebted) to\b/iu,
  },
  {
    because,
    pattern:
      /\b(?:this|the|our) (?:[\w-]+ )?(?:study|work|research|project|trial|article|paper|publication|review) (?:was|is|has been) (?:\w+ )?(?:supported|funded|financed|sponsored) (?:\w+ )?by\b|\b(?:is|was|were|are) (?:\w+ )?(?:supported|funded) by (?:an?|the) (?:[\w'’-]+ ){0,6}(?:grants?|fellowships?|awards?|scholarships?)\b|\bfunders? (?:had|played) no role\b|\b(?:grant|award) (?:no\.?|number|numbers|agreement)\b|\breceived (?:\w+ )?(?:honoraria|speaker|consult\w+ fees|research grants?|personal fees)\b|\b(?:is|are) an? (?:\w+ )?(?:member|employee)s? of the (?:[\w-]+ ){0,6}(?:board|centre|center|institute|company|committee|collaboration|unit)\b/iu,
    unless: /\b(?:studies|trials) (?:was|were|are)\b|\bbias\b/iu,
  },
  {
    because,
    pattern:
      /\b(?:no|any) (?:known |potential |other )?(?:competing|conflicts? of|financial) (?:\w+ )?interests?\b|\bconflicts? of interests?:|\bcompeting interests?\b/iu,
    unless: /\b(?:found|bias(?:ed)?|associated|more likely|trials with)\b/iu,
  },
  {
    because,
    pattern:
      /\b(?:ethic(?:s|al) (?:approval|clearance)|(?:was|were|been) approved by the (?:[\w'’-]+ ){0,8}(?:ethics|review|institutional|animal care)|(?:protocols?|procedures?) (?:was|were) approved by)\b/iu,
  },
  {
    because,
    pattern:
      /\b(?:open access article|creative commons|permits? (?:others|unrestricted)|non-?commercial(?:ly)? use|use, distribution,? and reproduction|is licen[sc]ed under|reproduced with permission|provided the original work)\b/iu,
  },
  {
    because,
    pattern:
      /\b(?:data ?sets?|data|code|materials?|software|full report|supplement\w*)\b.{0,60}\b(?:(?:is|are) (?:\w+ )?available (?:\w+ )?(?:at|on|from|in|upon|as|online|via|through)|can be (?:found|accessed|downloaded|obtained) (?:at|on|from|online))\b/iu,
    unless: /\b(?:studies|trials|limited|insufficient|not available|no data|little)\b/iu,
  },
  {
    because,
    pattern:
      /^(?:correspond(?:ing author|ence)|received|accepted|revised|published(?: online)?|first published|last (?:updated|reviewed|modified)|cite this|citation|keywords?|abbreviations?|e-?mail|tel(?:ephone)?|trial registration|registration(?: number)?|registered at|provenance|isbn|issn|edited by|reviewed by|written by|medically reviewed|fact[- ]checked|time ?frames?)\b(?::|\s(?=\d|by\s|on\s|should\sbe\s))|^(?:trial registration|correspondence to|received \w+ \d)\b/iu,
  },
  {
    because,
    // Where authors work: no sentence, however long.
    pattern:
      /\b(?:Department|Division|Faculty|School|Institute|Section) of \p{Lu}[^.]{0,160}\b(?:Universit|Hospital|Institute|College|Cent(?:er|re)\b)/u,
    unless:
      /\b(?:is|are|was|were|has|have|had|found|reported|showed|recommends?|said|says|conducted|developed|led|will|can|may)\b/iu,
  },
  {
    because: 'states the aim of a study',
    pattern:
      /^(?:(?:objectives?|aims?|purpose|goals?|background and aims?)\b\s?[:.]?\s(?:(?:was|were|is)\s)?to\s\p{Ll}+)/iu,
  },
  {
    because,
    pattern:
      /\b(?:this|the original|our) (?:article|story|post|page|piece) (?:was|has been) (?:first |originally |last |recently )*(?:published|updated|reviewed|written|edited|corrected|posted)\b|\bwe have (?:updated|corrected|amended|removed) (?:this|the|our) (?:article|story|page|post)\b/iu,
  },
  {
    because: 'is a note of a table or figure',
    pattern:
      /\bunless (?:otherwise )?(?:stated|noted|indicated|specified)(?: otherwise)?\.?\s*$|^(?:values?|data|figures?|numbers?|error bars?|results) (?:are|is|represent|show|indicate)s? (?:the )?(?:means?|medians?|numbers?|percentages?|standard|averages?|expressed|presented|given)\b|^(?:key|legend)\s?\d*[:.]\s/iu,
  },
];

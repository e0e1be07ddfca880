/** What the headings above a block say of it. */
export type Section = 'text' | 'references' | 'eligibility' | 'site';

const references =
  /^(?:\d+\.?\s+)?(?:(?:scientific|selected|further|key|medical|literature|article)\s+)?(?:references?|citations?|sources?|bibliography|works cited|literature(?: cited)?|further reading|footnotes|endnotes|références|bibliographie|sources|notes et références|literatur(?:verzeichnis|angaben)?|quellen(?:verzeichnis|angaben)?|einzelnachweise|referencias|bibliografía|fuentes)\b(?:\s+(?:and|&|und|et|y)\s+\p{L}+)?\s*:?\s*$/iu;
const eligibility =
  /\b(?:inclusion|exclusion|eligibility|selection)\s+criteria\b|(?:einschluss|ausschluss)kriterien|critères\s+d['’](?:inclusion|exclusion|éligibilité)|criterios\s+de\s+(?:inclusión|exclusión|elegibilidad)/iu;
const site =
  /^(?:subscribe|newsletter|contact(?: us)?|book an?|request|get in touch|acknowledge?ments?|conflicts? of interests?|competing interests?|declarations?|funding|author contributions?|about (?:us|the authors?)|disclaimer|privacy|cookies?|data (?:availability|sharing)|ethics (?:approval|statement)|authors?['’]? ?(?:contributions|information)|consent for publication|availability of data|publisher['’]s note|rights and permissions|supplementary (?:material|data|information|files)|supporting information|additional (?:files?|material)|article (?:information|history)|legal notice|impressum|mentions légales|aviso legal|danksagung|remerciements|agradecimientos|interessenkonflikt\p{L}*|inhaltsverzeichnis|kontakt|related (?:articles|posts)|share this)\b/iu;

/** Labels that open a paragraph behind an article's text: who paid, who did what, who agreed. */
const backMatter =
  /^(?:contributors|author(?:s['’]|['’]s)? contributions?|funding|financial (?:support|disclosures?)|(?:declarations? of )?(?:competing|conflicts? of) interests?(?: statement)?|disclosures?|ethic(?:s|al) (?:approval|statement)|(?:patient )?consent for publication|data (?:sharing|availability)(?: statement)?|availability of (?:data|supporting)[^:.]{0,30}|transparency(?: statement)?|provenance(?: and peer review)?|acknowledge?ments|corresponding author|abbreviations|publisher['’]s note|open access)\s?[:.]\s/iu;

/** Whether a paragraph, by the label that it begins with, speaks of the publication and not of its subject. */
export function isBackMatter(paragraph: string): boolean {
  return backMatter.test(paragraph.slice(0, 80).trimStart());
}

/** The section that a heading opens. */
export function sectionOf(heading: string): Section {
  const text = heading.trim();
  if (text.length <= 200 && references.test(text)) return 'references';
  if (text.length <= 80 && eligibility.test(text)) return 'eligibility';
  if (text.length <= 60 && site.test(text)) return 'site';
  return 'text';
}

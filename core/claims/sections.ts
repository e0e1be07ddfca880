/** What the headings above a block say of it. */
export type Section = 'text' | 'references' | 'eligibility' | 'site';

const references =
  /^(?:\d+\.?\s+)?(?:(?:scientific|selected|further|key|medical|literature|article)\s+)?(?:references?|citations?|sources?|bibliography|works cited|literature(?: cited)?|further reading|footnotes|endnotes|références|bibliographie|sources|notes et références|literatur(?:verzeichnis|angaben)?|quellen(?:verzeichnis|angaben)?|einzelnachweise|referencias|bibliografía|fuentes)\b(?:\s+(?:and|&|und|et|y)\s+\p{L}+)?\s*:?\s*$/iu;
const eligibility =
  /\b(?:inclusion|exclusion|eligibility|selection)\s+criteria\b|(?:einschluss|ausschluss)kriterien|critères\s+d['’](?:inclusion|exclusion|éligibilité)|criterios\s+de\s+(?:inclusión|exclusión|elegibilidad)/iu;
const site =
  /^(?:subscribe|newsletter|contact(?: us)?|book an?|request|get in touch|acknowledge?ments?|conflicts? of interests?|competing interests?|declarations?|funding|author contributions?|about (?:us|the authors?)|disclaimer|privacy|cookies?|data availability|legal notice|impressum|mentions légales|aviso legal|danksagung|remerciements|agradecimientos|interessenkonflikt\p{L}*|kontakt|related (?:articles|posts)|share this)\b/iu;

/** The section that a heading opens. */
export function sectionOf(heading: string): Section {
  const text = heading.trim();
  if (references.test(text)) return 'references';
  if (text.length <= 80 && eligibility.test(text)) return 'eligibility';
  if (text.length <= 60 && site.test(text)) return 'site';
  return 'text';
}

/** EndNote's reference types by name, and by the number that its XML gives them, as CSL types. */
const types: readonly (readonly [number: number, name: string, csl: string])[] = [
  [0, 'Journal Article', 'article-journal'],
  [17, 'Journal Article', 'article-journal'],
  [43, 'Electronic Article', 'article-journal'],
  [6, 'Book', 'book'],
  [28, 'Edited Book', 'book'],
  [44, 'Electronic Book', 'book'],
  [55, 'Classical Work', 'book'],
  [54, 'Serial', 'book'],
  [5, 'Book Section', 'chapter'],
  [60, 'Electronic Book Section', 'chapter'],
  [47, 'Conference Paper', 'paper-conference'],
  [10, 'Conference Proceedings', 'paper-conference'],
  [32, 'Thesis', 'thesis'],
  [27, 'Report', 'report'],
  [46, 'Government Document', 'report'],
  [58, 'Standard', 'standard'],
  [12, 'Web Page', 'webpage'],
  [16, 'Electronic Source', 'webpage'],
  [56, 'Blog', 'post-weblog'],
  [19, 'Magazine Article', 'article-magazine'],
  [23, 'Newspaper Article', 'article-newspaper'],
  [25, 'Patent', 'patent'],
  [59, 'Dataset', 'dataset'],
  [45, 'Online Database', 'dataset'],
  [9, 'Computer Program', 'software'],
  [53, 'Encyclopedia', 'entry-encyclopedia'],
  [52, 'Dictionary', 'entry-dictionary'],
  [4, 'Bill', 'bill'],
  [31, 'Statute', 'legislation'],
  [14, 'Hearing', 'hearing'],
  [7, 'Case', 'legal_case'],
  [21, 'Film or Broadcast', 'motion_picture'],
  [3, 'Audiovisual Material', 'motion_picture'],
  [61, 'Music', 'song'],
  [20, 'Map', 'map'],
  [2, 'Artwork', 'graphic'],
  [37, 'Figure', 'graphic'],
  [38, 'Chart or Table', 'graphic'],
  [26, 'Personal Communication', 'personal_communication'],
  [36, 'Manuscript', 'manuscript'],
  [34, 'Unpublished Work', 'manuscript'],
  [24, 'Pamphlet', 'pamphlet'],
  [1, 'Aggregated Database', 'dataset'],
  [13, 'Generic', 'document'],
];

const byName = new Map(types.map(([, name, csl]) => [name.toLowerCase(), csl]));
const byNumber = new Map(types.map(([number, , csl]) => [String(number), csl]));

/** The CSL type of an EndNote type, by its name or its number; null for one that is not known. */
export function endnoteType(nameOrNumber: string): string | null {
  const key = nameOrNumber.trim().toLowerCase();
  return byName.get(key) ?? byNumber.get(key) ?? null;
}

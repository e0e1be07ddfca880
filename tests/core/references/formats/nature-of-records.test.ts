import { expect, it } from 'vitest';
import { readDocument } from '#core/documents/read-document.ts';
import { referenceNature } from '#core/references/reference-nature.ts';
import type { CslItem } from '#core/references/reference.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';

async function recordsOf(name: string, text: string): Promise<readonly CslItem[]> {
  const read = await readDocument({ name, bytes: new TextEncoder().encode(text) }, readingTools);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.records.map(({ csl }) => csl);
}

const author = 'Jane Doe';
const retraction = 'Retraction in: J Boats. 2016;3:4';

/** Files of two records: a review that was retracted, and a trial that was corrected. */
const files: readonly (readonly [name: string, text: string])[] = [
  [
    'a.nbib',
    `PMID- 111
TI  - Stoves in yards
PT  - Journal Article
PT  - Systematic Review
PT  - Retracted Publication
RIN - J Boats. 2016;3:4
JT  - Journal of Boats

PMID- 112
TI  - Oars in yards
PT  - Randomized Controlled Trial
EIN - J Boats. 2016;3:5
JT  - Journal of Boats
`,
  ],
  [
    'a.xml',
    `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>111</PMID><Article>
<ArticleTitle>Stoves in yards</ArticleTitle><PublicationTypeList>
<PublicationType>Journal Article</PublicationType><PublicationType>Systematic Review</PublicationType>
<PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Boats. 2016;3:4</RefSource>
</CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>112</PMID><Article><ArticleTitle>Oars in yards</ArticleTitle>
<PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article>
<CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Boats. 2016;3:5</RefSource>
</CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  ],
  [
    'a.ris',
    `TY  - JOUR
AU  - ${author}
TI  - Stoves in yards
M3  - Systematic Review; Retracted Publication
N1  - ${retraction}
ER  - 

TY  - JOUR
AU  - ${author}
TI  - Oars in yards
M3  - Article
N1  - Erratum in: J Boats. 2016;3:5
ER  - 
`,
  ],
  [
    'b.xml',
    `<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type>
<titles><title>Stoves in yards</title></titles><work-type>Systematic Review; Retracted Publication</work-type>
<notes>${retraction}</notes></record><record><ref-type name="Journal Article">17</ref-type>
<titles><title>Oars in yards</title></titles><work-type>Journal Article</work-type>
<notes>Erratum in: J Boats. 2016;3:5</notes></record></records></xml>`,
  ],
  [
    'a.enw',
    `%0 Journal Article
%T Stoves in yards
%9 Systematic Review; Retracted Publication
%Z ${retraction}

%0 Journal Article
%T Oars in yards
%9 Article
%Z Erratum in: J Boats. 2016;3:5
`,
  ],
  [
    'a.bib',
    `@article{one, title = {Stoves in yards}, author = {Doe, Jane}, year = {2015},
  keywords = {Systematic Review; Retracted Publication}, note = {${retraction}}}
@article{two, title = {Oars in yards}, author = {Doe, Jane}, year = {2015},
  note = {Erratum in: J Boats. 2016;3:5}}
`,
  ],
  [
    'a.json',
    JSON.stringify([
      {
        id: 'one',
        type: 'article-journal',
        title: 'Stoves in yards',
        genre: 'Systematic Review',
        note: `Seen\n${retraction}`,
        'updated-by': [{ type: 'retraction', DOI: '10.5555/r' }],
      },
      {
        id: 'two',
        type: 'article-journal',
        title: 'Oars in yards',
        'updated-by': [{ type: 'erratum', DOI: '10.5555/e' }],
      },
    ]),
  ],
];

it.each(files)('%s keeps what says that a record is a review or retracted', async (name, text) => {
  const [first, second] = await recordsOf(name, text);
  if (first === undefined || second === undefined) throw new Error('two records are expected');
  expect(referenceNature(first)).toEqual({
    review: 'Systematic Review',
    retracted: 'Retracted Publication',
  });
  expect(first.note).toContain(retraction);
  expect(referenceNature(second)).toEqual({ review: null, retracted: null });
});

it('keeps the document types of Web of Science', async () => {
  const [first, second] = await recordsOf(
    'savedrecs.txt',
    `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Doe, J
TI Stoves in yards
SO JOURNAL OF BOATS
DT Review; Retracted Publication
PY 2015
ER

PT J
AU Doe, J
TI Oars in yards
SO JOURNAL OF BOATS
DT Article
PY 2015
ER

EF
`,
  );
  expect(referenceNature(first ?? {})).toEqual({
    review: 'Review',
    retracted: 'Retracted Publication',
  });
  expect(referenceNature(second ?? {})).toEqual({ review: null, retracted: null });
});

it('knows the notice of a retraction by its record', async () => {
  const [notice] = await recordsOf(
    'notice.nbib',
    'PMID- 113\nTI  - Stoves in yards\nPT  - Retraction of Publication\nROF - J Boats. 2015;2:1\nJT  - J Boats\n',
  );
  expect(referenceNature(notice ?? {}).retracted).toBe(
    'retraction notice: Retraction of Publication',
  );
});

it('keeps what an article in JATS says of itself', async () => {
  const article = (attributes: string, front: string) =>
    `<?xml version="1.0"?><article ${attributes} xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>
${front}<title-group><article-title>Stoves in yards</article-title></title-group></article-meta></front>
<body><sec><title>Results</title><p>Stoves warmed the hands of forty builders in the yards of the north.</p></sec></body></article>`;
  const natureOf = async (attributes: string, front: string) => {
    const bytes = new TextEncoder().encode(article(attributes, front));
    const read = await readDocument({ name: 'a.xml', bytes }, readingTools);
    if (!read.ok) throw new Error(read.error.message);
    return referenceNature(read.value.articles[0]?.metadata ?? {});
  };
  const heading = (words: string) =>
    `<article-categories><subj-group><subject>${words}</subject></subj-group></article-categories>`;
  const none = { review: null, retracted: null };
  expect(await natureOf('article-type="research-article"', heading('Book Review'))).toEqual(none);
  expect(await natureOf('article-type="review-article"', '')).toEqual({
    ...none,
    review: 'review article',
  });
  expect(await natureOf('article-type="other"', heading('Systematic Review'))).toEqual({
    ...none,
    review: 'Systematic Review',
  });
  expect(
    await natureOf(
      'article-type="research-article"',
      '<related-article related-article-type="retraction-forward"/>',
    ),
  ).toEqual({ ...none, retracted: 'Retracted Publication' });
  expect(await natureOf('article-type="retraction"', '')).toEqual({
    ...none,
    retracted: 'retraction notice: Retraction Notice',
  });
});

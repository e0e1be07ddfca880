import { describe, expect, test } from 'vitest';
import { articleOf, readBytes } from './read-file.ts';

const page = async (head: string) =>
  articleOf(
    await readBytes(
      'page.html',
      `<html><head>${head}</head><body><h1>Boats</h1><p>Rowing raised grip strength.</p></body></html>`,
    ),
  );
const meta = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');

describe('readHtmlMetadata()', () => {
  test('readHtmlMetadata() reads the tags of journals', async () => {
    const read = await page(
      meta({
        citation_title: 'Rowing',
        citation_authors: 'Lindqvist, Anna; Moe, Per',
        citation_journal_title: 'Journal of Boats',
        citation_publication_date: '2015/03/02',
        citation_volume: '12',
        citation_firstpage: '33',
        citation_lastpage: '44',
        citation_doi: 'doi:10.5555/B.1',
        citation_pmid: '90000001',
        citation_pmcid: 'PMC123',
        citation_issn: '1234-5678',
      }),
    );
    expect(read.metadata).toMatchObject({
      title: 'Rowing',
      author: [
        { family: 'Lindqvist', given: 'Anna' },
        { family: 'Moe', given: 'Per' },
      ],
      'container-title': 'Journal of Boats',
      issued: { 'date-parts': [[2015, 3, 2]] },
      page: '33-44',
      ISSN: '1234-5678',
    });
    expect(read.ownIds).toEqual(['doi:10.5555/b.1', 'pmid:90000001', 'pmcid:PMC123']);
  });

  test('readHtmlMetadata() reads an article of schema.org within its issue', async () => {
    const data = {
      '@graph': [
        {
          '@type': 'ScholarlyArticle',
          headline: 'Rowing',
          author: [{ name: 'Anna Lindqvist' }],
          datePublished: '2015',
          sameAs: ['https://doi.org/10.5555/b.1'],
          pagination: '33-44',
          isPartOf: {
            '@type': 'PublicationIssue',
            issueNumber: '2',
            isPartOf: {
              '@type': ['PublicationVolume', 'Periodical'],
              volumeNumber: '12',
              name: 'Journal of Boats',
            },
          },
        },
      ],
    };
    const read = await page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(read.metadata).toMatchObject({
      'container-title': 'Journal of Boats',
      volume: '12',
      issue: '2',
      page: '33-44',
      DOI: '10.5555/b.1',
    });
    expect(read.ownIds).toEqual(['doi:10.5555/b.1']);
  });

  test('readHtmlMetadata() takes no identifier of the text for the page’s own', async () => {
    const read = articleOf(
      await readBytes(
        'page.html',
        '<html><body><p>See doi:10.5555/other for more.</p></body></html>',
      ),
    );
    expect(read.ownIds).toBeUndefined();
  });

  test('readHtmlMetadata() survives what pages get wrong', async () => {
    const read = await page(
      `<script type="application/ld+json">{"@type":"Article","isPartOf":[[]],"author":{"name":["x"]},"identifier":[null,{"value":{}}]}</script>${meta({ citation_doi: '', citation_pmcid: 'x' })}`,
    );
    expect(read.ownIds).toBeUndefined();
  });
});

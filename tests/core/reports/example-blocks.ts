import type { ReportBlock } from '#core/reports/document/block.ts';
import type { Picture } from '#core/reports/document/picture.ts';

const picture: Picture = {
  width: 320,
  height: 120,
  title: 'Evidence map: claims by type and level',
  description: 'Most claims are about efficacy and of low level.',
  shapes: [
    {
      kind: 'rect',
      x: 10,
      y: 10,
      width: 120,
      height: 40,
      radius: 4,
      fill: 'panel',
      stroke: 'line',
      mark: null,
    },
    { kind: 'line', x1: 70, y1: 50, x2: 70, y2: 90, stroke: 'ink', end: 'arrow' },
    {
      kind: 'circle',
      x: 200,
      y: 60,
      radius: 18,
      fill: { light: '#313b75', dark: '#8f98ff' },
      stroke: 'paper',
      mark: {
        name: 'efficacy, Low: 2 claims',
        opens: { kind: 'claims', filter: { type: ['efficacy'], level: ['low'] } },
      },
    },
    {
      kind: 'text',
      x: 200,
      y: 64,
      text: '2 & <more>',
      size: 12,
      anchor: 'middle',
      weight: 'bold',
      fill: 'paper',
    },
  ],
};

/** Every kind of block and run once, with words that need escaping in every format. */
export function exampleBlocks(): ReportBlock[] {
  return [
    { kind: 'title', text: 'Walking & <b>backs</b>' },
    {
      kind: 'paragraph',
      words: [
        { kind: 'text', text: 'Question: ', bold: true },
        { kind: 'text', text: 'Does walking help?' },
        { kind: 'break' },
        { kind: 'text', text: '1. Not a list; *not bold*; _x_; a | b; </p><script>x</script>' },
      ],
    },
    { kind: 'heading', level: 2, text: 'Method', id: 'method', claim: null, count: null },
    {
      kind: 'facts',
      facts: [
        { name: 'Date', words: [{ kind: 'text', text: '2026-02-03' }] },
        {
          name: 'Places',
          words: [
            { kind: 'text', text: 'characters' },
            { kind: 'note', id: 'places', text: 'Counted in UTF-16 units from 0.' },
          ],
        },
      ],
    },
    {
      kind: 'table',
      id: 'levels',
      label: 'Table 1',
      caption: 'Claims by evidence level',
      columns: [
        { title: 'Evidence level', kind: 'text', heads: true },
        { title: 'Claims', kind: 'number', heads: false },
      ],
      rows: [
        [
          [{ kind: 'text', text: 'Low' }],
          [
            {
              kind: 'count',
              value: 2,
              opens: { kind: 'claims', filter: { level: ['low'], status: ['accepted'] } },
            },
          ],
        ],
        [[{ kind: 'text', text: 'No level | yet' }], [{ kind: 'count', value: 0, opens: null }]],
      ],
      total: [
        [{ kind: 'text', text: 'All' }],
        [{ kind: 'count', value: 2, opens: { kind: 'claims', filter: { status: ['accepted'] } } }],
      ],
    },
    {
      kind: 'figure',
      id: 'map',
      label: 'Figure 1',
      caption: 'Evidence map',
      picture,
      table: {
        kind: 'table',
        id: 'map-numbers',
        label: null,
        caption: 'Numbers of figure 1',
        columns: [
          { title: 'Type', kind: 'text', heads: true },
          { title: 'Low', kind: 'number', heads: false },
        ],
        rows: [
          [
            [{ kind: 'text', text: 'efficacy' }],
            [
              {
                kind: 'count',
                value: 2,
                opens: { kind: 'claims', filter: { type: ['efficacy'], level: ['low'] } },
              },
            ],
          ],
        ],
        total: null,
      },
    },
    { kind: 'heading', level: 2, text: 'Claims', id: 'claims', claim: null, count: null },
    {
      kind: 'heading',
      level: 3,
      text: 'Efficacy',
      id: 'group-1',
      claim: null,
      count: {
        kind: 'count',
        value: 2,
        opens: { kind: 'claims', filter: { type: ['efficacy'] } },
      },
    },
    { kind: 'heading', level: 4, text: 'C1', id: 'c1', claim: 1, count: null },
    { kind: 'quote', claim: 1, text: 'Pain fell by 1.8 points\n(p < 0.05) & more.' },
    {
      kind: 'facts',
      facts: [
        {
          name: 'Source',
          words: [
            {
              kind: 'text',
              text: 'A trial of walking, walking.txt, page 3, characters 0–42, SHA-256 67788df7dc6f; quote verified',
            },
          ],
        },
        {
          name: 'Citations',
          words: [
            { kind: 'citation', number: 1 },
            { kind: 'text', text: ', p. 12' },
          ],
        },
        {
          name: 'Beside other claims',
          words: [
            { kind: 'text', text: 'contradicts ' },
            { kind: 'claim', number: 2, linked: false },
          ],
        },
      ],
    },
    { kind: 'heading', level: 2, text: 'References', id: 'references', claim: null, count: null },
    {
      kind: 'entry',
      number: 1,
      runs: [
        { text: 'Doe J. Walking for backs. ' },
        { text: 'J Walk', italic: true },
        { text: '. 2021;3' },
        { text: 'a', shift: 'up' },
      ],
      links: [
        { kind: 'link', text: 'doi.org/10.5555/walk(1)', url: 'https://doi.org/10.5555/walk(1)' },
      ],
    },
    { kind: 'heading', level: 2, text: 'Provenance', id: 'provenance', claim: null, count: null },
    {
      kind: 'paragraph',
      words: [{ kind: 'text', text: '1 of 1 quotes found verbatim in their sources.' }],
    },
  ];
}

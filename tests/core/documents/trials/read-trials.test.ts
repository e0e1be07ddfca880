import { describe, expect, test } from 'vitest';
import {
  articleOf,
  codeOf,
  fileOf,
  inputs,
  readBytes,
  readInput,
  wordsOf,
} from '#tests/core/documents/read-file.ts';

const study = (modules: object) =>
  JSON.stringify({
    protocolSection: {
      identificationModule: { nctId: 'NCT09999991', briefTitle: 'Rowing' },
      ...modules,
    },
  });

describe('readTrials()', () => {
  test('readTrials() makes list items of criteria and unescapes what the registry escapes', async () => {
    const read = articleOf(
      await readBytes(
        'trial.json',
        study({
          eligibilityModule: {
            eligibilityCriteria:
              'Inclusion Criteria:\n\n* Age \\>= 18 years\n* Can row\n\nExclusion Criteria:\n\n* None',
          },
        }),
      ),
    );
    expect(wordsOf(read, 'list item').slice(1)).toEqual(['Age >= 18 years', 'Can row', 'None']);
    expect(read.ownIds).toEqual(['nct:NCT09999991']);
    expect(read.metadata.URL).toBe('https://clinicaltrials.gov/study/NCT09999991');
  });

  test('readTrials() gives results as rows, group by group', async () => {
    const read = articleOf(
      await readBytes(
        'trial.json',
        JSON.stringify({
          protocolSection: { identificationModule: { briefTitle: 'Rowing' } },
          resultsSection: {
            outcomeMeasuresModule: {
              outcomeMeasures: [
                {
                  title: 'Grip',
                  paramType: 'MEAN',
                  dispersionType: 'STANDARD_DEVIATION',
                  unitOfMeasure: 'kg',
                  groups: [
                    { id: 'OG1', title: 'Oars' },
                    { id: 'OG0', title: 'None' },
                  ],
                  classes: [
                    {
                      categories: [
                        {
                          measurements: [
                            { groupId: 'OG0', value: '30', spread: '2' },
                            { groupId: 'OG1', value: '34', lowerLimit: '33', upperLimit: '35' },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          },
        }),
      ),
    );
    expect(wordsOf(read, 'table row')).toEqual([
      'mean, standard deviation, kg\tOars\tNone',
      'Grip\t34 (33 to 35)\t30 (2)',
    ]);
  });

  test.each([
    ['{"protocolSection": {"identificationModule"', 'json-damaged'],
    ['{"studies": []}', 'trials-none'],
    ['{"protocolSection": {"__proto__": {"a": 1}, "statusModule": 5}}', null],
  ])('readTrials() of %s: %s', async (text, code) => {
    expect(codeOf(await readBytes('trial.json', text))).toBe(code);
  });
});

describe.skipIf(inputs === null)('readTrials() of real trials', () => {
  test.each([
    ['ctgov-json/NCT05594173_v2_results.json', ['Chewing and Oral Processing of Solid Food']],
    [
      'ctgov-json/NCT00763412_v2.json',
      [
        'Pilot and Feasibility Study for the Treatment of Pre-diabetes in Patients With Cystic Fibrosis',
      ],
    ],
    [
      'ctgov-json/NCT00023673_legacy.json',
      [
        'Radiation Therapy Combined With Paclitaxel and Carboplatin in Treating Patients With Stage III Non-Small Cell Lung Cancer',
      ],
    ],
    ['ctgov-json/NCT00465816_minimal.json', ['Primary Study to Demonstrate...']],
    [
      'ctgov-json/DERIVED_v2_list_of_2.json',
      [
        'Chewing and Oral Processing of Solid Food',
        'Pilot and Feasibility Study for the Treatment of Pre-diabetes in Patients With Cystic Fibrosis',
      ],
    ],
  ])('%s', async (path, titles) => {
    const file = fileOf(await readInput(path));
    expect(file.articles.map(({ title }) => title)).toEqual(titles);
    for (const { ownIds } of file.articles) expect(ownIds?.[0]).toMatch(/^nct:NCT\d{8}$/u);
  });

  test('status, participants, criteria and results are there', async () => {
    const read = articleOf(await readInput('ctgov-json/NCT05594173_v2_results.json'));
    expect(read.text).toContain('Status: Completed');
    expect(read.text).toContain('Participants: 20');
    expect(read.text).toContain('Healthy adults under age 60');
    expect(wordsOf(read, 'table row')).toContain(
      'Number of Chewing Cycles Per Bolus\t22 (11)\t15 (6)\t15 (4)\t28 (13)\t6 (3)\t11 (4)',
    );
    const legacy = articleOf(await readInput('ctgov-json/NCT00023673_legacy.json'));
    expect(legacy.text).toContain('Histologically');
    expect(wordsOf(legacy, 'table row')).toContain(
      'Percentage of Patients Who Survive at Least 12 Months\t75.5 (61.5 to 85.0)',
    );
    const minimal = articleOf(await readInput('ctgov-json/NCT00465816_minimal.json'));
    expect(wordsOf(minimal, 'reference')).toHaveLength(2);
  });
});

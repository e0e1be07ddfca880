import { describe, expect, test } from 'vitest';

import { blockText, readArticle } from './read.ts';

const prose =
  'Motor neurons die in the course of the disease, and the muscles that they moved grow weak over time.';

async function boilerplateOf(...lines: string[]): Promise<string[]> {
  const article = await readArticle('page.txt', [prose, ...lines].join('\n\n'));
  return article.blocks
    .filter((block) => block.kind === 'boilerplate')
    .map((block) => blockText(article, block));
}

describe('markBoilerplate()', () => {
  test.each([
    'Subscribe To Our Newsletter',
    'Join our mailing list to receive the latest news and updates.',
    'You have Successfully Subscribed!',
    'Request Information Packet',
    'Book an Appointment Now',
    'Find a Clinic Near You',
    'Contact us today for a free consultation',
    'For more information about the programme, please contact the study office.',
    'This website uses cookies to improve your experience.',
    'Terms of Service·Privacy Policy·Cookies·Security',
    'Home | About us | Contact | Privacy',
    '© 2024 Example Clinic. All rights reserved.',
    'See 16 more',
    'Read more »',
    'Page 3 of 12',
    '×',
    'Follow us on Facebook and Twitter',
    'Related articles',
    'We respect your privacy and never share your address.',
    'Jetzt Termin vereinbaren',
    'Melden Sie sich für unseren Newsletter an',
    'Wir verwenden Cookies, um Ihnen die Nutzung zu erleichtern.',
    'Alle Rechte vorbehalten.',
    'Prenez rendez-vous en ligne',
    'Abonnez-vous à notre newsletter',
    'Nous utilisons des cookies pour améliorer votre expérience.',
    'Solicite su cita',
    'Suscríbete a nuestro boletín',
  ])('markBoilerplate() marks "%s"', async (line) => {
    expect(await boilerplateOf(line)).toEqual([line]);
  });

  test.each([
    'Participants were recruited through a newsletter and a mailing list of the society.',
    'Patients should book an appointment with a neurologist before they stop the drug.',
    'The form was filled in by carers in 12% of the cases.',
    'Contact with infected persons raises the risk threefold.',
    'Cookies and sweets were left out of the diet for twelve weeks.',
    'Your privacy is protected by law in clinical trials of this kind, as the review explains.',
    'Search',
    'Request detailed information on the scientific evidence supporting the proposed treatment.',
    'Inclusion Criteria',
    'Keywords: cells · spine · injection',
  ])('markBoilerplate() leaves "%s" alone', async (line) => {
    expect(await boilerplateOf(line, prose)).toEqual([]);
  });

  test('markBoilerplate() collapses a group of lines printed again and again', async () => {
    const group = [
      'Ask For Our Booklet',
      'It tells you all about the place and its people!',
      'See you there',
    ];
    const article = await readArticle(
      'page.txt',
      [prose, ...group, ...group, ...group, ...group].join('\n\n'),
    );
    const marked = article.blocks.filter((block) => block.kind === 'boilerplate');
    expect(marked).toHaveLength(12);
    expect(new Set(marked.map((block) => block.reason))).toEqual(
      new Set(['printed 4 times in this file']),
    );
  });

  test('markBoilerplate() leaves repeated table rows and scattered labels alone', async () => {
    const rows = 'Arm\tDose\nA\t10\nA\t10\nA\t10\nA\t10';
    const found = (drug: string) =>
      `Patients who took ${drug} lived longer than those who did not.`;
    const labelled = [
      'Evidence: high',
      found('one'),
      'Evidence: high',
      found('two'),
      'Evidence: high',
    ];
    expect(await boilerplateOf(rows, ...labelled, found('three'))).toEqual([]);
    expect(await boilerplateOf(found('one'), found('one'), found('one'))).toEqual([]);
  });

  test('markBoilerplate() marks fields and trust cards only beside other furniture', async () => {
    expect(await boilerplateOf('Request a call back', 'Name', 'Phone', 'Send message')).toEqual([
      'Request a call back',
      'Name',
      'Phone',
      'Send message',
    ]);
    const card = 'Unbiased AnswersWe believe in giving people all the options.';
    expect(await boilerplateOf(card, 'Terms·Privacy·Cookies')).toEqual([
      card,
      'Terms·Privacy·Cookies',
    ]);
    expect(await boilerplateOf(card, prose)).toEqual([]);
    const finding = 'In conclusion, our treatment lowered mortality in the patients we followed.';
    expect(await boilerplateOf(finding, '© 2020 The Authors. All rights reserved.')).toEqual([
      '© 2020 The Authors. All rights reserved.',
    ]);
  });

  test('markBoilerplate() says why in words', async () => {
    const article = await readArticle('page.txt', `${prose}\n\nBook an appointment today`);
    expect(article.blocks[1]).toMatchObject({
      kind: 'boilerplate',
      reason: 'appointment or contact call',
    });
  });
});

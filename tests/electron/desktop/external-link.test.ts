import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { externalAddress, openExternalLink } from '#electron/desktop/external-link.ts';
import { fake, resetFake } from './fake-electron.ts';

beforeEach(resetFake);

describe('openExternalLink()', () => {
  it('openExternalLink() opens web pages and mail addresses', () => {
    expect(openExternalLink('https://doi.org/10.1000/182')).toBe(true);
    expect(openExternalLink('mailto:someone@example.org')).toBe(true);
    expect(fake.opened).toEqual(['https://doi.org/10.1000/182', 'mailto:someone@example.org']);
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'app://bundle/',
    'https://user:secret@example.org/',
    `https://example.org/${'a'.repeat(5000)}`,
    'doi.org/10.1/x',
    '',
  ])('openExternalLink() keeps %j inside', (address) => {
    expect(openExternalLink(address)).toBe(false);
    expect(fake.opened).toEqual([]);
  });

  it('openExternalLink() passes on nothing but https: and mailto:, whatever the text', () => {
    const scheme = fc.constantFrom(
      'https:',
      'HTTPS:',
      'mailto:',
      'file:',
      'javascript:',
      ' https:',
      '\thttps:',
      'https\n:',
      '',
    );
    const text = fc
      .tuple(scheme, fc.constantFrom('', '/', '//', '\\\\'), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (address) => {
        const safe = externalAddress(address);
        expect(safe === null || /^(?:https:\/\/|mailto:)/.test(safe)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewFileName, reviewName } from '#electron/review-file-name.ts';

describe('reviewFileName()', () => {
  it.each([
    ['Stem cells in ALS', 'Stem cells in ALS.claimgrid'],
    ['A/B: is it "better"?', 'A B is it better.claimgrid'],
    ['../../etc/passwd', 'etc passwd.claimgrid'],
    ['CON', 'Review CON.claimgrid'],
    ['lpt1.txt', 'Review lpt1.txt.claimgrid'],
    ['Console', 'Console.claimgrid'],
    ['  . ', 'Review.claimgrid'],
    ['Mine.claimgrid', 'Mine.claimgrid'],
    ['line\nbreak\u202Eesrever', 'line break esrever.claimgrid'],
    ['Ärzte und Öl', 'Ärzte und Öl.claimgrid'],
  ])('makes %j into %j', (title, name) => {
    expect(reviewFileName(title)).toBe(name);
  });

  it('gives a name that stays in its folder and fits, whatever the title', () => {
    const unit = fc.nat(0xff_ff).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (title) => {
        const name = reviewFileName(title);
        expect(basename(name)).toBe(name);
        expect(name).toMatch(/^[^.\s].*\.claimgrid$/u);
        expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe('reviewName()', () => {
  it('is the name without folders and extension', () => {
    expect(reviewName('/home/x/Salt.claimgrid')).toBe('Salt');
    expect(reviewName('/home/x/old.db')).toBe('old.db');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isReviewPath, reviewArgument } from '#electron/desktop/review-argument.ts';
import { setupReviewRequests } from '#electron/desktop/review-requests.ts';
import { app, fake, resetFake } from './fake-electron.ts';

const { argv } = process;
beforeEach(resetFake);
afterEach(() => {
  process.argv = argv;
});

describe('reviewArgument()', () => {
  it.each([
    [['.', 'als.claimgrid'], '/home/me/als.claimgrid'],
    [['--no-sandbox', '/data/ALS.CLAIMGRID', '--inspect=0'], '/data/ALS.CLAIMGRID'],
    [['first.claimgrid', 'second.claimgrid'], '/home/me/second.claimgrid'],
    [['--file=x.claimgrid'], null],
    [['notes.txt'], null],
    [[], null],
  ])('reviewArgument(%j) is %j', (values, expected) => {
    expect(reviewArgument(values, '/home/me')).toBe(expected);
  });
});

describe('isReviewPath()', () => {
  it('isReviewPath() looks at the extension only', () => {
    expect(isReviewPath('/a/b.claimgrid')).toBe(true);
    expect(isReviewPath('/a/b.claimgrid-wal')).toBe(false);
  });
});

describe('setupReviewRequests()', () => {
  const start = (...values: string[]) => {
    process.argv = ['electron', '.', ...values];
    return setupReviewRequests();
  };

  it('setupReviewRequests() gives way to another instance and tells it the review', () => {
    fake.locked = false;
    expect(start('/data/als.claimgrid')).toBeNull();
    expect(fake.lockData).toEqual({ review: '/data/als.claimgrid' });
  });

  it('setupReviewRequests() keeps what came before anyone listened', () => {
    const requests = start('/data/als.claimgrid');
    const opened: (string | null)[] = [];
    requests?.listen((review) => opened.push(review));
    expect(opened).toEqual(['/data/als.claimgrid']);
  });

  it('setupReviewRequests() hears the system and a second start', () => {
    const opened: (string | null)[] = [];
    start()?.listen((review) => opened.push(review));
    let prevented = 0;
    const event = { preventDefault: () => prevented++ };
    app.emit('open-file', event, '/data/b.claimgrid');
    app.emit('open-file', event, '/data/b.txt');
    app.emit('second-instance', {}, ['x.claimgrid'], '/', { review: '/data/c.claimgrid' });
    app.emit('second-instance', {}, [], '/', { review: null });
    app.emit('second-instance', {}, [], '/', { review: '/etc/passwd' });
    app.emit('second-instance', {}, [], '/', 'nonsense');
    expect(opened).toEqual(['/data/b.claimgrid', '/data/c.claimgrid', null, null, null]);
    expect(prevented).toBe(2);
  });
});

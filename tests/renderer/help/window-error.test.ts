import { expect, test } from 'vitest';
import { windowError } from '#renderer/help/window-error.ts';

test('windowError() takes any thrown value, shortened', () => {
  const error = new TypeError('x'.repeat(30_000));
  expect(windowError(error)).toMatchObject({ event: 'window-error', name: 'TypeError' });
  expect(windowError(error)?.message).toHaveLength(20_000);
  expect(windowError('words')).toEqual({
    event: 'window-error',
    name: 'Error',
    message: 'words',
    stack: '',
  });
  expect(windowError(undefined)?.message).toBe('undefined');
});

test('windowError() leaves out what is no fault', () => {
  expect(windowError(new DOMException('stopped', 'AbortError'))).toBeNull();
  expect(windowError('ResizeObserver loop completed with undelivered notifications.')).toBeNull();
});

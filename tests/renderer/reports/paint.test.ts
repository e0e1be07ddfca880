import { expect, test } from 'vitest';
import { paintColour } from '#renderer/reports/paint.ts';

test('paintColour() gives colours of the theme, and a level its pair', () => {
  expect(paintColour('ink')).toBe('var(--text)');
  expect(paintColour('none')).toBe('none');
  expect(paintColour({ light: '#112233', dark: '#aabbcc' })).toBe('light-dark(#112233, #aabbcc)');
});

import { describe, expect, test } from 'vitest';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import { levelByDigit, levelPlace } from '#renderer/claims/level-keys.ts';

describe('levelByDigit()', () => {
  test.each(evidenceSchemes.map((scheme) => [scheme.key, scheme] as const))(
    'levelByDigit() and levelPlace() agree on every level of %s',
    (_, scheme) => {
      for (const level of scheme.levels) {
        const place = levelPlace(scheme, level.key);
        expect(place).not.toBeNull();
        expect(levelByDigit(scheme, place ?? 0)).toBe(level);
      }
      expect(levelByDigit(scheme, 0)).toBeNull();
      expect(levelByDigit(scheme, scheme.levels.length + 1)).toBeNull();
      expect(levelPlace(scheme, 'no such level')).toBeNull();
    },
  );
});

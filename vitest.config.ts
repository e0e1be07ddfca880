import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude },
});

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 20_000,
    setupFiles: ['tests/helpers/setup.ts'],
    env: {
      // Importing electron must never start a download (its shim reads this).
      ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent',
      TZ: 'UTC',
    },
    projects: [
      project('rooms', ['tests/rooms/**/*.test.ts']),
      project('unit', [
        'tests/core/**/*.test.ts',
        'tests/electron/**/*.test.ts',
        'tests/renderer/**/*.test.ts',
        'tests/tools/**/*.test.ts',
      ]),
      project('database', ['tests/db/**/*.test.ts']),
    ],
  },
});

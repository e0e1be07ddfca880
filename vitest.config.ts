import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const project = (
  name: string,
  include: string[],
  more: { globalSetup?: string[]; isolate?: boolean } = {},
) => ({ extends: true as const, test: { name, include, ...more } });

/** Take longest: begun at the end they would keep one core at work while the other waits. */
const longest =
  /\/(?:all-inputs|worker-deaths|insights|cli|apply|report-jobs|crash|shared-records)\.test\.ts$/u;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: {
    // No test reaches Electron's shim: importing it would start a download.
    alias: [
      {
        find: /^electron$/,
        replacement: resolve(import.meta.dirname, 'tests/electron/desktop/fake-electron.ts'),
      },
      // Threads and processes of the program run built.
      {
        find: /^\.\/entry-file\.ts$/,
        replacement: resolve(import.meta.dirname, 'tests/helpers/built-entry-file.ts'),
      },
    ],
  },
  test: {
    environment: 'node',
    testTimeout: 20_000,
    deps: {
      optimizer: {
        // Node reads the package's description (180 kB) again for each of its 300 modules, in every
        // test file: bundled once, it is read once.
        ssr: {
          enabled: true,
          include: ['drizzle-orm', 'drizzle-orm/better-sqlite3', 'drizzle-orm/sqlite-core'],
        },
      },
    },
    // One worker a core: left to itself, one core stays idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/helpers/setup.ts'],
    env: {
      // The same for packages that import it by themselves.
      ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent',
      TZ: 'UTC',
      // Nothing of a test goes into the folders of whoever runs it.
      CLAIMGRID_HOME: join(tmpdir(), 'claimgrid-test-home'),
    },
    projects: [
      project('rooms', ['tests/rooms/**/*.test.ts']),
      // Functions without a state: their modules are loaded once for all files.
      project('core', ['tests/core/**/*.test.ts'], { isolate: false }),
      project(
        'unit',
        ['tests/electron/**/*.test.ts', 'tests/renderer/**/*.test.ts', 'tests/tools/**/*.test.ts'],
        { globalSetup: ['tests/helpers/build-program.ts'] },
      ),
      project('database', ['tests/db/**/*.test.ts']),
      // Reads dist/: after `npm run build`.
      project('built', ['tests/built/**/*.test.ts']),
    ],
  },
});

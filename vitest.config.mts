import { defineConfig } from 'vitest/config';

const UNIT = ['tests/{unit,word,lint,setup}/**/*.test.ts'];
/** Those that change what all files of a process share (the clock's zone, the maker of regular expressions) or measure it. */
const APART = ['tests/unit/parse/{backtracking,dates}.test.ts'];

/** How many files run side by side is said by scripts/test.mjs. `unit` needs nothing but Node; `cli` the built command line; `app` a display, the built app and the runtime. */
export default defineConfig({
  test: {
    projects: [
      // The modules are pure: read once for all files, not 130 times, they are half of the time.
      { test: { name: 'unit', include: UNIT, exclude: APART, testTimeout: 30_000, isolate: false } },
      { test: { name: 'apart', include: APART, testTimeout: 30_000 } },
      { test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'app',
          include: ['tests/app/**/*.test.ts'],
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // A window shares its machine with others: what misses its moment there is asked once more, and named as such.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});

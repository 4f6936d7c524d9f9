import { defineConfig } from 'vitest/config';

/** How many files run side by side is said by scripts/test.mjs. `unit` needs nothing but Node; `cli` the built command line; `app` a display, the built app and the runtime. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,word,lint,setup}/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'app',
          include: ['tests/app/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // A window shares its machine with others: what misses its moment there is asked once more, and named as such.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

// One file after the other: every test has a VS Code and a browser window to itself.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: 'test/e2e/harness/package.ts',
    fileParallelism: false,
    // A window that draws slowly loses a key or a click now and then; a test that fails three times is broken.
    retry: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    teardownTimeout: 20_000,
  },
});

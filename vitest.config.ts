import { defineConfig } from 'vitest/config'

/** Pure and server tests stand beside what they test; browser journeys are in e2e/ and run in a project of their own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'house',
          include: ['src/**/*.test.{ts,tsx}', 'checks/**/*.test.ts'],
          globalSetup: ['src/app/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['src/app/testing/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

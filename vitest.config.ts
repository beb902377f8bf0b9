import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest first: whole processes, which one worker would otherwise end alone while the other has nothing left. */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const whole = ({ project }: TestSpecification) => project.name === 'processes'
    return [...sorted.filter(whole), ...sorted.filter((file) => !whole(file))]
  }
}

const pure = [
  'src/core/pure/**/*.test.ts',
  'src/core/{config,forms,actor}.test.ts',
  'src/ui/**/*.test.tsx',
  'src/**/rules.test.ts',
  'tests/architecture.test.ts',
]
const processes = ['src/core/postgres/**/*.test.ts', 'src/core/process/**/*.test.ts', 'tests/lifecycle.test.ts']
const browser = ['tests/browser/**/*.test.ts']

const shared = {
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } },
}
const settings = { pool: 'forks' as const, testTimeout: 30_000, hookTimeout: 120_000 }

/** Four kinds of tests: without a database, on a real one, on whole processes, in a real browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: ProcessesFirst },
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      { ...shared, test: { ...settings, name: 'pure', include: pure, isolate: false } },
      {
        ...shared,
        test: {
          ...settings,
          name: 'database',
          include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: [...pure, ...processes],
          // the modules are read once for each worker rather than once for each file: a test leaves nothing behind in them
          isolate: false,
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
      { ...shared, test: { ...settings, name: 'processes', include: processes, testTimeout: 120_000 } },
      {
        ...shared,
        test: {
          ...settings,
          name: 'browser',
          include: browser,
          isolate: false, // likewise: each file has a site, a database and a browser of its own
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})

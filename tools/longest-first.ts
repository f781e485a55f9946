import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take the longest, the longest first: begun last they would hold up the end while the other cores stand still. */
const longest = [
  'server/test/foreign-ids.db.test.ts',
  'server/test/hostile.db.test.ts',
  'server/test/audit-routes.db.test.ts',
  'scenarios/crash-trials.scenario.ts',
  'scenarios/every-page.scenario.ts',
  'scenarios/help-loop.scenario.ts',
];

/** A run in a fresh clone knows no durations of an earlier one; what takes very long is begun first all the same. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = (file: TestSpecification) => {
      const at = longest.findIndex((path) => file.moduleId.endsWith(path));
      return at === -1 ? longest.length : at;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * They wait for real processes and real clocks for a minute or more: begun last, the whole run
 * would wait for them.
 */
const LONG = ['test/workflows/outage', 'test/e2e/'];

/** Long files first; the others as Vitest orders them. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((part) => moduleId.includes(part));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

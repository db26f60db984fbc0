import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for real processes and real clocks first, what only computes last. */
const PROJECTS = ['processes', 'engine', 'rules'];

/**
 * They wait for real processes and real clocks for a minute or more: begun last, the whole run
 * would wait for them.
 */
const LONG = [
  'test/rehearsal/',
  'test/restarts/',
  'test/story/',
  'test/workflows/watchRuns',
  'test/e2e/',
  'test/chaos/',
  'test/upgrade/',
  'test/client/office/notKnownYet',
  'test/client/office/watch',
  'test/activities/mail/smtp',
  'test/workflows/troubledTimes',
  'test/workflows/outage',
  'test/worker/',
  'test/workflows/',
];

const place = (all: string[], is: (one: string) => boolean): number => {
  const at = all.findIndex(is);
  return at < 0 ? all.length : at;
};

/**
 * Long files first; the others as Vitest orders them. Projects one after another: their files
 * share processes, which would begin anew with each change.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number =>
      place(PROJECTS, (name) => name === project.name) * (LONG.length + 1) +
      place(LONG, (part) => moduleId.includes(part));
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

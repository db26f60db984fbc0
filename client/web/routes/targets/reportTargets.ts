import { Hono } from 'hono';
import { Refusal } from '../../../../domain/text/refusal.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { leadOn } from '../../justDone.ts';
import { addressOf } from '../../targets/addressOf.ts';
import { readFigures } from '../../targets/readFigures.ts';
import { targetsOf } from '../../targets/targetsOf.ts';
import { notFound } from '../notFound.tsx';
import { showTarget } from './oneTarget.tsx';
import { showTargets } from './planTargets.tsx';

/**
 * `/ke-hoach/chi-tieu/:plan/bao-cao`: figures are sent, of one target (`chi-tieu` names it) or of
 * all that are owed. Nothing is recorded while one of them cannot be read.
 */
export const reportTargets = new Hono<WebEnv>().post('/:plan/bao-cao', async (c) => {
  const found = await targetsOf(c);
  if (!found) return notFound(c);
  const { record } = found;
  const targets = record.targets ?? [];
  const typed = await formOf(c);
  const one = targets.find(({ id }) => id === typed['chi-tieu']);
  const again = (sent: Parameters<typeof showTargets>[2]) =>
    one ? showTarget(c, found, one, { figures: sent }) : showTargets(c, found, sent);
  const { reports, faults } = readFigures(targets, typed);
  if (faults.size > 0) return again({ typed, faults, said: null });
  try {
    for (const { target, figure, id } of reports)
      await c.var.visitor.desk.plans.tell(record, 'report-target', { target, figure }, id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return again({ typed, faults, said: error.said });
  }
  if (typed.ve === '/cap-nhat') return leadOn(c, '/cap-nhat?da-ghi');
  const here = one ? `${addressOf(record.id)}/${one.id}` : addressOf(record.id);
  return leadOn(c, `${here}?da-ghi`);
});

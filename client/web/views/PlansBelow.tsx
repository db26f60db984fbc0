import type { FC } from 'hono/jsx';
import { countsText } from '../../../domain/task/statusText.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { PlanBelow } from '../tasks/plansBelow.ts';
import { BucketBar } from './BucketBar.tsx';

const TITLE = text('Kế hoạch thực hiện nhiệm vụ này', 'Plans that carry this task out');

/** How the plans stand that carry a task out; nothing where none does. */
export const PlansBelow: FC<{ plans: PlanBelow[]; language: Language }> = ({ plans, language }) =>
  plans.length === 0 ? null : (
    <>
      <h2>{TITLE[language]}</h2>
      <ul class="plain">
        {plans.map(({ id, name, counts }) => (
          <li>
            <a href={`/nhiem-vu?all=1&plan=${encodeURIComponent(id)}`}>{name[language]}</a>{' '}
            <BucketBar {...{ counts, language }} longest={counts.counted} />
            <div class="quiet">{countsText(counts)[language]}</div>
          </li>
        ))}
      </ul>
    </>
  );

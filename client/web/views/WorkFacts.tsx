import type { FC } from 'hono/jsx';
import { holderOf, personOf } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { dueReasonText } from '../../../domain/policy/dueReasonText.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { WORK_LABELS } from './WorkForm.tsx';

const SAID = {
  source: text('Căn cứ', 'Given by'),
  officer: text('Người thực hiện', 'Officer'),
};

interface Props {
  tasks: TaskFacts[];
  directory: Directory;
  language: Language;
}

/** What work becomes once it is given: to whom, by when and why. */
export const WorkFacts: FC<Props> = ({ tasks, directory, language }) => (
  <>
    {tasks.map((facts) => (
      <dl class="facts">
        <dt>{WORK_LABELS.title[language]}</dt>
        <dd>{facts.title}</dd>
        <dt>{WORK_LABELS.unit[language]}</dt>
        <dd>{facts.unitName}</dd>
        {(facts.coordinating ?? []).length > 0 && (
          <>
            <dt>{WORK_LABELS.coordinating[language]}</dt>
            <dd>{facts.coordinating?.map(({ name }) => name).join('; ')}</dd>
          </>
        )}
        <dt>{SAID.officer[language]}</dt>
        <dd>{nameOf(directory, facts, 'officer')}</dd>
        <dt>{WORK_LABELS.due[language]}</dt>
        <dd>{dueReasonText(facts.dueReason, facts)[language]}</dd>
        <dt>{SAID.source[language]}</dt>
        <dd>{facts.planName}</dd>
        {facts.assignedBy && (
          <>
            <dt>{WORK_LABELS.assignedBy[language]}</dt>
            <dd>{facts.assignedBy}</dd>
          </>
        )}
        <dt>{WORK_LABELS.supervisor[language]}</dt>
        <dd>{nameOf(directory, facts, 'supervisor')}</dd>
      </dl>
    ))}
  </>
);

const nameOf = (directory: Directory, facts: TaskFacts, role: 'officer' | 'supervisor'): string =>
  personOf(directory, holderOf(directory, facts, role))?.name ?? '–';

import type { FC } from 'hono/jsx';
import type { Refused } from '../../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { Finding } from '../../../office/pages/condition/finding.ts';
import { mailAddress } from '../../../office/pages/mails/mailBook.ts';
import { RefusedWords } from '../../remedies/RefusedWords.tsx';
import type { Reach } from '../../remedies/reach.ts';

/** Red stays for what is overdue; the word stands beside the colour. */
const WEIGHTS: Record<Finding['weight'], { said: Text; tone: string }> = {
  wrong: { said: text('Cần xử lý', 'To be seen to'), tone: 'soon' },
  look: { said: text('Cần lưu ý', 'To know of'), tone: 'waiting' },
};

const SAID = {
  tasks: text('Nhiệm vụ', 'Tasks'),
  mails: text('Thư', 'Mails'),
};

/** Tasks and mails of a finding that are named. */
const NAMED = 10;

interface Props {
  findings: Finding[];
  reach: Reach;
  language: Language;
}

/** What was found, each with what helps and the tasks and mails it is about. */
export const Findings: FC<Props> = ({ findings, reach, language }) => (
  <ul class="plain">
    {findings.map((finding) => {
      const { said, tone } = WEIGHTS[finding.weight];
      const { tasks = [], mails = [] } = finding;
      return (
        <li class="card finding">
          <strong class={tone}>{said[language]}</strong>:{' '}
          <RefusedWords said={refusedOf(finding)} reach={reach} language={language} />
          {finding.advice && <div class="quiet">{finding.advice[language]}.</div>}
          <Named {...{ said: SAID.tasks, ids: tasks, language }} to={(key) => `/nhiem-vu/${key}`} />
          <Named {...{ said: SAID.mails, ids: mails, language }} to={mailAddress} />
        </li>
      );
    })}
  </ul>
);

const refusedOf = ({ said, remedy }: Finding): Refused => ({
  ...(remedy ? said : text(`${said.vi}.`, `${said.en}.`)),
  ...(remedy && { remedy }),
});

interface NamedProps {
  said: Text;
  ids: string[];
  to(id: string): string;
  language: Language;
}

const Named: FC<NamedProps> = ({ said, ids, to, language }) => {
  if (ids.length === 0) return null;
  const more = ids.length - NAMED;
  return (
    <div>
      {said[language]}:{' '}
      {ids.slice(0, NAMED).map((id, at) => (
        <>
          {at > 0 && ', '}
          <a href={to(id)}>{id.replace(/^mail\/[^/]+\//, '')}</a>
        </>
      ))}
      {more > 0 && text(` và ${more} mục nữa`, ` and ${more} more`)[language]}
    </div>
  );
};

import { randomBytes } from 'node:crypto';
import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import { periodText } from '../../../../domain/target/figureText.ts';
import type { OwedFigure } from '../../../../domain/target/owed.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { unitName, WHOLE_OFFICE } from '../../../office/pages/targets/targetTable.ts';
import { addressOf } from '../../targets/addressOf.ts';
import { FigureFields } from './FigureFields.tsx';

const SAID = {
  why: text(
    'Kỳ đã kết thúc mà chưa có số liệu. Ghi được số nào gửi số ấy; ô để trống vẫn còn ở đây.',
    'Their periods have ended. Send what you have; what is left empty stays here.',
  ),
  send: text('Gửi số liệu', 'Send the figures'),
};

/** What a form that came back says: what was typed, and what is wrong. */
export interface SentFigures {
  typed: Record<string, string>;
  faults: ReadonlyMap<string, Text>;
  said: Text | null;
}

export const NOTHING_SENT: SentFigures = { typed: {}, faults: new Map(), said: null };

interface Props {
  record: PlanRecord;
  owed: OwedFigure[];
  directory: Directory;
  sent: SentFigures;
  title: Text;
  /** Where the browser is sent once they are on record; '': to the plan's targets. */
  back: '' | '/cap-nhat';
  language: Language;
}

/** The figures of one plan that somebody is asked for, as a form; nothing where there are none. */
export const OwedForm: FC<Props> = ({ record, owed, directory, sent, title, back, language }) => {
  if (owed.length === 0) return null;
  const asked = owed.map(({ target, unit, period }) => ({ target, unit, period: period.id }));
  return (
    <section>
      <h2>
        {title[language]} <span class="quiet">({owed.length})</span>
      </h2>
      <p class="quiet">{SAID.why[language]}</p>
      <form class="act" method="post" action={`${addressOf(record.id)}/bao-cao`}>
        <input
          type="hidden"
          name="form"
          value={sent.typed.form ?? randomBytes(9).toString('hex')}
        />
        <input type="hidden" name="ve" value={back} />
        <FigureFields
          {...{ asked, typed: sent.typed, faults: sent.faults, of: record.id, language }}
          nameOf={({ target, unit, period }) => {
            const who = unit === null ? WHOLE_OFFICE : unitName(directory, unit);
            return { target: target.name, of: `${who[language]}, ${periodText(period)[language]}` };
          }}
        />
        <div>
          <button type="submit">{SAID.send[language]}</button>
        </div>
      </form>
    </section>
  );
};

import type { FC, PropsWithChildren } from 'hono/jsx';
import type { RoundCommandName } from '../../../../domain/round/commands/index.ts';
import { showNumber } from '../../../../domain/round/numbers.ts';
import type { RoundFacts, Values } from '../../../../domain/round/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { roundAddress } from '../../rounds/seenRound.ts';

const SAID = {
  lock: text('Chốt số liệu', 'Lock the round'),
  lockHint: text(
    'Sau khi chốt, đơn vị chỉ bổ sung được khi Văn phòng đồng ý; không nhắc thêm.',
    'After that a unit adds to it only with your word; nobody is reminded any more.',
  ),
  supplement: text('Đề nghị bổ sung đang chờ ý kiến', 'A supplement waits for your decision'),
  agree: text('Đồng ý', 'Agree'),
  refuse: text('Không đồng ý', 'Refuse'),
  reason: text('Ý kiến (bắt buộc khi không đồng ý)', 'Remark (needed for a refusal)'),
  outgoing: text('Ghi báo cáo của cơ quan', 'Record the agency’s own report'),
  outgoingHint: text(
    'Số liệu tổng hợp lúc ghi được giữ kèm số, ngày văn bản.',
    'The sums as they stand are kept with its number and date.',
  ),
  number: text('Số văn bản', 'Number'),
  on: text('Ngày văn bản (ngày/tháng/năm)', 'Date (day/month/year)'),
};

interface Props {
  round: RoundFacts;
  language: Language;
}

/** What the office does with a round as a whole. */
export const OfficeForms: FC<Props> = ({ round, language }) => {
  if (round.ended) return null;
  return (
    <>
      {round.supplement && <Supplement round={round} language={language} />}
      {!round.locked && (
        <Act round={round} name="round-lock" said={SAID.lock} language={language}>
          <p class="hint">{SAID.lockHint[language]}</p>
        </Act>
      )}
      {round.collection.what === 'figures' && !round.issued && (
        <Act round={round} name="round-record-outgoing" said={SAID.outgoing} language={language}>
          <p class="hint">{SAID.outgoingHint[language]}</p>
          <div>
            <label for="number">{SAID.number[language]}</label>
            <input id="number" name="number" required autocomplete="off" />
          </div>
          <div>
            <label for="on">{SAID.on[language]}</label>
            <input id="on" name="on" required autocomplete="off" />
          </div>
        </Act>
      )}
    </>
  );
};

interface ActProps extends Props {
  name: RoundCommandName;
  said: Text;
}

const Act: FC<PropsWithChildren<ActProps>> = ({ round, name, said, language, children }) => (
  <details>
    <summary>{said[language]}</summary>
    <form class="act" method="post" action={`${roundAddress(round)}/${name}`}>
      {children}
      <div>
        <button type="submit">{said[language]}</button>
      </div>
    </form>
  </details>
);

const Supplement: FC<Props> = ({ round, language }) => {
  const { supplement, units, collection } = round;
  if (!supplement) return null;
  const name = units.find(({ unit }) => unit === supplement.unit)?.name ?? supplement.unit;
  return (
    <form
      class="act notice"
      method="post"
      action={`${roundAddress(round)}/round-decide-supplement`}
    >
      <input type="hidden" name="of" value={supplement.at} />
      <strong>
        {SAID.supplement[language]}: {name}
      </strong>
      <div>{supplement.reason}</div>
      <ul>
        {collection.fields.map((field) => (
          <li>
            {field.name}: {shownValue(supplement.values, field.id)}
          </li>
        ))}
      </ul>
      <div>
        <label for="reason">{SAID.reason[language]}</label>
        <input id="reason" name="reason" autocomplete="off" />
      </div>
      <div>
        <button type="submit" name="agreed" value="yes">
          {SAID.agree[language]}
        </button>{' '}
        <button type="submit" class="plain" name="agreed" value="no">
          {SAID.refuse[language]}
        </button>
      </div>
    </form>
  );
};

/** A value as it is shown; empty where nothing was typed. */
export function shownValue(values: Values | undefined, field: string): string {
  const value = values?.[field];
  return typeof value === 'number' ? showNumber(value) : (value ?? '');
}

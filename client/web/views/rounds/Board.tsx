import type { FC } from 'hono/jsx';
import type { RoundFacts } from '../../../../domain/round/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { BoardRow } from '../../../office/pages/round/boardRows.ts';
import { roundAddress } from '../../rounds/seenRound.ts';

interface Props {
  round: RoundFacts;
  rows: BoardRow[];
  /** He may confirm and send back. */
  mayOffice: boolean;
  language: Language;
}

const SAID = {
  unit: text('Đơn vị', 'Unit'),
  state: text('Tình trạng', 'State'),
  sent: text('Gửi lúc', 'Sent'),
  received: text('Văn phòng nhận', 'Received'),
  reminded: text('Đã nhắc', 'Reminded'),
  updated: text('Tỷ lệ cập nhật', 'Share updated'),
  receive: text('Xác nhận đã nhận', 'Confirm'),
  peer: text('trao đổi bằng công văn', 'by official letter'),
  caption: text('Tình hình gửi báo cáo của các đơn vị', 'How the units stand'),
};

/** Every unit of a round: how it stands, when it sent, whether the office has it. */
export const Board: FC<Props> = ({ round, rows, mayOffice, language }) => {
  const isProgress = round.collection.what === 'progress';
  const at = roundAddress(round);
  // A phone shows no head of the table.
  const labelled = (label: Text, said: Text) =>
    said.vi !== '' && (
      <>
        <span class="on-phone quiet">{label[language]}: </span>
        {said[language]}
      </>
    );
  return (
    <table class="stacked">
      <caption>{SAID.caption[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{SAID.unit[language]}</th>
          <th scope="col">{SAID.state[language]}</th>
          <th scope="col">{(isProgress ? SAID.updated : SAID.sent)[language]}</th>
          {!isProgress && <th scope="col">{SAID.received[language]}</th>}
          <th scope="col">{SAID.reminded[language]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={unitHref(at, row, isProgress)}>{row.unit.name}</a>
              {row.unit.relation !== 'subordinate' && (
                <div class="quiet">{SAID.peer[language]}</div>
              )}
            </th>
            <td class={toneOf(row)}>{row.said[language]}</td>
            <td>{isProgress ? row.share : labelled(SAID.sent, row.sent)}</td>
            {!isProgress && (
              <td>
                {labelled(SAID.received, row.received)}
                {mayOffice && row.state === 'sent' && (
                  <form method="post" action={`${at}/round-receive`} class="inline">
                    <input type="hidden" name="unit" value={row.unit.unit} />
                    <input type="hidden" name="of" value={round.reports[row.unit.unit]?.sent?.at} />
                    <button type="submit" class="plain">
                      {SAID.receive[language]}
                      <span class="unseen"> {row.unit.name}</span>
                    </button>
                  </form>
                )}
              </td>
            )}
            <td>{labelled(SAID.reminded, row.reminded)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const unitHref = (at: string, { unit }: BoardRow, isProgress: boolean): string =>
  isProgress
    ? `/cap-nhat?don-vi=${encodeURIComponent(unit.unit)}`
    : `${at}/don-vi/${encodeURIComponent(unit.unit)}`;

function toneOf({ state, isLate }: BoardRow): string {
  if (isLate && state !== 'sent' && state !== 'received') return 'late';
  return state === 'received' ? 'done' : 'waiting';
}

import type { FC } from 'hono/jsx';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { RoundField, UnitReport } from '../../../../domain/round/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { shownValue } from './OfficeForms.tsx';

const SAID = {
  sent: text('Đã gửi', 'Sent'),
  received: text('Văn phòng đã nhận', 'Received by the office'),
  returned: text('Trả lại', 'Sent back'),
  by: text('gửi lại đến', 'again by'),
  draft: text('Đang soạn, chưa gửi; lưu lúc', 'A draft, not sent; kept'),
  note: text('Ghi chú', 'Remarks'),
};

interface Props {
  fields: RoundField[];
  report: UnitReport;
  language: Language;
}

/** What stands of a unit's report, as it was sent. */
export const UnitReportShown: FC<Props> = ({ fields, report, language }) => {
  const { sent, received, returned, draft } = report;
  const lines: [string, string][] = [
    ...(sent
      ? [
          [SAID.sent[language], `${showInstant(sent.at)}, ${sent.by.name}`] as [string, string],
          ...fields.map((field): [string, string] => [
            field.name,
            `${shownValue(sent.values, field.id) || '–'} ${field.measure}`,
          ]),
          ...(sent.note ? [[SAID.note[language], sent.note] as [string, string]] : []),
        ]
      : []),
    ...(received
      ? [
          [SAID.received[language], `${showInstant(received.at)}, ${received.by.name}`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(returned && !sent
      ? [
          [
            SAID.returned[language],
            `${returned.reason} (${SAID.by[language]} ${shownDate(returned.dueDate)})`,
          ] as [string, string],
        ]
      : []),
    ...(draft && !sent
      ? [[SAID.draft[language], `${showInstant(draft.at)}, ${draft.by.name}`] as [string, string]]
      : []),
  ];
  return (
    <dl class="facts">
      {lines.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
};

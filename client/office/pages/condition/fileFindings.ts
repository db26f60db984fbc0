import path from 'node:path';
import type { Agency } from '../../../../config/agency.ts';
import type { Fault } from '../../../../config/load/faults.ts';
import { termNews } from '../../../../config/termNews.ts';
import {
  decisionsToEnter,
  type OpenDecision,
  optionsText,
} from '../../../../domain/calendar/decisions.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { Refused } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Finding } from './finding.ts';

/** What is wrong with an agency's files, what of them ends soon, and what they do not say yet. */
export function fileFindings(agency: Agency, today: LocalDate): Finding[] {
  return [
    ...agency.faults.map(faultFinding),
    ...decisionsToEnter(agency.calendar, today).map((decision): Finding => {
      const { remedy, vi, en } = decisionToEnter(decision);
      return { weight: 'look', said: text(vi, en), ...(remedy && { remedy }) };
    }),
    ...termNews(agency, today).map((said): Finding => ({ weight: 'look', said })),
  ];
}

/** Days off that are to be decided, and what to do once they are. */
export function decisionToEnter(decision: OpenDecision): Refused {
  const { about, year, options } = decision;
  const said =
    options.length === 0
      ? text(
          `Lịch nghỉ năm ${year} chưa có tệp: chỉ tính ngày lễ luật đã định, chưa biết ngày nghỉ Tết; thêm vn-${year}.yaml`,
          `No file for the days off of ${year}: only holidays dated by law are counted, Tết is not known; add vn-${year}.yaml`,
        )
      : text(
          `Lịch nghỉ năm ${year} chưa quyết định: ${about} (${optionsText(decision, '; hoặc ')}); khi có thông báo, ghi vào vn-${year}.yaml`,
          `Days off of ${year} not decided yet: ${about} (${optionsText(decision, '; or ')}); once published, write them into vn-${year}.yaml`,
        );
  return { ...said, remedy: { action: 'roll-out-calendar' } };
}

/** A fault stands in the agency's own folder: its file's name says enough. */
function faultFinding({ place, line, value, said, meanwhile }: Fault): Finding {
  const file = path.basename(place);
  const of = (vi: string, en: string): Text =>
    line === null ? text(file, file) : text(`${file}, ${vi} ${line}`, `${file}, ${en} ${line}`);
  const where = of('dòng', 'line');
  const written = value === '' ? '' : ` ${value}`;
  return {
    weight: 'wrong',
    said: text(`${where.vi}:${written} ${said.vi}`, `${where.en}:${written} ${said.en}`),
    advice: meanwhile
      ? text(`Trong lúc chưa sửa: ${meanwhile.vi}`, `Until it is mended: ${meanwhile.en}`)
      : text('Sửa tệp tại dòng này', 'Mend the file at this line'),
  };
}

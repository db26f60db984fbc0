import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { text } from '../../../../domain/text/text.ts';
import type { Finding } from './finding.ts';
import type { MachineState } from './machineState.ts';

/** What is wrong with the machine, its accounts and its mail server. */
export function machineFindings({ held, mailServer, troubles }: MachineState): Finding[] {
  const wrong = (said: Finding['said']): Finding => ({ weight: 'wrong', said });
  return [
    ...(held ? [heldFinding(held)] : []),
    ...troubles.map(wrong),
    ...(mailServer && !mailServer.ok ? mailServer.said.map(wrong) : []),
  ];
}

function heldFinding({ restoredAt, takenAt }: NonNullable<MachineState['held']>): Finding {
  const [since, taken] = [restoredAt, takenAt].map((at) => (at === '' ? '?' : showInstant(at)));
  return {
    weight: 'wrong',
    said: text(
      `Đang giữ thư từ ${since}: đây là bản khôi phục từ bản sao lưu lúc ${taken}, chưa thư nào được gửi đi`,
      `Mails are held since ${since}: this is a copy restored from the backup of ${taken}, no mail leaves`,
    ),
    advice: text(
      'Khi chắc chắn bản gốc đã dừng hẳn, người quản trị máy chủ cho gửi thư',
      'Once the original has certainly stopped, whoever looks after the machine lets them leave',
    ),
  };
}

import type { Agency } from '../../../../config/agency.ts';
import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import type { Refused } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Health } from '../../watch/health.ts';
import { fileFindings } from './fileFindings.ts';
import type { Finding } from './finding.ts';
import { healthFindings } from './healthFindings.ts';
import { machineFindings } from './machineFindings.ts';
import type { MachineState } from './machineState.ts';

/** How an agency's office runs: what somebody should see to, and what is known beside it. */
export interface Condition {
  at: Instant;
  /** What is wrong first. */
  findings: Finding[];
  facts: { said: Text; value: Text }[];
}

interface Looked {
  at: Instant;
  today: LocalDate;
  agency: Agency;
  machine: MachineState;
  /** Of this agency alone; where the engine does not answer, why. */
  health: Health | { silent: Refused };
}

/** Lays out what was found. */
export function conditionOf({ at, today, agency, machine, health }: Looked): Condition {
  const found = [
    ...('silent' in health ? [silentFinding(health.silent)] : healthFindings(health)),
    ...machineFindings(machine),
    ...fileFindings(agency, today),
  ];
  const of = (weight: Finding['weight']) => found.filter((one) => one.weight === weight);
  return {
    at,
    findings: [...of('wrong'), ...of('look')],
    facts: [...('silent' in health ? [] : healthFacts(health)), ...machineFacts(machine)],
  };
}

const silentFinding = ({ vi, en }: Refused): Finding => ({
  weight: 'wrong',
  said: text(vi.replace(/\.$/, ''), en.replace(/\.$/, '')),
  advice: text(
    'Người quản trị máy chủ kiểm tra máy chủ Temporal; các mục khác vẫn xem được dưới đây',
    'Whoever looks after the machine has to look at the Temporal server; the rest stands below',
  ),
});

const same = (value: string): Text => text(value, value);

function healthFacts({ serverVersion, retentionDays, release, agencies }: Health) {
  const open = agencies.reduce((sum, one) => sum + one.open, 0);
  return [
    { said: text('Nhiệm vụ đang theo dõi', 'Open tasks'), value: same(`${open}`) },
    { said: text('Bản đang dùng', 'Current release'), value: same(release ?? '–') },
    {
      said: text('Máy chủ Temporal', 'Temporal server'),
      value: text(
        `${serverVersion}, lưu lịch sử ${retentionDays} ngày`,
        `${serverVersion}, history kept ${retentionDays} days`,
      ),
    },
  ];
}

function machineFacts({ version, mails, mailServer, isEncrypted, isPractice }: MachineState) {
  const answers = mailServer?.ok ? mailServer.said : [];
  return [
    { said: text('Phiên bản phần mềm', 'Version of the product'), value: same(version) },
    { said: text('Thư', 'Mails'), value: mails },
    ...answers.map((value) => ({ said: text('Máy chủ thư', 'Mail server'), value })),
    {
      said: text('Mã hóa dữ liệu', 'Encryption'),
      value: isEncrypted ? text('bật', 'on') : text('tắt', 'off'),
    },
    ...(isPractice
      ? [{ said: text('Chế độ', 'Mode'), value: text('diễn tập', 'a practice') }]
      : []),
  ];
}

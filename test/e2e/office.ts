import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DateTime } from 'luxon';
import { SAMPLE_AGENCY } from '../../config/settings.ts';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtpServer.ts';
import { freePort } from '../worker/engine/ports.ts';

/**
 * An office on this machine: an agency folder of its own, ports of its own, a mail server that
 * keeps what it gets.
 */
export interface Office {
  dir: string;
  env: Record<string, string>;
  /** The engine is a cluster, which goes on when the office's own processes stop. */
  onCluster: boolean;
  smtp: TestSmtpServer;
  /** The first mail to an address whose text holds some words; waits for it. */
  mailTo(address: string, words: string): Promise<ReceivedMail>;
  remove(): Promise<void>;
}

/** What a test may want otherwise. */
export interface OfficeWishes {
  /** Whether mails leave at once, or each working morning as in a real office. */
  atOnce?: boolean;
  /** How long leaders' notices are held for the coordinator's word; absent: as in the sample. */
  firstMonthDays?: number;
  /**
   * Of a cluster, on which its tasks then live in a namespace of their own; absent: an embedded
   * engine.
   */
  address?: string | undefined;
}

/** The sample agency under another code, so that no sample plan is loaded. */
export async function openOffice({
  atOnce = true,
  firstMonthDays = 30,
  address = process.env.DONDOC_TEST_ADDRESS,
}: OfficeWishes = {}): Promise<Office> {
  const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-e2e-'));
  const agency = path.join(dir, 'agency');
  cpSync(SAMPLE_AGENCY, agency, { recursive: true });
  const file = path.join(agency, 'agency.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('code: an-phuoc', 'code: xa-thu'));
  const policy = path.join(agency, 'policy.yaml');
  writeFileSync(
    policy,
    readFileSync(policy, 'utf8')
      .replace('atOnce: true', `atOnce: ${atOnce}`)
      .replace('firstMonthDays: 30', `firstMonthDays: ${firstMonthDays}`),
  );
  const waiting: (() => void)[] = [];
  const smtp = await startSmtpServer({
    onMail: () => void waiting.splice(0).map((look) => look()),
  });
  const env = {
    DONDOC_DATA: path.join(dir, 'data'),
    DONDOC_AGENCIES: agency,
    DONDOC_ENGINE_PORT: `${await freePort()}`,
    DONDOC_ENGINE_UI_PORT: `${await freePort()}`,
    DONDOC_WEB: `127.0.0.1:${await freePort()}`,
    DONDOC_MAIL: 'smtp',
    DONDOC_SMTP_HOST: '127.0.0.1',
    DONDOC_SMTP_PORT: `${smtp.port}`,
    DONDOC_MAIL_FROM: 'Nhắc việc <nhacviec@xathu.example.vn>',
    DONDOC_LOG_LEVEL: 'warn',
    ...(address
      ? { DONDOC_TEMPORAL_ADDRESS: address, DONDOC_TEMPORAL_NAMESPACE: path.basename(dir) }
      : {}),
  };
  const mailTo = async (address: string, words: string): Promise<ReceivedMail> => {
    for (;;) {
      const found = smtp.received.find(
        ({ to, parsed }) => to.includes(address) && parsed.text?.includes(words),
      );
      if (found) return found;
      await new Promise<void>((look) => waiting.push(look));
    }
  };
  return { dir, env, onCluster: Boolean(address), smtp, mailTo, remove: () => remove(dir, smtp) };
}

async function remove(dir: string, smtp: TestSmtpServer): Promise<void> {
  await smtp.close();
  rmSync(dir, { recursive: true, force: true });
}

/** A day counted from today at the office, as plans write it. */
export const day = (fromToday: number): string =>
  DateTime.now().setZone('Asia/Ho_Chi_Minh').plus({ days: fromToday }).toFormat('dd/MM/yyyy');

/** Writes a plan of five rows, dated around today. */
export function writePlan(dir: string): string {
  return writeRows(dir, [
    ['1', 'Báo cáo rà soát đất công ích', 'Phòng Kinh tế', `Chậm nhất ngày ${day(3)}`],
    ['2', 'Báo cáo an ninh trật tự quý trước', 'Công an xã', `Chậm nhất ngày ${day(-3)}`],
    ['3', 'Thống kê hộ tham gia bảo hiểm', 'Các thôn', `Chậm nhất ngày ${day(3)}`],
    [
      '4',
      'Giám sát đầu tư cộng đồng',
      'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
      `Chậm nhất ngày ${day(3)}`,
    ],
    ['5', 'Cung cấp số liệu giá đất', 'Phòng Kinh tế', 'Theo yêu cầu của tỉnh'],
  ]);
}

const HEAD = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];

/** Writes a plan: number, title, lead unit, due text, unless its head says otherwise. */
export function writeRows(dir: string, rows: string[][], head = HEAD): string {
  const lines = [
    'KẾ HOẠCH',
    '',
    'Nhiệm vụ thử nghiệm của xã',
    '',
    ...[head, ...rows].map((cells) => cells.join('\t')),
  ];
  const file = path.join(dir, 'ke-hoach-thu.txt');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

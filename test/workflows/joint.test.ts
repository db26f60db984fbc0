import { afterEach, expect, test } from 'vitest';
import { recordHistories } from '../replay/record.ts';
import { contribute, setCoordinating } from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const mailsTo = (person: string) =>
  office.mails
    .filter((mail) => mail.person === person)
    .map(({ text }) => text.replace(/\s+/g, ' '));

test('units that take part are told once, what one adds reaches the lead, and a new one is told alone', async () => {
  const agency = smallOffice({ policy: { announce: true } });
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  const rows = [1, 2].map((n) => ({
    ...plannedTask('Quý 2/2024', {
      leadUnits: ['ĐC-XD'],
      coordinatingUnits: ['Tư pháp – Hộ tịch'],
    }),
    ref: `I.${n}`,
  }));
  const [id = ''] = await startTasks(office.world, agency, rows);
  await office.until('2024-03-05T05:00:00.000Z');
  expect(mailsTo('em')).toHaveLength(1);
  expect(mailsTo('em')[0]).toContain('phối hợp thực hiện: 2 nhiệm vụ');
  const added = await contribute(office.world, id, {
    ...{ as: 'em', note: 'đã gửi số liệu hộ tịch' },
    ...{ documentNo: '15/BC-TP', documentDate: '05/03/2024' },
  });
  expect(added.facts.contributions).toMatchObject([{ by: 'em', note: 'đã gửi số liệu hộ tịch' }]);
  await setCoordinating(office.world, id, { units: 'Tư pháp – Hộ tịch; Đảng ủy' });
  await office.until('2024-03-06T05:00:00.000Z');
  expect(mailsTo('an').at(-1)).toContain('Võ Thị Em: đã gửi số liệu hộ tịch (15/BC-TP)');
  expect(mailsTo('em')).toHaveLength(1);
  expect(mailsTo('binh').at(-1)).toContain('chuẩn bị công văn gửi Đảng ủy');
});

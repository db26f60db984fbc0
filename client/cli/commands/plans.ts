import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { planName } from '../../../domain/plan/issue.ts';
import { text } from '../../../domain/text/text.ts';
import type { StartedPlan } from '../../office/types.ts';
import type { GlobalOptions, Ground } from '../cliContext.ts';
import { newTable } from '../layout/table.ts';
import { agencyCodes } from '../options/chosenAgency.ts';
import { openSession } from '../session.ts';

/** `dondoc plan list`: the plans whose tasks were handed out, by number and date. */
export async function plans(options: GlobalOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const { plans, registry, language } = session;
    const started = await plans.started(agencyCodes(registry, options.agency));
    if (options.json) console.log(JSON.stringify(started, null, 2));
    else if (started.length === 0)
      console.log(text('Chưa giao kế hoạch nào.', 'No plan was started.')[language]);
    else console.log(tableOf(started, session));
  } finally {
    await session.close();
  }
}

function tableOf(started: StartedPlan[], { registry, language }: Ground): string {
  const head = [
    text('Mã', 'Id'),
    text('Kế hoạch', 'Plan'),
    text('Tên', 'Title'),
    text('Thời gian', 'Period'),
    text('Đã giao', 'Started'),
  ];
  const table = newTable(head, [0.25, 0.35, 0.4, 24, 12], language);
  for (const { agency, id, versions, period, closed } of started) {
    const version = versions.at(-1);
    const { calendar } = registry.get(agency);
    const dayOf = (at = ''): string => (at === '' ? '' : shownDate(localDate(calendar, at)));
    const over = closed ? `\n${text('đã tổng kết', 'closed')[language]} ${dayOf(closed.at)}` : '';
    table.push([
      id,
      version ? planName(version)[language] : '',
      version?.title ?? '',
      `${shownDate(period.from)}–${shownDate(period.to)}${over}`,
      dayOf(versions[0]?.at),
    ]);
  }
  return table.toString();
}

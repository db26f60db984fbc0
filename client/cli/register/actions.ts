import type { Command } from 'commander';
import type { Text } from '../../../domain/text/text.ts';
import { text } from '../../../domain/text/text.ts';
import type { Verb } from '../commands/act.ts';
import type { Say } from '../main.ts';
import { someWords } from '../typed.ts';

/** An option of a verb: its flags, its meaning, and whether the verb cannot do without it. */
type Flag = [flags: string, said: Text, need: 'required' | 'optional'];

interface Registered {
  verb: Verb;
  /** How many tasks it takes: one document often closes several. */
  ids: '<id>' | '<ids...>';
  said: Text;
  flags: Flag[];
}

const NOTE = text('ghi chú', 'note');
const REASON: Flag = ['--reason <text>', text('lý do', 'reason'), 'required'];
const DOCUMENT: Flag[] = [
  ['--document-no <no>', text('số, ký hiệu văn bản', 'document number'), 'required'],
  ['--document-date <date>', text('ngày văn bản', 'document date'), 'required'],
];
const TO: Flag = [
  '--to <due>',
  text('thời hạn mới: ngày, tháng hoặc quý', 'the new due date: a day, month or quarter'),
  'required',
];
const OPTIONAL_NOTE: Flag = ['--note <text>', NOTE, 'optional'];
const NEEDED_NOTE: Flag = ['--note <text>', NOTE, 'required'];

const VERBS: Registered[] = [
  {
    verb: 'report',
    ids: '<ids...>',
    said: text('báo cáo hoàn thành bằng một văn bản', 'report a task done, with its document'),
    flags: [...DOCUMENT, ['--link <url>', text('đường dẫn', 'link'), 'optional'], OPTIONAL_NOTE],
  },
  {
    verb: 'progress',
    ids: '<ids...>',
    said: text('cập nhật tiến độ', 'note the progress'),
    flags: [NEEDED_NOTE],
  },
  {
    verb: 'accept',
    ids: '<ids...>',
    said: text('xác nhận hoàn thành', 'accept a report'),
    flags: [OPTIONAL_NOTE],
  },
  {
    verb: 'return',
    ids: '<ids...>',
    said: text('trả lại báo cáo', 'return a report'),
    flags: [NEEDED_NOTE],
  },
  {
    verb: 'request-extension',
    ids: '<id>',
    said: text('đề nghị gia hạn', 'ask for an extension'),
    flags: [TO, REASON],
  },
  {
    verb: 'decide-extension',
    ids: '<id>',
    said: text('quyết định gia hạn', 'decide on an extension'),
    flags: [
      ['--grant', text('đồng ý', 'grant it'), 'optional'],
      ['--refuse', text('không đồng ý', 'refuse it'), 'optional'],
      OPTIONAL_NOTE,
    ],
  },
  {
    verb: 'reassign',
    ids: '<id>',
    said: text('giao người khác hoặc đơn vị khác', 'give it to another officer or unit'),
    flags: [
      ['--officer <person>', text('mã người phụ trách mới', 'id of the new officer'), 'optional'],
      ['--unit <name>', text('đơn vị mới', 'the new unit'), 'optional'],
      REASON,
    ],
  },
  {
    verb: 'reschedule',
    ids: '<id>',
    said: text('đổi thời hạn', 'move the due date'),
    flags: [TO, REASON],
  },
  {
    verb: 'confirm',
    ids: '<ids...>',
    said: text('xác nhận việc cũ đúng là quá hạn', 'confirm that an old task is really late'),
    flags: [OPTIONAL_NOTE],
  },
  {
    verb: 'demand-letter',
    ids: '<id>',
    said: text('yêu cầu văn bản giải trình', 'demand a written explanation'),
    flags: [REASON],
  },
  {
    verb: 'record-letter',
    ids: '<id>',
    said: text('ghi nhận văn bản giải trình', 'record the written explanation'),
    flags: DOCUMENT,
  },
  {
    verb: 'trigger',
    ids: '<id>',
    said: text('ghi nhận sự kiện của việc “khi có …”', 'record the event of a task due "when …"'),
    flags: [
      ['--on <date>', text('ngày xảy ra', 'the day it happened'), 'required'],
      [
        '--due <text>',
        text('thời hạn, nếu kế hoạch không ghi', 'due text, where the plan gives none'),
        'optional',
      ],
      OPTIONAL_NOTE,
    ],
  },
  {
    verb: 'set-due',
    ids: '<ids...>',
    said: text('đặt thời hạn cho việc đang chờ', 'give a due date to a waiting task'),
    flags: [TO, ['--source <text>', text('theo văn bản nào', 'by which document'), 'required']],
  },
  { verb: 'cancel', ids: '<id>', said: text('hủy việc', 'cancel a task'), flags: [REASON] },
];

/** The verbs, each under `task` and by itself: `dondoc task report` and `dondoc report` are one. */
export function actionCommands(program: Command, say: Say): void {
  const task = program.commands.find((command) => command.name() === 'task');
  for (const parent of task ? [task, program] : [program])
    for (const verb of VERBS) register(parent, verb, say);
}

function register(parent: Command, { verb, ids, said, flags }: Registered, say: Say): void {
  const command = parent.command(`${verb} ${ids}`).description(say(said));
  for (const [flag, meaning, need] of flags) {
    if (need === 'required') command.requiredOption(flag, say(meaning), someWords(say));
    else command.option(flag, say(meaning));
  }
  command.action(async (given: string | string[], _options, self: Command) =>
    (await import('../commands/act.ts')).act(verb, [given].flat(), self.optsWithGlobals()),
  );
}

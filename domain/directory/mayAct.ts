import type { LocalDate } from '../calendar/types.ts';
import type { TaskFacts } from '../task/types.ts';
import { Refusal } from '../text/refusal.ts';
import { type Text, text } from '../text/text.ts';
import { actingFor, holderOf, personOf, roleName } from './roles.ts';
import type { Directory, PersonId, Role } from './types.ts';

/** What a person may ask to be done to a task. */
export type Action =
  | 'report'
  | 'progress'
  | 'accept'
  | 'return'
  | 'request-extension'
  | 'decide-extension'
  | 'reassign'
  | 'reschedule'
  | 'demand-letter'
  | 'record-letter'
  | 'trigger'
  | 'set-due'
  | 'cancel'
  | 'confirm'
  | 'apply-calendar'
  | 'apply-policy';

/** The facts that decide who may act. */
export type ActedOn = Pick<
  TaskFacts,
  'plan' | 'unit' | 'officer' | 'supervisor' | 'title' | 'reports'
>;

// The coordinator types in what officers and leaders gave on paper; `by` keeps who typed it.
const DOERS: readonly Role[] = ['officer', 'coordinator'];
const LEADERS: readonly Role[] = ['coordinator', 'supervisor', 'chairman'];

const allowed: Record<Action, readonly Role[]> = {
  report: DOERS,
  progress: DOERS,
  'request-extension': DOERS,
  'record-letter': DOERS,
  trigger: DOERS,
  accept: LEADERS,
  return: LEADERS,
  'decide-extension': LEADERS,
  reassign: LEADERS,
  reschedule: LEADERS,
  'demand-letter': LEADERS,
  'set-due': LEADERS,
  cancel: LEADERS,
  confirm: LEADERS,
  'apply-calendar': LEADERS,
  'apply-policy': LEADERS,
};

const actionNames: Record<Action, Text> = {
  report: text('báo cáo kết quả', 'report'),
  progress: text('cập nhật tiến độ', 'update the progress'),
  accept: text('xác nhận hoàn thành', 'accept the report'),
  return: text('trả lại báo cáo', 'return the report'),
  'request-extension': text('đề nghị gia hạn', 'ask for an extension'),
  'decide-extension': text('quyết định gia hạn', 'decide on the extension'),
  reassign: text('giao lại việc', 'reassign the task'),
  reschedule: text('đổi thời hạn', 'move the due date'),
  'demand-letter': text('yêu cầu văn bản giải trình', 'demand a written explanation'),
  'record-letter': text('ghi nhận văn bản giải trình', 'record the written explanation'),
  trigger: text('ghi nhận sự kiện', 'record the event'),
  'set-due': text('đặt thời hạn', 'set the due date'),
  cancel: text('hủy việc', 'cancel the task'),
  confirm: text('xác nhận tình trạng', 'confirm how it stands'),
  'apply-calendar': text('áp dụng lịch làm việc cho', 'apply the calendar to'),
  'apply-policy': text('áp dụng quy tắc nhắc việc cho', 'apply the policy to'),
};

/** The holders of a role and whoever acts for them on a day. */
const thoseWho = (
  directory: Directory,
  facts: ActedOn,
  role: Role,
  date: LocalDate,
): PersonId[] => {
  const holder = holderOf(directory, facts, role);
  const acting = holder === null ? null : actingFor(directory, holder, date);
  return [...new Set([holder, acting].filter((person) => person !== null))];
};

const among = (
  directory: Directory,
  facts: ActedOn,
  roles: readonly Role[],
  date: LocalDate,
): PersonId[] => [...new Set(roles.flatMap((role) => thoseWho(directory, facts, role, date)))];

const whoMay = (
  directory: Directory,
  facts: ActedOn,
  roles: readonly Role[],
  date: LocalDate,
): Text => {
  const named = roles.flatMap((role) => {
    const people = thoseWho(directory, facts, role, date).map(
      (id) => personOf(directory, id)?.name ?? id,
    );
    return people.length === 0 ? [] : [{ role: roleName(role), people: people.join(', ') }];
  });
  return text(
    named.map(({ role, people }) => `${role.vi} (${people})`).join(', '),
    named.map(({ role, people }) => `${role.en} (${people})`).join(', '),
  );
};

const refusal = (vi: string, en: string): Refusal => new Refusal(text(vi, en));

/** Four eyes: who did the work does not accept it, and does not grant his own extension. */
const ownWork = (
  directory: Directory,
  actor: PersonId,
  action: Action,
  facts: ActedOn,
  date: LocalDate,
): boolean => {
  const officers = thoseWho(directory, facts, 'officer', date);
  if (action === 'accept') return officers.includes(actor) || facts.reports.at(-1)?.by === actor;
  return action === 'decide-extension' && officers.includes(actor);
};

/**
 * Whether a person may do this to a task on a day: null, or the refusal that says who may. Officer
 * and coordinator report; leaders decide, and the coordinator types decisions in for them; nobody
 * accepts his own work, unless he is the only leader there is.
 */
export const mayAct = (
  directory: Directory,
  actor: PersonId,
  action: Action,
  facts: ActedOn,
  date: LocalDate,
): Refusal | null => {
  const person = personOf(directory, actor);
  if (!person) {
    return refusal(
      `Không có “${actor}” trong danh bạ ${directory.name}; dùng mã người trong people.yaml.`,
      `"${actor}" is not in the directory of ${directory.name}; use a person's id from people.yaml.`,
    );
  }
  const roles = allowed[action];
  const { vi, en } = actionNames[action];
  if (!among(directory, facts, roles, date).includes(actor)) {
    const who = whoMay(directory, facts, roles, date);
    return refusal(
      `${person.name} không được ${vi} “${facts.title}”; người được làm: ${who.vi}.`,
      `${person.name} may not ${en} "${facts.title}"; who may: ${who.en}.`,
    );
  }
  const leaders = among(directory, facts, ['supervisor', 'chairman'], date);
  const others = leaders.filter((leader) => leader !== actor);
  if (
    !ownWork(directory, actor, action, facts, date) ||
    (leaders.includes(actor) && others.length === 0)
  )
    return null;
  const names = others
    .map((id) => `${personOf(directory, id)?.name ?? id} (--as ${id})`)
    .join(', ');
  return refusal(
    `${person.name} đã thực hiện hoặc nhập báo cáo này nên không được tự ${vi} “${facts.title}”; người được làm: ${names}.`,
    `${person.name} did this or typed in its report, so may not ${en} "${facts.title}"; who may: ${names}.`,
  );
};

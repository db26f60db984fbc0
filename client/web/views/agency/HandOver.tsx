import type { FC } from 'hono/jsx';
import type { RoleLine } from '../../../../config/load/roleLines.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { PersonId } from '../../../../domain/directory/types.ts';
import { STATUS_TEXT } from '../../../../domain/task/statusText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { HANDOVER_PARTS } from '../../../office/pages/handover/handoverParts.ts';
import type { HandedOverTask, Handover, Moved } from '../../../office/types.ts';
import { isMoved } from '../../../office/withoutEngine.ts';
import type { Visitor } from '../../env.ts';

const SAID = {
  to: text('Người nhận bàn giao', 'Who takes over'),
  choose: text('chọn', 'choose'),
  look: text('Xem danh sách bàn giao', 'Show what is handed over'),
  none: text('Không có nhiệm vụ nào đang thực hiện.', 'There are no open tasks.'),
  tasks: text('Nhiệm vụ đang thực hiện', 'Open tasks'),
  task: text('Nhiệm vụ', 'Task'),
  unit: text('Đơn vị', 'Unit'),
  due: text('Thời hạn', 'Due'),
  status: text('Tình trạng', 'Status'),
  part: text('Vai trò', 'As'),
  roles: text('Vai trò trong tệp của cơ quan, sửa riêng', 'Roles in the files, changed apart'),
  byRole: text(
    'Việc giao cho đơn vị theo người phụ trách trong danh bạ: đổi người phụ trách của đơn vị là đủ.',
    'What a unit does follows its officer in the directory: changing that is enough.',
  ),
  line: text('dòng', 'line'),
  change: text('Sửa', 'Change'),
  people: text('Về danh sách người', 'Back to the people'),
};

interface ReceiversProps {
  from: PersonId;
  visitor: Visitor;
  chosen: PersonId;
  language: Language;
}

/** Who takes over. */
export const Receivers: FC<ReceiversProps> = ({ from, visitor, chosen, language }) => (
  <form class="filters" method="get">
    <label>
      {SAID.to[language]}
      <br />
      <select name="nguoi-nhan" required>
        <option value="">– {SAID.choose[language]} –</option>
        {visitor.agency.directory.people
          .filter(({ id }) => id !== from)
          .map(({ id, name, title }) => (
            <option value={id} selected={id === chosen}>
              {name} – {title}
            </option>
          ))}
      </select>
    </label>
    <button type="submit">{SAID.look[language]}</button>
  </form>
);

interface ListProps {
  handover: Handover;
  language: Language;
}

/** What a hand-over moves, each in a word that its form sends again. */
export const movedBy = ({ tasks }: Handover): string[] =>
  tasks.filter(isMoved).map(({ row, part }) => `${row.key}.${part}`);

/** What is handed over, and which roles are changed apart. */
export const HandOverList: FC<ListProps> = ({ handover, language }) => {
  const { tasks, lines, to } = handover;
  const n = tasks.filter(isMoved).length;
  const move = text(`Chuyển ${n} nhiệm vụ cho ${to.name}`, `Move ${n} task(s) to ${to.name}`);
  return (
    <>
      {lines.length > 0 && <Roles lines={lines} language={language} />}
      <h2>{SAID.tasks[language]}</h2>
      {tasks.length === 0 && <p>{SAID.none[language]}</p>}
      {n > 0 && (
        <form method="post">
          <input type="hidden" name="to" value={to.id} />
          <input type="hidden" name="moved" value={movedBy(handover).join(' ')} />
          <button type="submit">{move[language]}</button>
        </form>
      )}
      {tasks.length > 0 && <Tasks tasks={tasks} language={language} />}
    </>
  );
};

const Tasks: FC<{ tasks: HandedOverTask[]; language: Language }> = ({ tasks, language }) => (
  <table class="stacked">
    <thead>
      <tr>
        <th scope="col">{SAID.task[language]}</th>
        <th scope="col">{SAID.unit[language]}</th>
        <th scope="col">{SAID.due[language]}</th>
        <th scope="col">{SAID.status[language]}</th>
        <th scope="col">{SAID.part[language]}</th>
      </tr>
    </thead>
    <tbody>
      {tasks.map(({ row: { key, facts, status }, part }) => {
        const day = part === 'doer' ? facts.doers[0]?.innerDue : facts.workBy;
        return (
          <tr>
            <th scope="row">
              <a href={`/nhiem-vu/${key}`}>{facts.title}</a>
            </th>
            <td>{facts.unitName}</td>
            <td>{day ? shownDate(day) : ''}</td>
            <td>{STATUS_TEXT[status][language]}</td>
            <td>{capitalised(HANDOVER_PARTS[part][language])}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

const Roles: FC<{ lines: RoleLine[]; language: Language }> = ({ lines, language }) => (
  <>
    <h2>{SAID.roles[language]}</h2>
    <p>{SAID.byRole[language]}</p>
    <ul>
      {lines.map((line) => (
        <li>
          {capitalised(line.role[language])}{' '}
          <span class="quiet">
            ({line.place}, {SAID.line[language]} {line.line})
          </span>{' '}
          <a href={addressOf(line)}>{SAID.change[language]}</a>
        </li>
      ))}
    </ul>
  </>
);

/** The page on which a role is changed. */
function addressOf({ place, unit }: RoleLine): string {
  if (unit !== undefined) return `/co-quan/don-vi/${encodeURIComponent(unit)}`;
  return place.endsWith('absences.yaml') ? '/co-quan/vang-mat' : '/co-quan/vai-tro';
}

const movedText = (moved: Moved[]): Text => {
  const refused = moved.filter((one) => one.refused).length;
  const done = moved.length - refused;
  return text(
    `Đã chuyển ${done} nhiệm vụ, từ chối ${refused}.`,
    `Moved ${done} task(s), refused ${refused}.`,
  );
};

/** What became of each task. */
export const HandedOver: FC<{ moved: Moved[]; language: Language }> = ({ moved, language }) => (
  <>
    <p class={moved.some(({ refused }) => refused) ? 'fault' : 'notice'} role="status">
      {movedText(moved)[language]}
    </p>
    <ul>
      {moved.map(({ key, title, refused }) => (
        <li>
          <a href={`/nhiem-vu/${key}`}>{title}</a>
          {refused && <span class="late"> – {refused[language]}</span>}
        </li>
      ))}
    </ul>
    <p>
      <a class="button plain" href="/co-quan/nguoi">
        {SAID.people[language]}
      </a>
    </p>
  </>
);

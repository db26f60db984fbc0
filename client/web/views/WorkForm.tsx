import type { FC } from 'hono/jsx';
import type { Directory } from '../../../domain/directory/types.ts';
import { WORK_LIMITS } from '../../../domain/plan/workLimits.ts';
import type { Refused } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { DAYS, type TypedWork, type WORK_FIELDS } from '../tasks/incoming.ts';
import { Fault } from './Fault.tsx';

/** What each field is called. */
export const WORK_LABELS = {
  documentNo: text('Số, ký hiệu văn bản', 'Number of the document'),
  ...DAYS,
  where: text('Giao tại', 'Given at'),
  title: text('Nội dung', 'What is to be done'),
  unit: text('Đơn vị thực hiện', 'Unit'),
  due: text('Thời hạn', 'Due'),
  coordinating: text('Đơn vị phối hợp', 'Units that take part'),
  assignedBy: text('Cấp trên giao', 'Assigned by a superior'),
  supervisor: text('Lãnh đạo phụ trách', 'Supervising leader'),
};

const SAID = {
  byDocument: text('Theo văn bản', 'By a document'),
  orally: text('Hoặc giao bằng lời', 'Or orally'),
  whereHint: text('ví dụ: giao ban', 'e.g. the weekly meeting'),
  work: text('Việc', 'The work'),
  dueHint: text(
    'như trong văn bản: trước ngày 05/03/2026, quý 2/2026, trong 10 ngày làm việc kể từ ngày nhận',
    'as the document has it: before 05/03/2026, quarter 2/2026, within 10 working days',
  ),
  coordinatingHint: text(
    'không bắt buộc; tên đơn vị, cách nhau bằng “;”',
    'optional; names, with “;” between',
  ),
  assignedByHint: text('không bắt buộc; ví dụ: UBND tỉnh', 'optional; e.g. the province'),
  byField: text('theo lĩnh vực của đơn vị', 'by the unit’s field'),
  day: text('ngày/tháng/năm', 'day/month/year'),
  optional: text('không bắt buộc', 'optional'),
  choose: text('chọn', 'choose'),
  look: text('Xem trước', 'Look first'),
};

export interface WorkFormProps {
  typed: TypedWork;
  directory: Directory;
  language: Language;
  fault?: Refused;
}

/** What is typed of work that is of no plan. */
export const WorkForm: FC<WorkFormProps> = ({ typed, directory, language, fault }) => {
  const leaders = new Set([...directory.leaders.map(({ person }) => person), directory.chairman]);
  const words = { typed, language };
  return (
    <form class="act broad" method="post">
      {fault && <Fault said={fault} language={language} />}
      <fieldset>
        <legend>{SAID.byDocument[language]}</legend>
        <Words {...words} name="documentNo" />
        <Words {...words} name="documentDate" hint={SAID.day} />
        <Words {...words} name="received" hint={DAY_OPTIONAL} />
      </fieldset>
      <fieldset>
        <legend>{SAID.orally[language]}</legend>
        <Words {...words} name="where" hint={SAID.whereHint} />
        <Words {...words} name="on" hint={SAID.day} />
      </fieldset>
      <fieldset>
        <legend>{SAID.work[language]}</legend>
        <Words {...words} name="title" required />
        <div>
          <label for="unit">{WORK_LABELS.unit[language]}</label>
          <select id="unit" name="unit" required>
            <option value="">– {SAID.choose[language]} –</option>
            {directory.units.map(({ id, name }) => (
              <option value={id} selected={id === typed.unit}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Words {...words} name="due" hint={SAID.dueHint} required />
        <Words {...words} name="coordinating" hint={SAID.coordinatingHint} />
        <Words {...words} name="assignedBy" hint={SAID.assignedByHint} />
        <div>
          <label for="supervisor">{WORK_LABELS.supervisor[language]}</label>
          <select id="supervisor" name="supervisor">
            <option value="">{SAID.byField[language]}</option>
            {directory.people
              .filter(({ id }) => leaders.has(id))
              .map(({ id, name, title }) => (
                <option value={id} selected={id === typed.supervisor}>
                  {name} – {title}
                </option>
              ))}
          </select>
        </div>
      </fieldset>
      <div>
        <button type="submit">{SAID.look[language]}</button>
      </div>
    </form>
  );
};

const DAY_OPTIONAL = text(
  `${SAID.day.vi}; ${SAID.optional.vi}`,
  `${SAID.day.en}; ${SAID.optional.en}`,
);

interface WordsProps {
  name: Exclude<(typeof WORK_FIELDS)[number], 'unit' | 'supervisor'>;
  typed: TypedWork;
  language: Language;
  hint?: Text;
  required?: boolean;
}

const Words: FC<WordsProps> = ({ name, typed, language, hint, required }) => (
  <div>
    <label for={name}>
      {WORK_LABELS[name][language]} {hint && <span class="hint">({hint[language]})</span>}
    </label>
    <input
      {...{ id: name, name, value: typed[name] ?? '' }}
      required={required === true}
      {...(name in WORK_LIMITS ? { maxlength: WORK_LIMITS[name as keyof typeof WORK_LIMITS] } : {})}
      autocomplete="off"
    />
  </div>
);

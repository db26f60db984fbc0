import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import { RHYTHM_TEXT } from '../../../../domain/target/figureText.ts';
import { TARGET_RHYTHMS } from '../../../../domain/target/types.ts';
import { RATE_TEXT } from '../../../../domain/task/rates.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { COUNTS } from '../../targets/readTerms.ts';

const SAID = {
  name: text('Tên chỉ tiêu', 'Name'),
  side: text('Cần đạt', 'Wanted'),
  least: text('ít nhất (≥)', 'at least (≥)'),
  most: text('không quá (≤)', 'at most (≤)'),
  value: text('Mức', 'Amount'),
  valueHint: text('ví dụ 97,5 hoặc 1.234', 'e.g. 97,5 or 1.234'),
  measure: text('Đơn vị tính', 'Measure'),
  measureHint: text('%, hộ, việc làm, điểm', '%, households, jobs, points'),
  rhythm: text('Kỳ báo cáo', 'Reported'),
  units: text('Đơn vị báo cáo', 'Units that report it'),
  unitsHint: text(
    'không chọn đơn vị nào: đầu mối theo dõi báo cáo cho toàn cơ quan',
    'none: the coordinator reports it for the whole office',
  ),
  adds: text(
    'Cộng dồn các kỳ và các đơn vị (số lượng); bỏ trống với tỷ lệ, điểm',
    'Periods and units add up (counts); not for shares and indices',
  ),
  each: text('Từng đơn vị phải đạt mức này', 'Each unit is to reach it by itself'),
  counted: text('Cách có số liệu', 'Where figures come from'),
  reported: text('đơn vị báo cáo', 'units report them'),
  ofPlan: text('hệ thống tính từ nhiệm vụ của kế hoạch', 'counted from the plan’s tasks'),
  ofSuperior: text(
    'hệ thống tính từ nhiệm vụ cấp trên giao',
    'counted from tasks that superiors assigned',
  ),
};

interface Props {
  directory: Directory;
  typed: Record<string, string>;
  faults: ReadonlyMap<string, Text>;
  /** Before the names of fields, where several targets stand in one form; '': nothing. */
  prefix: string;
  language: Language;
}

/** What is wanted of a plan, to be typed: name, amount, measure, units, rhythm. */
export const TermsFields: FC<Props> = ({ directory, typed, faults, prefix, language }) => {
  const of = (name: string) => ({
    ...{ id: prefix + name, name: prefix + name, fault: faults.get(name), language },
  });
  const value = (name: string): string => typed[name] ?? '';
  return (
    <>
      <Labelled {...of('ten')} said={SAID.name}>
        <input {...inputOf(of('ten'))} value={value('ten')} />
      </Labelled>
      <Labelled {...of('chieu')} said={SAID.side}>
        <select {...inputOf(of('chieu'))}>
          <Option value="at-least" chosen={value('chieu')} said={SAID.least[language]} />
          <Option value="at-most" chosen={value('chieu')} said={SAID.most[language]} />
        </select>
      </Labelled>
      <Labelled {...of('muc')} said={SAID.value} hint={SAID.valueHint}>
        <input {...inputOf(of('muc'))} value={value('muc')} inputmode="decimal" />
      </Labelled>
      <Labelled {...of('don-vi-tinh')} said={SAID.measure} hint={SAID.measureHint}>
        <input {...inputOf(of('don-vi-tinh'))} value={value('don-vi-tinh')} />
      </Labelled>
      <Labelled {...of('ky')} said={SAID.rhythm}>
        <select {...inputOf(of('ky'))}>
          {TARGET_RHYTHMS.map((rhythm) => (
            <Option
              value={rhythm}
              chosen={value('ky') || 'quarter'}
              said={RHYTHM_TEXT[rhythm][language]}
            />
          ))}
        </select>
      </Labelled>
      <Labelled {...of('tinh')} said={SAID.counted}>
        <select {...inputOf(of('tinh'))}>
          <option value="">{SAID.reported[language]}</option>
          {[...COUNTS].map(([id, { rate, of: tasks }]) => (
            <Option
              value={id}
              chosen={value('tinh')}
              said={`${(tasks === 'plan' ? SAID.ofPlan : SAID.ofSuperior)[language]}: ${RATE_TEXT[rate].said[language]}`}
            />
          ))}
        </select>
      </Labelled>
      <Tick {...of('cong')} said={SAID.adds} ticked={value('cong') !== ''} />
      <Tick {...of('tung')} said={SAID.each} ticked={value('tung') !== ''} />
      <fieldset class="choices">
        <legend>
          {SAID.units[language]} <span class="hint">({SAID.unitsHint[language]})</span>
        </legend>
        {directory.units.map(({ id, name }) => (
          <Tick
            {...of(`don-vi.${id}`)}
            said={text(name, name)}
            ticked={value(`don-vi.${id}`) !== ''}
          />
        ))}
      </fieldset>
    </>
  );
};

interface FieldOf {
  id: string;
  name: string;
  fault: Text | undefined;
  language: Language;
}

const inputOf = ({ id, name, fault }: FieldOf) => ({
  ...{ id, name, autocomplete: 'off' },
  ...(fault ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-loi` } : {}),
});

const Labelled: FC<PropsWithChildren<FieldOf & { said: Text; hint?: Text }>> = (props) => {
  const { id, said, hint, fault, language, children } = props;
  return (
    <div>
      <label for={id}>
        {said[language]} {hint && <span class="hint">({hint[language]})</span>}
      </label>
      {fault && (
        <p class="wrong" id={`${id}-loi`}>
          {fault[language]}
        </p>
      )}
      {children}
    </div>
  );
};

const Option: FC<{ value: string; chosen: string; said: string }> = ({ value, chosen, said }) => (
  <option value={value} selected={value === chosen}>
    {said}
  </option>
);

const Tick: FC<FieldOf & { said: Text; ticked: boolean }> = (props) => {
  const { id, name, said, ticked, language } = props;
  return (
    <label class="choice">
      <input type="checkbox" id={id} name={name} value="co" checked={ticked} />
      <span>{said[language]}</span>
    </label>
  );
};

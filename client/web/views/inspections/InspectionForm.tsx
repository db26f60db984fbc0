import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { InspectionTerms } from '../../../../domain/inspection/types.ts';
import { text } from '../../../../domain/text/text.ts';
import type { Typed } from '../../inspections/labels.ts';
import { ActForm, type FormBase, typedIn } from './ActForm.tsx';
import { DAY_HINT, Line, OPTIONAL_DAY_HINT, OPTIONAL_HINT, Tick, UnitChoice } from './Line.tsx';

const SAID = {
  planned: text('Dự kiến', 'Planned'),
  held: text('Đã kiểm tra', 'Held'),
  heldHint: text('chỉ ghi khi đã kiểm tra', 'only once it was held'),
  add: text('Ghi cuộc kiểm tra', 'Write down an inspection'),
  change: text('Sửa cuộc kiểm tra ghi nhầm', 'Correct what was typed wrongly'),
  hold: text('Ghi đã kiểm tra', 'It was held'),
  conclude: text('Ghi biên bản, kết luận', 'Its minutes or conclusion'),
  drop: text('Rút cuộc kiểm tra ghi nhầm', 'Take it back: it was typed wrongly'),
  dropHint: text(
    'Cuộc kiểm tra không tính nữa. Việc đã giao theo kiến nghị vẫn tiếp tục; muốn dừng việc nào thì mở việc đó.',
    'It does not count any more. Tasks of its findings go on; open a task to stop it.',
  ),
  save: text('Lưu', 'Save'),
  drop_: text('Rút', 'Take it back'),
};

type FormProps = FormBase & { directory: Directory };

/** An inspection that is planned, or one that took place without a plan. */
export const AddInspection: FC<FormProps> = ({ directory, ...form }) => {
  const { returned, language } = form;
  const typed = typedIn(returned, 'add');
  return (
    <ActForm {...form} of="add" title={SAID.add} button={SAID.add}>
      <TermsFields of="add" {...{ typed, directory, language }} />
    </ActForm>
  );
};

/** What was typed of an inspection, to be mended. */
export const ChangeInspection: FC<FormProps & { terms: InspectionTerms }> = (props) => {
  const { directory, terms, ...form } = props;
  const { returned, language } = form;
  const typed = typedIn(returned, 'change', typedOf(terms));
  return (
    <ActForm {...form} of="change" title={SAID.change} button={SAID.save}>
      <TermsFields of="change" {...{ typed, directory, language }} />
      <Line name="reason" of="change" {...{ typed, language }} required />
    </ActForm>
  );
};

const typedOf = ({ unit, planned, lead, held }: InspectionTerms): Typed => ({
  ...{ unit, lead },
  ...(planned ? { from: shownDate(planned.from), to: shownDate(planned.to) } : {}),
  ...(held ? { on: shownDate(held.on), sudden: held.sudden ? 'yes' : '' } : {}),
  ...(held?.document
    ? {
        documentNo: held.document.documentNo,
        documentDate: shownDate(held.document.documentDate),
      }
    : {}),
});

interface FieldsProps extends Pick<FormBase, 'language'> {
  of: string;
  typed: Typed;
}

const TermsFields: FC<FieldsProps & { directory: Directory }> = ({ directory, ...fields }) => {
  const { language } = fields;
  return (
    <>
      <UnitChoice name="unit" directory={directory} {...fields} />
      <Line name="lead" {...fields} hint={OPTIONAL_HINT} />
      <fieldset>
        <legend>{SAID.planned[language]}</legend>
        <Line name="from" {...fields} hint={DAY_HINT} />
        <Line name="to" {...fields} hint={OPTIONAL_DAY_HINT} />
      </fieldset>
      <fieldset>
        <legend>
          {SAID.held[language]} <span class="hint">({SAID.heldHint[language]})</span>
        </legend>
        <Line name="on" {...fields} hint={DAY_HINT} />
        <Tick name="sudden" {...fields} />
        <DocumentFields {...fields} />
      </fieldset>
    </>
  );
};

const DocumentFields: FC<FieldsProps & { required?: boolean }> = ({ required, ...fields }) => (
  <>
    <Line name="documentNo" {...fields} {...(required ? { required } : { hint: OPTIONAL_HINT })} />
    <Line
      name="documentDate"
      {...fields}
      {...(required ? { required, hint: DAY_HINT } : { hint: OPTIONAL_DAY_HINT })}
    />
  </>
);

/** A planned one took place. */
export const HoldInspection: FC<FormBase> = (form) => {
  const { returned, language } = form;
  const fields = { of: 'hold', typed: typedIn(returned, 'hold'), language };
  return (
    <ActForm {...form} of="hold" title={SAID.hold} button={SAID.save} isOpen>
      <Line name="on" {...fields} hint={DAY_HINT} required />
      <Tick name="sudden" {...fields} />
      <DocumentFields {...fields} />
    </ActForm>
  );
};

/** Its minutes or its conclusion was issued. */
export const ConcludeInspection: FC<FormBase> = (form) => {
  const { returned, language } = form;
  const fields = { of: 'conclude', typed: typedIn(returned, 'conclude'), language };
  return (
    <ActForm {...form} of="conclude" title={SAID.conclude} button={SAID.save}>
      <DocumentFields {...fields} required />
    </ActForm>
  );
};

/** It never was. */
export const DropInspection: FC<FormBase> = (form) => {
  const { returned, language } = form;
  return (
    <ActForm {...form} of="drop" title={SAID.drop} button={SAID.drop_}>
      <p class="hint">{SAID.dropHint[language]}</p>
      <Line name="reason" of="drop" typed={typedIn(returned, 'drop')} {...{ language }} required />
    </ActForm>
  );
};

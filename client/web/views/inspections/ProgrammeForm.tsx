import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { InspectionProgramme } from '../../../../domain/inspection/types.ts';
import { text } from '../../../../domain/text/text.ts';
import type { Typed } from '../../inspections/labels.ts';
import { groupField, unitField } from '../../inspections/typed.ts';
import { ActForm, type FormBase, typedIn } from './ActForm.tsx';
import { Line } from './Line.tsx';

const SAID = {
  lay: text('Lập chương trình kiểm tra', 'Lay down a programme'),
  change: text('Sửa chương trình kiểm tra', 'Change the programme'),
  save: text('Lưu chương trình', 'Save the programme'),
  units: text('Đơn vị thuộc diện kiểm tra', 'Units that may be inspected'),
  groups: text('Cả nhóm', 'Whole groups'),
  wantedHint: text('như kế hoạch nêu, ví dụ: 30; không bắt buộc', 'as the plan has it; optional'),
};

interface Props extends FormBase {
  programme: InspectionProgramme | null;
  /** What a plan's own words suggest; absent: nothing. */
  first?: Typed;
  directory: Directory;
}

/** Which units may be inspected, and how many of them at least. */
export const ProgrammeForm: FC<Props> = ({ programme, first = {}, directory, ...form }) => {
  const { returned, language } = form;
  const known = programme ? typedOf(programme) : first;
  const typed = typedIn(returned, 'programme', known);
  const { units, groups } = directory;
  return (
    <ActForm
      {...form}
      of="programme"
      title={programme ? SAID.change : SAID.lay}
      button={SAID.save}
      isOpen={!programme}
    >
      <Line name="name" of="programme" {...{ typed, language }} required />
      <Line name="wanted" of="programme" {...{ typed, language }} hint={SAID.wantedHint} />
      <fieldset class="choices">
        <legend>{SAID.units[language]}</legend>
        {units.map(({ id, name }) => (
          <Ticked field={unitField(id)} name={name} typed={typed} />
        ))}
      </fieldset>
      {groups.length > 0 && (
        <fieldset class="choices">
          <legend>{SAID.groups[language]}</legend>
          {groups.map(({ id, name }) => (
            <Ticked field={groupField(id)} name={name} typed={typed} />
          ))}
        </fieldset>
      )}
    </ActForm>
  );
};

const typedOf = ({ name, units, wantedPercent }: InspectionProgramme): Typed => ({
  ...Object.fromEntries(units.map((id) => [unitField(id), 'yes'])),
  name,
  wanted: wantedPercent === null ? '' : String(wantedPercent).replace('.', ','),
});

const Ticked: FC<{ field: string; name: string; typed: Typed }> = ({ field, name, typed }) => (
  <label class="choice">
    <input type="checkbox" name={field} value="yes" checked={typed[field] === 'yes'} /> {name}
  </label>
);

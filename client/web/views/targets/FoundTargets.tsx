import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import { showPlace, showSource } from '../../../../domain/plan/place.ts';
import type { FoundTarget } from '../../../../domain/plan/types.ts';
import { RHYTHM_TEXT, wantedText } from '../../../../domain/target/figureText.ts';
import type { TargetTerms } from '../../../../domain/target/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { joined, type Language, type Text, text } from '../../../../domain/text/text.ts';
import { soundsCounted } from '../../../office/pages/targets/proposedTerms.ts';
import { unitName, WHOLE_OFFICE } from '../../../office/pages/targets/targetTable.ts';
import { type OfferedTarget, typedOf } from '../../plans/foundTargets.ts';
import { typedTerms } from '../../targets/readTerms.ts';
import { TermsFields } from './TermsFields.tsx';

const SAID = {
  open: text('chưa quyết', 'not decided'),
  follow: text('theo dõi', 'follow'),
  leave: text('không theo dõi', 'do not follow'),
  change: text('Sửa trước khi theo dõi', 'Change it first'),
  counted: text(
    'Nếu là tỷ lệ nhiệm vụ đã theo dõi ở đây thì chọn để hệ thống tính, tại “Cách có số liệu”.',
    'If it is a share of the tasks that run here, choose below to have it counted.',
  ),
};

interface Props {
  offered: OfferedTarget[];
  directory: Directory;
  /** What was typed, where the form came back. */
  typed: Record<string, string>;
  faults: ReadonlyMap<string, ReadonlyMap<string, Text>>;
  editable: boolean;
  language: Language;
}

/** Targets that a plan names; each is followed, changed first, or left. */
export const FoundTargets: FC<Props> = ({ offered, ...props }) => (
  <>
    {offered.map((one) => (
      <Offer one={one} {...props} />
    ))}
  </>
);

const NONE: ReadonlyMap<string, Text> = new Map();

const Offer: FC<Omit<Props, 'offered'> & { one: OfferedTarget }> = (props) => {
  const { one, directory, typed, faults, editable, language } = props;
  const { found, terms, decision } = one;
  const { id } = found;
  const sent = typedOf(typed, id);
  const said = sent.theo ?? (decision ? (decision.terms ? 'co' : 'khong') : '');
  const wrong = faults.get(id) ?? NONE;
  return (
    <fieldset id={id} class="question" disabled={!editable}>
      <legend>
        {terms.name}: {wantedText(terms)[language]}
      </legend>
      <p class="quiet">
        {placeText(found)[language]} · “{found.words}” · {whoText(terms, directory)[language]},{' '}
        {RHYTHM_TEXT[terms.rhythm][language]}
      </p>
      {soundsCounted(found) && <p class="quiet">{SAID.counted[language]}</p>}
      <div class="choices">
        {(
          [
            ['', SAID.open],
            ['co', SAID.follow],
            ['khong', SAID.leave],
          ] as const
        ).map(([value, label]) => (
          <label class="choice">
            <input type="radio" name={`${id}-theo`} value={value} checked={said === value} />{' '}
            {label[language]}
          </label>
        ))}
      </div>
      <details open={wrong.size > 0}>
        <summary>
          {SAID.change[language]}
          <span class="unseen">: {terms.name}</span>
        </summary>
        <div class="terms">
          <TermsFields
            {...{ directory, faults: wrong, prefix: `${id}-`, language }}
            typed={sent.theo === undefined ? typedTerms(terms) : sent}
          />
        </div>
      </details>
    </fieldset>
  );
};

const placeText = (found: FoundTarget): Text => {
  const { vi, en } =
    found.ref === '' && !found.numbering ? showSource(found.source) : showPlace(found);
  return text(capitalised(vi), capitalised(en));
};

const whoText = ({ units }: TargetTerms, directory: Directory): Text =>
  units.length === 0
    ? WHOLE_OFFICE
    : joined(
        units.map((unit) => unitName(directory, unit)),
        '; ',
      );

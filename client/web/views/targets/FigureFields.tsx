import type { FC } from 'hono/jsx';
import { figureNow } from '../../../../domain/target/figureNow.ts';
import { numberText, periodText, wantedText } from '../../../../domain/target/figureText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { type AskedFigure, figureName, NOTE, SOURCE } from '../../targets/readFigures.ts';

const SAID = {
  wanted: text('cần đạt', 'wanted'),
  notForGood: text('chưa bền vững', 'not for good'),
  source: text('Nguồn số liệu', 'Source'),
  sourceHint: text(
    'báo cáo, hệ thống; chung cho các số liệu gửi lần này',
    'a report, a system; for all figures sent now',
  ),
  note: text('Ghi chú', 'Note'),
  optional: text('không bắt buộc', 'optional'),
};

interface Props {
  asked: AskedFigure[];
  /** How each is called: by its unit and period, where its target is known from above. */
  nameOf(asked: AskedFigure): { target: string | null; of: string };
  typed: Record<string, string>;
  faults: ReadonlyMap<string, Text>;
  /** Sets the fields of several plans on one page apart. */
  of: string;
  language: Language;
}

/**
 * A section of a form: the figures of targets that somebody is asked for, each a number and whether
 * it lasts, and once for all where they were read. The form around it sends them.
 */
export const FigureFields: FC<Props> = (props) => {
  const { asked, nameOf, typed, faults, of, language } = props;
  const [source, note] = [`${of}-${SOURCE}`, `${of}-${NOTE}`];
  return (
    <>
      {asked.map((one) => (
        <Figure
          {...{ one, typed, of, language }}
          name={nameOf(one)}
          fault={faults.get(`so.${figureName(one)}`)}
        />
      ))}
      <div>
        <label for={source}>
          {SAID.source[language]} <span class="hint">({SAID.sourceHint[language]})</span>
        </label>
        <Wrong id={source} fault={faults.get(SOURCE)} language={language} />
        <input
          {...{ id: source, name: SOURCE, value: typed[SOURCE] ?? '', autocomplete: 'off' }}
          {...describedBy(source, faults.get(SOURCE))}
        />
      </div>
      <div>
        <label for={note}>
          {SAID.note[language]} <span class="hint">({SAID.optional[language]})</span>
        </label>
        <input id={note} name={NOTE} value={typed[NOTE] ?? ''} autocomplete="off" />
      </div>
    </>
  );
};

interface FigureProps {
  one: AskedFigure;
  name: { target: string | null; of: string };
  typed: Record<string, string>;
  fault: Text | undefined;
  of: string;
  language: Language;
}

const Figure: FC<FigureProps> = ({ one, name, typed, fault, of, language }) => {
  const field = `so.${figureName(one)}`;
  const lasts = `ben.${figureName(one)}`;
  const id = `${of}-${field}`;
  const known = figureNow(one.target, one);
  const isSent = typed[field] !== undefined;
  const value = isSent ? typed[field] : known ? numberText(known.value).vi : '';
  const ticked = isSent ? typed[lasts] !== undefined : known?.lasts === false;
  return (
    <div>
      <label for={id}>
        {name.target ?? capitalised(periodText(one.period)[language])}{' '}
        <span class="hint">
          ({one.target.measure}, {SAID.wanted[language]} {wantedText(one.target)[language]})
        </span>
      </label>
      <div class="quiet">{name.of}</div>
      <Wrong id={id} fault={fault} language={language} />
      <input
        {...{ id, name: field, value, inputmode: 'decimal', autocomplete: 'off' }}
        {...describedBy(id, fault)}
      />
      <label class="choice">
        <input type="checkbox" name={lasts} value="khong" checked={ticked} />
        <span>
          {SAID.notForGood[language]}
          <span class="unseen">: {name.target ?? periodText(one.period)[language]}</span>
        </span>
      </label>
    </div>
  );
};

const faultId = (id: string): string => `${id}-loi`;

const describedBy = (id: string, fault: Text | undefined) =>
  fault ? { 'aria-invalid': 'true' as const, 'aria-describedby': faultId(id) } : {};

const Wrong: FC<{ id: string; fault: Text | undefined; language: Language }> = (props) =>
  props.fault ? (
    <p class="wrong" id={faultId(props.id)}>
      {capitalised(props.fault[props.language])}.
    </p>
  ) : null;

import type { FC } from 'hono/jsx';
import { type Language, type Text, text } from '../../../domain/text/text.ts';

const COPY = text('Sao chép', 'Copy');
const COPIED = text('Đã sao chép', 'Copied');

interface Props {
  id: string;
  label: Text;
  value: string;
  language: Language;
}

/** A text to paste elsewhere. Without script it is selected and copied by hand: no button shows. */
export const CopyText: FC<Props> = ({ id, label, value, language }) => (
  <div class="copy">
    <label for={id}>{label[language]}</label>
    <textarea id={id} readonly rows={Math.min(24, value.split('\n').length + 1)}>
      {value}
    </textarea>
    <button type="button" hidden data-copy={id} data-copied={COPIED[language]}>
      {COPY[language]}
    </button>
  </div>
);

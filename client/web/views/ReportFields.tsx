import type { FC } from 'hono/jsx';
import type { Directory } from '../../../domain/directory/types.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import type { Input, InputFault } from '../../../domain/task/commands/types.ts';
import { isSameProduct } from '../../../domain/task/proof/proven.ts';
import {
  inRow,
  OTHER_ROWS,
  PRODUCT_INPUT,
  PROOF_INPUTS,
} from '../../../domain/task/proof/typedProofs.ts';
import { productsIn } from '../../../domain/task/proof/wanted.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { Field, fieldId } from './Field.tsx';

interface Props {
  facts: Pick<TaskFacts, 'deliverable' | 'proven'>;
  /** Tells the form from others of its kind on the page. */
  of: string;
  typed: Record<string, string>;
  faults: readonly InputFault[];
  directory: Directory;
  language: Language;
}

const SAID = {
  proven: text('đã có; ghi lại nếu cần thay', 'proven; enter it again to replace that'),
  other: text('Bằng chứng khác: đường dẫn, ảnh, niêm yết', 'Other proof: link, picture, posting'),
  all: text('Một văn bản cho tất cả sản phẩm', 'One document of all products'),
  more: text('Sản phẩm khác', 'Another product'),
  add: text('Thêm sản phẩm khác', 'Add products'),
};

/**
 * What a report is typed into: of each product that the plan names its own proof, or one of all;
 * where the plan names none, the document, and more products where there are some.
 */
export const ReportFields: FC<Props> = (props) => {
  const products = productsIn(props.facts);
  const note = commandOf('report').typed?.inputs.find(({ name }) => name === 'note');
  return (
    <>
      {products.length > 1 ? (
        <Products {...props} products={products} />
      ) : (
        <>
          <ProofFields {...props} row={null} />
          {hasMore(props.typed) && <OtherProducts {...props} />}
        </>
      )}
      {note && <OneField {...props} input={note} row={null} />}
    </>
  );
};

const MORE = 'more';

const hasMore = (typed: Record<string, string>): boolean =>
  typed[MORE] === 'yes' || asksForMore(typed);

/** Whether a form was sent only to have rows for more products: nothing else is meant by it. */
export const asksForMore = (typed: Record<string, string>): boolean => typed.add === 'yes';

/** Rows for more products than the plan names. */
const OtherProducts: FC<Props> = (props) => (
  <>
    <input type="hidden" name={MORE} value="yes" />
    {OTHER_ROWS.map((row) => (
      <fieldset class="product">
        <legend>{SAID.more[props.language]}</legend>
        <OneField {...props} input={PRODUCT_INPUT} row={row} />
        <ProofFields {...props} row={row} />
      </fieldset>
    ))}
  </>
);

/** Sends the form to have these rows; absent where they are there, or the plan names its own. */
export const AddProducts: FC<Pick<Props, 'facts' | 'typed' | 'language'>> = (props) => {
  const { facts, typed, language } = props;
  if (hasMore(typed) || productsIn(facts).length > 1) return null;
  return (
    <button type="submit" class="plain" name="add" value="yes" formnovalidate>
      {SAID.add[language]}
    </button>
  );
};

/** A row for each product of the plan, and one for all of them. */
const Products: FC<Props & { products: string[] }> = (props) => {
  const { products, facts } = props;
  const isProven = (name: string): boolean =>
    facts.proven?.some(({ product }) => isSameProduct(product, name)) ?? false;
  return (
    <>
      {products.map((name, at) => {
        const row = at + 1;
        const called = `${row}/${products.length}. ${name}`;
        const { vi, en } = SAID.proven;
        const fields = (
          <>
            <input type="hidden" name={inRow(PRODUCT_INPUT.name, row)} value={name} />
            <ProofFields {...props} row={row} />
          </>
        );
        return isProven(name) ? (
          <Folded {...props} rows={[row]} said={text(`${called} (${vi})`, `${called} (${en})`)}>
            {fields}
          </Folded>
        ) : (
          <fieldset class="product">
            <legend>{called}</legend>
            {fields}
          </fieldset>
        );
      })}
      <Folded {...props} rows={[null]} said={SAID.all}>
        <ProofFields {...props} row={null} />
      </Folded>
    </>
  );
};

type Row = number | null;

const nameIn = ({ name }: Input, row: Row): string => (row === null ? name : inRow(name, row));

/** What one product is proven by: its document first, the rest folded away. */
const ProofFields: FC<Props & { row: Row }> = (props) => {
  const [documentNo, documentDate, ...others] = PROOF_INPUTS;
  const isOpen = others.some((input) => hasSomething(props, nameIn(input, props.row)));
  return (
    <>
      {[documentNo, documentDate].map((input) => input && <OneField {...props} input={input} />)}
      <details open={isOpen}>
        <summary>{SAID.other[props.language]}</summary>
        {others.map((input) => (
          <OneField {...props} input={input} />
        ))}
      </details>
    </>
  );
};

interface FoldedProps extends Props {
  rows: readonly Row[];
  said: Text;
  children?: unknown;
}

/** Folded away, unless something was typed into it. */
const Folded: FC<FoldedProps> = ({ rows, said, children, ...props }) => {
  const isOpen = rows.some((row) =>
    PROOF_INPUTS.some((one) => hasSomething(props, nameIn(one, row))),
  );
  return (
    <details open={isOpen}>
      <summary>{said[props.language]}</summary>
      {children}
    </details>
  );
};

const hasSomething = ({ typed, faults }: Props, name: string): boolean =>
  (typed[name] ?? '') !== '' || faults.some(({ input }) => input === name);

const OneField: FC<Props & { input: Input; row: Row }> = (props) => {
  const { of, typed, faults, directory, language, input, row } = props;
  const name = nameIn(input, row);
  return (
    <Field
      {...{ input, name, directory, language }}
      isOneOfSeveral={input.name !== 'note'}
      id={fieldId(of, 'report', name)}
      value={typed[name] ?? ''}
      fault={faults.find((one) => one.input === name)?.said}
    />
  );
};

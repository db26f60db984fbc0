import { createHash } from 'node:crypto';
import type { UnitId } from '../../../domain/directory/types.ts';
import { numberText } from '../../../domain/target/figureText.ts';
import type { ReportedFigure, Target } from '../../../domain/target/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { typedNumber } from '../../../domain/text/typedNumber.ts';

/** A figure that a form asks for. */
export interface AskedFigure {
  target: Target;
  unit: UnitId | null;
  /** Its id: `2026-Q1`. */
  period: string;
}

/** The name of a figure's field, behind `so.` its number, behind `ben.` whether it lasts. */
export const figureName = ({ target, unit, period }: AskedFigure): string =>
  `${target.id}.${unit ?? ''}.${period}`;

/** Names of what stands once for all figures of a form. */
export const SOURCE = 'nguon';
export const NOTE = 'ghi-chu';

/** A figure that is to be reported, with the id of its command. */
export interface ReadFigure {
  target: string;
  figure: ReportedFigure;
  id: string;
}

/** What was typed into a form of figures. */
export interface ReadFigures {
  reports: ReadFigure[];
  /** What cannot be taken, by the names of fields. */
  faults: Map<string, Text>;
}

/**
 * Reads the figures of a form. Fields left empty, and those that say what is on record, are left
 * out. The same sent again has the same ids.
 */
export function readFigures(targets: Target[], typed: Record<string, string>): ReadFigures {
  const faults = new Map<string, Text>();
  const source = typed[SOURCE] ?? '';
  const reports = Object.keys(typed).flatMap((name): ReadFigure[] => {
    const asked = name.startsWith('so.') ? askedBy(targets, name.slice(3)) : null;
    const words = typed[name] ?? '';
    if (!asked || words === '') return [];
    const value = typedNumber(words);
    if (value === null) {
      faults.set(name, noNumber(words));
      return [];
    }
    const { target, unit, period } = asked;
    const lasts = typed[`ben.${figureName(asked)}`] === undefined;
    const figure = { unit, period, value, source, note: typed[NOTE] ?? '', lasts };
    const one = { target: target.id, figure };
    return isKnown(asked, figure) ? [] : [{ ...one, id: idOf(typed, one) }];
  });
  if (reports.length > 0 && source === '') faults.set(SOURCE, NO_SOURCE);
  return { reports, faults };
}

function askedBy(targets: Target[], name: string): AskedFigure | null {
  const [id, unit = '', period = ''] = name.split('.');
  const target = targets.find((one) => one.id === id);
  return target ? { target, unit: unit === '' ? null : unit, period } : null;
}

const isKnown = ({ target, unit, period }: AskedFigure, { value, lasts }: ReportedFigure) =>
  target.figures.some(
    (one) =>
      one.unit === unit && one.period === period && one.value === value && one.lasts === lasts,
  );

const idOf = ({ form = '' }: Record<string, string>, one: Omit<ReadFigure, 'id'>): string =>
  createHash('sha256')
    .update(JSON.stringify([form, one]))
    .digest('hex')
    .slice(0, 24);

const noNumber = (words: string): Text =>
  text(
    `“${words}” không phải là một số; ghi số, ví dụ ${numberText(97.5).vi} hoặc ${numberText(1234).vi}`,
    `"${words}" is no number; write one, e.g. 97,5 or 1.234`,
  );

const NO_SOURCE = text(
  'chưa ghi nguồn số liệu; ghi báo cáo hoặc hệ thống, ví dụ Báo cáo số 12/BC-UBND',
  'no source is given; name the report or system, e.g. Báo cáo số 12/BC-UBND',
);

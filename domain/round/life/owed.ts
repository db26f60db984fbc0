import { type Language, type Text, text } from '../../text/text.ts';
import { missingUnits, type Shares } from '../state.ts';
import type { RoundFacts, RoundStep, RoundUnit } from '../types.ts';
import { dueText } from '../words.ts';
import type { RoundNotice } from './notices.ts';

/** Names that one line lists; the rest are counted. */
const NAMED_AT_MOST = 20;

type Owed = Omit<RoundNotice, 'owedAt' | 'deliverAt' | 'ofCommand'>;

/** The notices that a step owes, by who has not sent now. A locked round urges nobody. */
export function owedBy(
  step: RoundStep,
  facts: RoundFacts,
  shares: Shares,
  language: Language,
): Owed[] {
  if (facts.locked || facts.ended) return [];
  const missing = missingUnits(facts, shares);
  const own = missing.filter(({ relation }) => relation === 'subordinate');
  const others = missing.filter(({ relation }) => relation !== 'subordinate');
  const line = (units: RoundUnit[]): string => missingText(units, facts.units.length)[language];
  switch (step.kind) {
    case 'remind':
      return own.map((unit) => toUnit(step, unit, 'round-remind', byText(facts)[language]));
    case 'urge':
      return [
        ...own.map((unit) => toUnit(step, unit, 'round-urge', '')),
        ...(missing.length > 0 ? [toOffice(step, 'round-missing', line(missing))] : []),
      ];
    case 'note-polite':
      return others.length > 0 ? [toOffice(step, 'round-polite', line(others))] : [];
    case 'tell-leaders':
      return leadersOf(own).map(({ leader, units }) => ({
        ...toOffice(step, 'round-missing', line(units)),
        id: `${step.id}/${leader}`,
        leader,
        to: ['supervisor'],
      }));
    default:
      return [];
  }
}

const toUnit = (
  step: RoundStep,
  { unit }: RoundUnit,
  kind: Owed['kind'],
  detail: string,
): Owed => ({ id: `${step.id}/${unit}`, unit, leader: null, kind, to: ['officer'], detail });

const toOffice = (step: RoundStep, kind: Owed['kind'], detail: string): Owed => ({
  id: `${step.id}/office`,
  unit: null,
  leader: null,
  kind,
  to: ['coordinator'],
  detail,
});

const byText = ({ due, collection }: RoundFacts): Text => {
  const by = dueText(due);
  return collection.what === 'progress'
    ? text(
        `cập nhật tiến độ các nhiệm vụ trước ${by.vi}, tại trang Cập nhật tiến độ`,
        `update the progress of the tasks by ${by.en}, on the page of progress`,
      )
    : text(`gửi trước ${by.vi}`, `send by ${by.en}`);
};

/** `7/100 đơn vị: Phòng A, Phòng B, …` */
function missingText(units: RoundUnit[], all: number): Text {
  const named = units.slice(0, NAMED_AT_MOST).map(({ name }) => name);
  const more = units.length - named.length;
  const names = named.join(', ');
  return text(
    `${units.length}/${all} đơn vị: ${names}${more > 0 ? ` và ${more} đơn vị khác` : ''}`,
    `${units.length} of ${all} units: ${names}${more > 0 ? ` and ${more} more` : ''}`,
  );
}

/** Units by the leader of their field; of those without one the coordinator knows. */
function leadersOf(units: RoundUnit[]): { leader: string; units: RoundUnit[] }[] {
  const leaders = [...new Set(units.flatMap(({ supervisor }) => supervisor ?? []))];
  return leaders.map((leader) => ({
    leader,
    units: units.filter(({ supervisor }) => supervisor === leader),
  }));
}

import { shownDate } from '../../calendar/shown.ts';
import { doubtText, type InspectionDoubt, inspectionDoubts } from '../../inspection/doubts.ts';
import { conclusionFault, inspectionFault } from '../../inspection/faults.ts';
import { longDocument, longName, longTerms, reasonFault } from '../../inspection/limits.ts';
import type {
  Inspected,
  Inspection,
  InspectionHeld,
  InspectionProgramme,
  InspectionTerms,
} from '../../inspection/types.ts';
import type { DocumentRef } from '../../task/types.ts';
import { joined, type Text, text } from '../../text/text.ts';
import type { PlanRecord } from '../record.ts';
import { type PlanCommandBase, type PlanDoers, planCommand } from './types.ts';

/** Inspections are written down by the coordinator alone. */
export const byCoordinator = (): PlanDoers => ({ roles: ['coordinator'], unit: null });

/** The inspection of an id, whether or not it was taken back. */
export const inspectionOf = ({ inspections = [] }: Inspected, id: string): Inspection | undefined =>
  inspections.find((one) => one.id === id);

/** The inspections of a plan with a change to one of them. */
export const changing = (
  { inspections = [] }: Inspected,
  id: string,
  change: (one: Inspection) => Inspection,
): Pick<PlanRecord, 'inspections'> => ({
  inspections: inspections.map((one) => (one.id === id ? change(one) : one)),
});

/** Why nothing can be done to an inspection any more; null where it can. */
export function whyNotThere(record: Inspected, id: string): Text | null {
  const known = inspectionOf(record, id);
  if (!known) return text('kế hoạch không có cuộc kiểm tra này', 'the plan has no such inspection');
  return known.takenBack
    ? text('cuộc kiểm tra này đã được rút', 'this inspection was taken back')
    : null;
}

/** Which units may be inspected, and how many of them at least. */
export const setInspections = planCommand<{ programme: InspectionProgramme }>({
  who: byCoordinator,
  refuse: (_record, { programme: { name, units, wantedPercent } }) => {
    if (units.length === 0) return NO_UNITS;
    const isShare = wantedPercent === null || (wantedPercent > 0 && wantedPercent <= 100);
    return isShare ? longName(name) : NO_SHARE;
  },
  apply: (_record, { programme }) => ({ programme }),
  verb: text('lập chương trình kiểm tra', 'lay down inspections'),
  story: ({ programme: { name, units } }) =>
    text(
      `lập chương trình “${name}”, ${units.length} đơn vị`,
      `laid down “${name}” of ${units.length} units`,
    ),
});

const NO_UNITS = text('chưa chọn đơn vị nào', 'no unit was chosen');
const NO_SHARE = text('tỷ lệ phải từ 1 đến 100%', 'a share is 1 to 100 %');

/** An inspection is planned, or one that nobody had planned took place. */
export const addInspection = planCommand<Typed>({
  who: byCoordinator,
  refuse: (record, args) => {
    if (!record.programme) return NO_PROGRAMME;
    if (inspectionOf(record, args.inspection)) return THERE_ALREADY;
    return refuseTerms(record, args);
  },
  apply: ({ inspections = [] }, { inspection, terms }) => ({
    inspections: [...inspections, { ...terms, id: inspection, findings: [] }],
  }),
  verb: text('ghi cuộc kiểm tra', 'write down an inspection'),
  story: ({ terms }) => onDays(text('ghi cuộc kiểm tra', 'wrote down an inspection'), terms),
});

/** A planned one took place. */
export const holdInspection = planCommand<{ inspection: string; held: InspectionHeld; sure: Sure }>(
  {
    who: byCoordinator,
    refuse: (record, { inspection, held, ...rest }) => {
      const known = inspectionOf(record, inspection);
      if (!known || known.takenBack) return whyNotThere(record, inspection);
      if (known.held) return HELD_ALREADY;
      return refuseTerms(record, { inspection, terms: { ...known, held }, ...rest });
    },
    apply: (record, { inspection, held }) =>
      changing(record, inspection, (one) => ({ ...one, held })),
    verb: text('ghi kết quả kiểm tra', 'write down what an inspection was'),
    story: ({ held: { on } }) =>
      text(
        `ghi đã kiểm tra ngày ${shownDate(on)}`,
        `wrote down that it was held on ${shownDate(on)}`,
      ),
  },
);

/** Its minutes or its conclusion was issued. */
export const concludeInspection = planCommand<{ inspection: string; document: DocumentRef }>({
  who: byCoordinator,
  refuse: (record, { inspection, document, today }) => {
    const known = inspectionOf(record, inspection);
    if (!known || known.takenBack) return whyNotThere(record, inspection);
    if (!known.held) return NOT_HELD;
    if (known.held.document) return CONCLUDED;
    return conclusionFault(document, known.held.on, today) ?? longDocument(document);
  },
  apply: (record, { inspection, document }) =>
    changing(record, inspection, (one) => ({
      ...one,
      held: one.held && { ...one.held, document },
    })),
  verb: text('ghi biên bản, kết luận kiểm tra', 'write down the conclusion of an inspection'),
  story: ({ document: { documentNo, documentDate } }) =>
    text(
      `ghi biên bản, kết luận ${documentNo} ngày ${shownDate(documentDate)}`,
      `wrote down the document ${documentNo} of ${shownDate(documentDate)}`,
    ),
});

/** It was typed wrongly; its findings and their tasks stay. */
export const changeInspection = planCommand<Typed & { reason: string }>({
  who: byCoordinator,
  refuse: (record, args) =>
    whyNotThere(record, args.inspection) ??
    reasonFault(args.reason) ??
    (args.terms.held === null && inspectionOf(record, args.inspection)?.findings.length
      ? HAS_FINDINGS
      : null) ??
    refuseTerms(record, args),
  apply: (record, { inspection, terms }) =>
    changing(record, inspection, (one) => ({ ...one, ...terms })),
  verb: text('sửa cuộc kiểm tra', 'correct an inspection'),
  story: ({ terms, reason }) => {
    const { vi, en } = onDays(text('sửa thành cuộc kiểm tra', 'corrected it to one'), terms);
    return text(`${vi}; lý do: ${reason}`, `${en}; reason: ${reason}`);
  },
});

/** It never was, or is not to be; tasks of its findings stay. */
export const dropInspection = planCommand<{ inspection: string; reason: string }>({
  who: byCoordinator,
  refuse: (record, { inspection, reason }) =>
    whyNotThere(record, inspection) ?? reasonFault(reason),
  apply: (record, { inspection, reason, by }, at) =>
    changing(record, inspection, (one) => ({
      ...one,
      takenBack: { at, by: by.person.id, reason },
    })),
  verb: text('rút cuộc kiểm tra', 'take back an inspection'),
  story: ({ reason }) =>
    text(`rút cuộc kiểm tra; lý do: ${reason}`, `took the inspection back; reason: ${reason}`),
});

/** What was looked at and is meant so. */
type Sure = InspectionDoubt[];

interface Typed {
  inspection: string;
  terms: InspectionTerms;
  sure: Sure;
}

function refuseTerms(record: PlanRecord, args: Typed & Pick<PlanCommandBase, 'today'>) {
  const { inspection, terms, sure, today } = args;
  const fault = inspectionFault(terms, record.period, today) ?? longTerms(terms);
  if (fault) return fault;
  const doubts = inspectionDoubts(record, terms, inspection).filter((one) => !sure.includes(one));
  return doubts.length === 0
    ? null
    : joined(
        doubts.map((one) => doubtText(one, terms)),
        '; ',
      );
}

function onDays(what: Text, { planned, held }: InspectionTerms): Text {
  const day = shownDate(held?.on ?? planned?.from ?? '');
  return held
    ? text(`${what.vi} ngày ${day}`, `${what.en} of ${day}`)
    : text(`${what.vi} dự kiến ngày ${day}`, `${what.en} planned for ${day}`);
}

/** Said of an inspection that has not taken place. */
export const NOT_HELD = text('chưa ghi ngày đã kiểm tra', 'it has not been held yet');
const NO_PROGRAMME = text(
  'chưa lập chương trình kiểm tra; chọn đơn vị thuộc diện kiểm tra trước',
  'no programme was laid down; choose the units that may be inspected first',
);
const THERE_ALREADY = text(
  'cuộc kiểm tra này đã được ghi',
  'this inspection was written down already',
);
const HELD_ALREADY = text(
  'đã ghi ngày kiểm tra; nếu ghi nhầm thì sửa',
  'it is held already; correct it where that is wrong',
);
const CONCLUDED = text(
  'đã ghi biên bản, kết luận; nếu ghi nhầm thì sửa',
  'its document is there already; correct it where that is wrong',
);
const HAS_FINDINGS = text(
  'đã có kiến nghị nên phải có ngày kiểm tra; rút kiến nghị trước',
  'it has findings, so it was held; take them back first',
);

import { shownDate } from '../../calendar/shown.ts';
import { provenText } from '../../task/proof/proofText.ts';
import { type Language, type Text, text } from '../../text/text.ts';
import { hasTrait } from '../kindTraits.ts';
import type { Notice, NoticeKind } from '../types.ts';
import { bundleOf, isTogether } from './bundles.ts';
import { askedIn, callToAction } from './callToAction.ts';
import { clean } from './clean.ts';
import { dueWords } from './dueWords.ts';
import { nextWords, ruleWords } from './noticeWords.ts';
import type { Fact, PageItem, RenderOptions } from './page.ts';
import { recipientReason } from './recipientReason.ts';
import { isToWrite, KINDS } from './sections.ts';

/**
 * The items for a section's notices: oldest date first; tasks that are asked about together, and
 * late periods of one duty, in one item.
 */
export function itemsOf(notices: Notice[], options: RenderOptions): PageItem[] {
  const bundles = new Map<string, Bundle>();
  for (const notice of [...notices].sort(byDate)) {
    const bundle = bundles.get(bundleOf(notice));
    if (bundle) bundle.push(notice);
    else bundles.set(bundleOf(notice), [notice]);
  }
  return [...bundles.values()].map((bundle) => makerOf(bundle)(bundle, options));
}

type Bundle = [Notice, ...Notice[]];

function makerOf(bundle: Bundle): (bundle: Bundle, options: RenderOptions) => PageItem {
  if (isTogether(bundle[0])) return listItem;
  return bundle.length > 1 ? dutyItem : singleItem;
}

/** `1.II.9` before `1.II.10`, whatever the language of the reader. */
const ORDER = new Intl.Collator('vi', { numeric: true });

const dayOf = ({ workBy, dueDate }: Notice): string => workBy ?? dueDate ?? '9999';

const byDate = (a: Notice, b: Notice): number =>
  dayOf(a).localeCompare(dayOf(b)) ||
  ORDER.compare(a.plan, b.plan) ||
  ORDER.compare(a.ref, b.ref) ||
  a.id.localeCompare(b.id);

function singleItem(bundle: Bundle, options: RenderOptions): PageItem {
  const [notice] = bundle;
  const { language, calendar, now } = options;
  const dueless = hasTrait(notice.kind, 'dueless') || notice.subject === '';
  const words = dueless ? '' : dueWords(notice, calendar, now, language);
  const due = fact(language === 'vi' ? 'Thời hạn' : 'Due', words, true);
  return {
    title: clean(notice.title),
    mark: markOf(notice, language, [notice.plan, notice.unitName]),
    entries: [],
    facts: [
      kindFact(notice, language),
      due,
      provenFact(notice, language),
      ...sharedFacts(bundle, options),
    ].filter(({ value }) => value !== ''),
    notices: bundle,
  };
}

/** `Đã có: 2/3 sản phẩm, còn thiếu: Báo cáo kết quả` */
function provenFact({ rule: { proven } }: Notice, language: Language): Fact {
  if (!proven) return fact('', '', true);
  const missing = proven.missing.map(clean).join('; ');
  const { vi, en } = provenText(proven);
  const said = text(`${vi}, còn thiếu: ${missing}`, `${en}, missing: ${missing}`);
  return fact(text('Đã có', 'So far')[language], said[language], true);
}

/** Several periods of one duty that are late, by their keys and the oldest and newest day. */
function dutyItem(bundle: Bundle, options: RenderOptions): PageItem {
  const [oldest] = bundle;
  const { language, calendar, now } = options;
  const newest = bundle.at(-1)?.dueDate ?? oldest.dueDate;
  const periods = text(`${bundle.length} kỳ`, `${bundle.length} periods`)[language];
  const keys = bundle.map(({ key }) => key).join(', ');
  const first = dueWords({ ...oldest, dueText: '' }, calendar, now, language);
  const said = text(
    `${periods} chưa có báo cáo; sớm nhất ${first}; mới nhất ${shownDate(newest ?? '')}`,
    `${periods} without a report; the oldest ${first}; the newest ${shownDate(newest ?? '')}`,
  );
  return {
    title: `${clean(oldest.title)} (${periods})`,
    mark: markOf({ ...oldest, key: keys }, language, [oldest.plan, oldest.unitName]),
    entries: [],
    facts: [
      fact(language === 'vi' ? 'Thời hạn' : 'Due', said[language], true),
      ...sharedFacts(bundle, options),
    ].filter(({ value }) => value !== ''),
    notices: bundle,
  };
}

function listItem(bundle: Bundle, options: RenderOptions): PageItem {
  const { language } = options;
  const [{ kind, unitName, plan }] = bundle;
  const asked = KINDS[kind][language];
  const about = { 'ask-progress': unitName, 'take-part': plan }[kind as string];
  const what = about === undefined ? asked : `${clean(about)} – ${asked.toLowerCase()}`;
  const counted = kind === 'held' ? NOTICES : TASKS;
  const count = (bundle.length === 1 ? counted.one : counted.many)[language];
  return {
    title: `${what}: ${bundle.length} ${count}`,
    mark: '',
    entries: bundle.map((notice) => ({
      title: clean(notice.title),
      mark: entryMark(notice, language),
    })),
    facts: sharedFacts(bundle, options).filter(({ value }) => value !== ''),
    notices: bundle,
  };
}

const TASKS = { one: text('nhiệm vụ', 'task'), many: text('nhiệm vụ', 'tasks') };
/** Several may be held of one task. */
const NOTICES = { one: text('thông báo', 'notice'), many: text('thông báo', 'notices') };

/** `Mã k3f9a2c – mục 1.II.3 – …`, `Mã k3f9a2c – khoản 2 mục III – …` */
function markOf({ key, ref, numbering }: Notice, language: Language, more: string[]): string {
  const [keyWord, refWord] = language === 'vi' ? ['Mã', 'mục'] : ['Key', 'item'];
  const own = clean(key) === '' ? '' : `${keyWord} ${clean(key)}`;
  const ofRow = clean(ref) === '' ? '' : `${refWord} ${clean(ref)}`;
  const number = numbering === undefined ? ofRow : clean(numbering);
  return [own, number, ...more.map(clean)].filter((part) => part !== '').join(' – ');
}

function entryMark(notice: Notice, language: Language): string {
  const due = notice.dueDate === null ? notice.dueText : shownDate(notice.dueDate);
  const held = notice.rule.holds ? KINDS[notice.rule.holds][language] : '';
  const leads = text(`chủ trì: ${notice.unitName}`, `lead: ${notice.unitName}`)[language];
  const named = notice.kind === 'take-part' ? leads : notice.unitName;
  const unit = notice.kind === 'ask-progress' ? '' : named;
  return markOf(notice, language, [held, unit, due]);
}

/**
 * Where a section mixes kinds, the item says which it is; to a peer or superior nothing is a
 * reminder or an order.
 */
function kindFact(notice: Notice, language: Language): Fact {
  const detail = clean(notice.detail);
  if (notice.kind === 'returned' && detail !== '') return fact(RETURNED[language], detail, true);
  const passedOn = notice.instead?.why === 'via-office';
  const mixed = passedOn || (!isToWrite(notice) && !hasTrait(notice.kind, 'said-by-section'));
  const kind = mixed ? kindWords(notice)[language] : '';
  const because = kind === '' ? '' : (DETAILS[notice.kind]?.[language] ?? '');
  const more = [innerText(notice)[language], detail === '' ? '' : `${because}${detail}`]
    .filter((part) => part !== '')
    .join('; ');
  const joint = because === '' ? ': ' : '; ';
  const said = [kind, more].filter((part) => part !== '').join(joint);
  return fact(language === 'vi' ? 'Nội dung' : 'About', said, true);
}

const RETURNED = text('Lý do trả lại', 'Returned because');

const REASON = text('lý do: ', 'reason: ');
const OPINION = text('ý kiến: ', 'remark: ');
const PLACE = text('nơi niêm yết: ', 'at: ');
const OBSTACLE = text('nội dung: ', 'it is: ');

/** What the free text of a notice is, where its kind alone does not say it. */
const DETAILS: Partial<Record<NoticeKind, Text>> = {
  accepted: OPINION,
  'remind-posting': PLACE,
  'urge-posting': PLACE,
  'obstacle-raised': OBSTACLE,
  'remind-obstacle': OBSTACLE,
  'urge-obstacle': OBSTACLE,
  'obstacle-answered': OPINION,
  'extension-granted': OPINION,
  'extension-refused': OPINION,
  reassigned: REASON,
  rescheduled: REASON,
  cancelled: REASON,
  withdrawn: REASON,
  reopened: REASON,
  reinstated: REASON,
};

/** The kind; of an extension that was granted with its day. */
function kindWords({ kind, dueDate }: Notice): Text {
  if (kind !== 'extension-granted' || dueDate === null) return KINDS[kind];
  const day = shownDate(dueDate);
  return text(`Đồng ý gia hạn đến ${day}`, `Extended to ${day}`);
}

/** Of what was handed on its inner date; of an obstacle by when an answer is wished for. */
function innerText({ kind, rule: { innerDue, answerBy } }: Notice): Text {
  if (answerBy) return answerByText(shownDate(answerBy));
  if (!innerDue) return text('', '');
  const day = shownDate(innerDue);
  return kind === 'handed-on' ? text(`hạn nội bộ ${day}`, `by ${day}`) : text(day, day);
}

const answerByText = (day: string): Text =>
  text(`đề nghị trả lời chậm nhất ngày ${day}`, `to be answered by ${day}`);

function sharedFacts(bundle: Bundle, { language, calendar, now, link }: RenderOptions): Fact[] {
  const ask = callToAction(bundle, link !== undefined);
  const each = (words: (notice: Notice) => string): string => distinct(bundle.map(words));
  return [
    ...(ask ? [{ ...askedIn(ask, language), short: true }] : []),
    fact(
      '',
      each((notice) => recipientReason(notice)[language]),
      false,
    ),
    fact(
      RULE[language],
      each((notice) => ruleWords(notice, calendar, now)[language]),
      false,
    ),
    fact(
      '',
      each((notice) => nextWords(notice, calendar, now)[language]),
      false,
    ),
  ];
}

const RULE = text('Căn cứ', 'Basis');

const fact = (label: string, value: string, short: boolean): Fact => ({ label, value, short });

const distinct = (values: string[]): string =>
  [...new Set(values)].filter((value) => value !== '').join('; ');

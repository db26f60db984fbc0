import pc from 'picocolors';
import { placesText, showSource } from '../../../domain/plan/place.ts';
import type { Unread } from '../../../domain/plan/types.ts';
import { many } from '../../../domain/text/many.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Asked, AskedQuestion } from '../../office/pages/plan/askedQuestions.ts';
import { dueNoteTexts } from '../../office/pages/plan/dueNoteTexts.ts';
import type { OfficePreview, PreviewPage } from '../../office/pages/plan/previewPage.ts';
import { wrapped } from '../layout/wrap.ts';
import { columnLines, fileNotes } from './columnLines.ts';
import { foundTargetLines } from './foundTargetLines.ts';
import { offeredText, offerLines } from './offerLines.ts';
import { planLines } from './planLines.ts';
import { resultLines } from './resultLines.ts';
import { startsLines } from './startsLines.ts';

/**
 * A plan as it reads, for people: its tasks, what to look at twice, what is asked, and what
 * starting it would start.
 */
export function previewLines(
  page: PreviewPage,
  { language, explain }: { language: Language; explain: boolean },
): string[] {
  const { office } = page;
  return [
    ...wrapped(countedText(page)[language], 0).map(pc.bold),
    ...fileNotes(page.notes, language),
    ...(explain ? columnLines(page.tables, language) : []),
    ...planLines(page.rows, language),
    ...noteLines(dueNoteTexts(page.dueNotes), language),
    ...questionLines(page.asked, language),
    ...(office ? resultLines(office.results, language) : []),
    ...offerLines(page.offers, language),
    ...foundTargetLines(page.targets, language),
    ...unreadLines(page.unread, language),
    ...(office ? officeLines(office, language) : noteLines([NOT_LOOKED_UP], language)),
  ];
}

function countedText({ title, year, tasks, offers }: PreviewPage): Text {
  const offered = offeredText(offers);
  const [vi, en] = title.includes(`${year}`) ? ['', ''] : [` – năm ${year}`, ` – ${year}`];
  return text(
    `${title}${vi}: ${tasks} việc, ${offered.vi}`,
    `${title}${en}: ${many(tasks, 'task')}, ${offered.en}`,
  );
}

const officeLines = ({ starts, refused }: OfficePreview, language: Language): string[] => [
  ...startsLines(starts, language),
  ...new Set(refused.map((said) => pc.red(said[language]))),
];

/**
 * Units and leaders are looked up in one agency's directory; without it half of what must be asked
 * is not.
 */
const NOT_LOOKED_UP = text(
  'Chưa đối chiếu đơn vị và lãnh đạo với danh bạ: thêm --agency THƯ-MỤC-HOẶC-MÃ để biết ai nhận việc nào.',
  'Units and leaders were not looked up: add --agency FOLDER-OR-CODE to see who gets what.',
);

const noteLines = (notes: Text[], language: Language): string[] =>
  notes.flatMap((said) => ['', ...wrapped(said[language], 0).map(pc.yellow)]);

/** Choices beyond these stand in the file of answers. */
const MOST_CHOICES = 5;

function questionLines(asked: Asked, language: Language): string[] {
  const { questions } = asked;
  if (questions.length === 0)
    return ['', pc.green(text('Không có câu hỏi nào.', 'No questions.')[language])];
  const title = text(`Cần hỏi (${questions.length}):`, `Questions (${questions.length}):`);
  return [
    '',
    pc.bold(title[language]),
    ...questions.flatMap((one) => questionLine(one, language)),
    ...legend(asked, language),
  ];
}

/** What the marks mean that stand above. */
function legend({ holdsUpPlan, holdsUpSuggestion, mayStayOpen }: Asked, language: Language) {
  const marks = [
    ...(holdsUpPlan
      ? [text('“!”: phải trả lời mới giao được', '“!”: nothing starts before it is answered')]
      : []),
    ...(!holdsUpPlan && holdsUpSuggestion
      ? [
          text(
            '“!”: phải trả lời mới nhận được gợi ý đó',
            '“!”: must be answered to accept that suggestion',
          ),
        ]
      : []),
    ...(mayStayOpen
      ? [
          text(
            '“?”: nên xem lại, để trống thì giữ như đã đọc',
            '“?”: worth a look, left open it stays as it was read',
          ),
        ]
      : []),
  ];
  return wrapped(`(${marks.map((said) => said[language]).join('; ')})`, 2).map(pc.dim);
}

const namesIt = (said: string, choice: string): boolean =>
  said.includes(`“${choice}”`) || said.includes(`"${choice}"`);

function questionLine({ places, question }: AskedQuestion, language: Language): string[] {
  const mark = question.blocking ? pc.red('!') : pc.yellow('?');
  // Some questions name their choices themselves.
  const choices = (question.choices ?? []).filter(
    (choice) => !namesIt(question.said[language], choice),
  );
  const some = [...choices.slice(0, MOST_CHOICES), ...(choices.length > MOST_CHOICES ? ['…'] : [])];
  const where = placesText(places.map((place) => place[language]))[language];
  const words = `${where}: ${question.said[language]}${some.length > 0 ? ` [${some.join(' | ')}]` : ''}`;
  return wrapped(words, 4, `  ${mark} `);
}

/** What stands in tables and became no task, so that nobody misses it later. */
function unreadLines(unread: Unread[], language: Language): string[] {
  if (unread.length === 0) return [];
  const rows = unread.reduce((sum, stretch) => sum + stretch.rows, 0);
  const title = text(
    `Không đọc thành nhiệm vụ (${rows} dòng):`,
    `Not read as tasks (${many(rows, 'row')}):`,
  )[language];
  const lines = unread.flatMap(({ source, rows: count, heading }) => {
    const counted = text(`${count} dòng`, many(count, 'row'))[language];
    return wrapped(`${showSource(source)[language]}: ${counted}, “${heading}”`, 4, '  - ');
  });
  return ['', pc.bold(title), ...lines];
}

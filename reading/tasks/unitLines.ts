import { personalNames } from '../../domain/directory/personalName.ts';
import { beginsAsUnit } from './unitHeads.ts';

const MARKED = /^\s*(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\))\s*/u;
/** Words that a name goes on after, over the end of a line. */
const GOES_ON = /(?:[-–&/(]|(?<!\p{L})(?:và|của|với|cho|tại|về|thuộc|theo))$/iu;
/** A place belongs to the name above it: `Ủy ban nhân dân` over `xã An Phước`. */
const PLACE = /^(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|đặc khu)(?!\p{L})/iu;
const ENDS = /[;.]$/u;
/** `Tài chính` over `Kế toán` is one office. */
const HALF = /^(?:kế toán|thủ quỹ|văn thư)(?!\p{L})/iu;

type Join = 'name goes on' | 'another unit' | 'unclear';

/** How a line of a cell of units stands to the line above it. */
function joinOf(above: string, line: string, isList: boolean): Join {
  const words = line.replace(MARKED, '');
  if (isList) return joinInList(above, line);
  if (GOES_ON.test(above) || PLACE.test(words) || /^[\p{Ll}(]/u.test(words)) return 'name goes on';
  if (MARKED.test(line) && !beginsAsUnit(words)) return 'name goes on';
  const both = beginsAsUnit(words) && beginsAsUnit(above) && !HALF.test(words);
  if (both || ENDS.test(above)) return 'another unit';
  return personalNames(words) ? 'name goes on' : 'unclear';
}

/** `- Phòng Tài chính` over `- Kế hoạch` may be one name; fields alone are one each. */
function joinInList(above: string, line: string): Join {
  if (!MARKED.test(line)) return 'name goes on';
  return beginsAsUnit(line) || !beginsAsUnit(above) ? 'another unit' : 'unclear';
}

const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A cell of units with one line for each, as far as its lines tell. */
export function withWholeNames(cell: string): string {
  if (!cell.includes('\n')) return cell;
  const lines = linesOf(cell);
  const isList = lines.length > 1 && MARKED.test(lines[0] ?? '');
  return lines.reduce((whole, line, at) => {
    const join = at === 0 ? 'another unit' : joinOf(lines[at - 1] ?? '', line, isList);
    return at === 0 ? line : `${whole}${join === 'name goes on' ? ' ' : '\n'}${line}`;
  }, '');
}

/** The lines of a cell that may be one name or several units; none where they tell. */
export function unclearLines(cell: string): string[] {
  if (!cell.includes('\n')) return [];
  const lines = linesOf(cell);
  const isList = MARKED.test(lines[0] ?? '');
  const unclear = lines.some(
    (line, at) => at > 0 && joinOf(lines[at - 1] ?? '', line, isList) === 'unclear',
  );
  return unclear ? withWholeNames(cell).split('\n') : [];
}

/** A piece of a format: words it prints as they are, or a part of the date. */
type Piece = { words: string } | { part: 'd' | 'm' | 'y' | 'weekday' | 'time'; width: number };

const PIECE =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(AM\/PM|A\/P|[hs]+(?:[.:]0+)?|d+|m+|[ye]+)|(.)/giu;
/** `[h]`, `[mm]`: time that has passed. */
const ELAPSED = /^[hms]+$/iu;

/** What a format prints of a date. A format of several is for several kinds of numbers. */
function piecesOf(format: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of format.matchAll(PIECE)) {
    const [whole, quoted, escaped, bracketed, letters, other] = match;
    if (other === ';') break;
    if (letters) pieces.push(partOf(letters));
    else if (bracketed !== undefined && ELAPSED.test(bracketed))
      pieces.push({ part: 'time', width: 0 });
    else if (bracketed === undefined && !/^[_*]/u.test(whole))
      pieces.push({ words: quoted ?? escaped ?? other ?? '' });
  }
  return withMinutes(pieces);
}

function partOf(letters: string): Piece {
  const [first = ''] = letters.toLowerCase();
  if (/[has]/u.test(first)) return { part: 'time', width: letters.length };
  if (first === 'd') return { part: letters.length > 2 ? 'weekday' : 'd', width: letters.length };
  return { part: first === 'm' ? 'm' : 'y', width: letters.length };
}

const isTime = (piece: Piece | undefined): boolean =>
  piece !== undefined && 'part' in piece && piece.part === 'time';

/** `m` right after hours or before seconds counts minutes. */
function withMinutes(pieces: Piece[]): Piece[] {
  const parts = pieces.flatMap((piece, at) => ('part' in piece ? [at] : []));
  return pieces.map((piece, at): Piece => {
    if (!('part' in piece) || piece.part !== 'm' || piece.width > 2) return piece;
    const place = parts.indexOf(at);
    const [before, after] = [pieces[parts[place - 1] ?? -1], pieces[parts[place + 1] ?? -1]];
    const between = pieces.slice((parts[place - 1] ?? at) + 1, at);
    const isMinute =
      (isTime(before) &&
        between.every((each) => 'words' in each && /^[:\s.]*$/u.test(each.words))) ||
      (isTime(after) && !pieces.some((each) => 'part' in each && each.part === 'd'));
    return isMinute ? { part: 'time', width: 0 } : piece;
  });
}

const SEPARATOR = /^[\s/.,-]*$/u;

/**
 * A date as its cell prints it, in Vietnam's order: `31/03/2026`, `04/2026`, `2026`, and with words
 * of the format in their place: `Trước ngày 15/06/2026`. Hours are left out.
 */
export function datePrinted(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const pieces = format === 'General' ? [] : piecesOf(format);
  const has = (part: string): boolean =>
    pieces.some((each) => 'part' in each && each.part === part);
  const words = pieces.some((piece) => 'words' in piece && /[\p{L}\p{N}]/u.test(piece.words));
  if (!has('m') && !has('y') && !has('d')) return `${day}/${month}/${year}`;
  if (!words || isMonthFirst(pieces)) return inOrder(pieces, { day, month, year });
  const shown = pieces.map((piece) => {
    if ('words' in piece) return piece.words;
    const { part, width } = piece;
    if (part === 'y') return year;
    const figure = { d: day, m: month, weekday: '', time: '' }[part];
    return width === 1 ? figure.replace(/^0/u, '') : figure;
  });
  return shown.join('').replace(/\s+/gu, ' ').trim();
}

/** `mm/dd/yyyy`: the month stands right before the day. */
function isMonthFirst(pieces: Piece[]): boolean {
  const month = pieces.findIndex((piece) => 'part' in piece && piece.part === 'm');
  const [between, day] = pieces.slice(month + 1, month + 3);
  return (
    month >= 0 &&
    between !== undefined &&
    'words' in between &&
    SEPARATOR.test(between.words) &&
    day !== undefined &&
    'part' in day &&
    day.part === 'd'
  );
}

/** The parts that are shown, as day/month/year, after the words of the format before them. */
function inOrder(pieces: Piece[], parts: { day: string; month: string; year: string }): string {
  const has = (part: string): boolean =>
    pieces.some((each) => 'part' in each && each.part === part);
  const first = pieces.findIndex((piece) => 'part' in piece && /^[dmy]$/u.test(piece.part));
  const last = pieces.findLastIndex((piece) => 'part' in piece && /^[dmy]$/u.test(piece.part));
  const wordsIn = (some: Piece[]): string =>
    some.map((piece) => ('words' in piece ? piece.words : '')).join('');
  const shown = [
    has('d') ? (has('m') ? parts.day : parts.day.replace(/^0/u, '')) : '',
    has('m') ? parts.month : '',
    has('y') ? parts.year : '',
  ].filter((part) => part !== '');
  const before = wordsIn(pieces.slice(0, first)).replace(/^[\s,:]+/u, '');
  const after = wordsIn(pieces.slice(last + 1)).replace(/[\s,:]+$/u, '');
  return `${before}${shown.join('/')}${after}`.replace(/\s+/gu, ' ').trim();
}

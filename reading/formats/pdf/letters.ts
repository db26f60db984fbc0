import type { OPS } from 'pdfjs-dist';
import { isSymbolFont, signsIn } from '../../table/symbolFonts.ts';
import type { Step } from './drawing.ts';
import type { Run } from './page.ts';
import { type Matrix, throughBoth } from './rules.ts';

/** What is known of a font that letters are set in. */
export interface Font {
  vertical?: boolean;
  fontMatrix?: number[];
  /** `ABCDEF+Wingdings-Regular`. */
  name?: string;
}

/** Letters of a font; those of one of pictures as signs. */
export function signsOf(font: Font | null, letters: string): string {
  const [family = ''] = (font?.name ?? '').replace(/^[A-Z]{6}\+/u, '').split(/[-,]/u);
  const named = family.replace(/(?<=\D)(?=\d$)/u, ' ');
  return isSymbolFont(named) ? signsIn(named, letters) : letters;
}

type Codes = typeof OPS;

/** A letter of a font, or the room before the next one. */
type Glyph = number | { unicode: string; width: number; isSpace: boolean };

/** How letters are set until it is said otherwise. */
const PLAIN = {
  ...{ font: null as Font | null, size: 0, between: 0, betweenWords: 0 },
  ...{ stretch: 1, leading: 0, rise: 0 },
};

const AS_DRAWN: Matrix = [1, 0, 0, 1, 0, 0];
/** A font counts its widths by the thousand. */
const THOUSANDTH = 0.001;

/**
 * Each letter of a page where it stands, in the order in which they are drawn. Letters that are set
 * from the top down are left out.
 */
export function lettersOf(
  steps: Step[],
  codes: Codes,
  fontOf: (name: string) => Font | null,
): Run[] {
  const setter = new Setter(codes, fontOf);
  for (const step of steps) setter.follow(step);
  return setter.letters;
}

class Setter {
  readonly letters: Run[] = [];
  private look = { ...PLAIN };
  private readonly saved: (typeof PLAIN)[] = [];
  private matrix = AS_DRAWN;
  private line = { x: 0, y: 0 };
  private x = 0;

  constructor(
    private readonly codes: Codes,
    private readonly fontOf: (name: string) => Font | null,
  ) {}

  follow({ code, args, matrix }: Step): void {
    const { codes, look } = this;
    const figure = Number(args[0] ?? 0);
    if (code === codes.save) this.saved.push({ ...look });
    else if (code === codes.restore) this.look = this.saved.pop() ?? { ...PLAIN };
    else if (code === codes.setFont) this.setFont(String(args[0]), Number(args[1]));
    else if (code === codes.setCharSpacing) look.between = figure;
    else if (code === codes.setWordSpacing) look.betweenWords = figure;
    else if (code === codes.setHScale) look.stretch = figure / 100;
    else if (code === codes.setLeading) look.leading = figure;
    else if (code === codes.setTextRise) look.rise = figure;
    else if (code === codes.beginText) this.begin(AS_DRAWN);
    else if (code === codes.setTextMatrix) this.begin(matrixIn(args));
    else if (code === codes.moveText) this.move(figure, Number(args[1]));
    else if (code === codes.setLeadingMoveText) {
      look.leading = -Number(args[1]);
      this.move(figure, Number(args[1]));
    } else if (code === codes.nextLine) this.move(0, -look.leading);
    else if (code === codes.showText && Array.isArray(args[0])) this.show(args[0], matrix);
  }

  private setFont(name: string, size: number): void {
    Object.assign(this.look, { font: this.fontOf(name), size });
  }

  private begin(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = { x: 0, y: 0 };
    this.x = 0;
  }

  private move(x: number, y: number): void {
    this.line = { x: this.line.x + x, y: this.line.y + y };
    this.x = this.line.x;
  }

  private show(glyphs: Glyph[], page: Matrix): void {
    const { font, size, between, betweenWords, stretch, rise } = this.look;
    if (!font || font.vertical) return;
    const unit = size * (font.fontMatrix?.[0] ?? THOUSANDTH);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = throughBoth(page, this.matrix);
    const y = this.line.y + rise;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.x -= glyph * size * THOUSANDTH * stretch;
        continue;
      }
      const { unicode, width, isSpace } = glyph;
      const text = signsOf(font, unicode);
      const [from, wide] = [this.x, width * unit * stretch];
      this.letters.push({
        ...{ text, left: a * from + c * y + e, right: a * (from + wide) + c * y + e },
        ...{ base: b * from + d * y + f, size: Math.abs(size) * Math.hypot(a, b) },
      });
      this.x += wide + (between + (isSpace ? betweenWords : 0)) * stretch;
    }
  }
}

/** Its six figures, in one list or each by itself. */
const matrixIn = (args: unknown[]): Matrix =>
  (args.length === 1 ? [...(args[0] as Iterable<number>)] : args) as Matrix;

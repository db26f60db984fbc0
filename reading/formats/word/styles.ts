import { attributeIn, scanXml } from './xml.ts';

/** How words look, as far as it says whether and how they are to be read. */
export interface Look {
  struck?: boolean;
  hidden?: boolean;
  raised?: boolean;
  font?: string;
}

/** A style's own properties; what it does not say it has from the style it is based on. */
interface Style extends Look {
  basedOn?: string;
  list?: string;
  level?: number;
}

/** A property that is named holds, unless it says otherwise. */
const OFF = new Set(['0', 'false', 'off', 'none']);
export const isOn = (value: string | undefined): boolean => !OFF.has(value ?? '');

/** Smallest shift upwards, in half points, that sets a mark high. */
const RAISED_FROM = 4;

const LOOKS = new Set(['strike', 'dstrike', 'vanish', 'vertAlign', 'position', 'rFonts']);

/** What a property of a run says of its look; null for any other property. */
export function lookOf(name: string, attributes: string): Look | null {
  if (!LOOKS.has(name)) return null;
  const value = attributeIn(attributes, 'val');
  if (name === 'strike' || name === 'dstrike') return { struck: isOn(value) };
  if (name === 'vanish') return { hidden: isOn(value) };
  if (name === 'vertAlign') return { raised: value === 'superscript' };
  if (name === 'position') return { raised: Number(value) >= RAISED_FROM };
  if (name !== 'rFonts') return null;
  const font = attributeIn(attributes, 'ascii') ?? attributeIn(attributes, 'hAnsi');
  return font === undefined ? null : { font };
}

/** Styles based on one another in a ring lead nowhere. */
const DEEPEST = 20;

/** The styles of a Word file, each with what it has from those it is based on. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();
  private readonly told = new Map<string | undefined, Style>();

  /** @param xml that part, '' where there is none */
  constructor(xml: string) {
    let style: Style = {};
    scanXml(xml, {
      open: (name, attributes) => {
        const value = attributeIn(attributes, 'val') ?? '';
        if (name === 'style') {
          style = {};
          this.styles.set(attributeIn(attributes, 'styleId') ?? '', style);
        } else if (name === 'basedOn') style.basedOn = value;
        else if (name === 'numId') style.list = value;
        else if (name === 'ilvl') style.level = Number(value);
        else Object.assign(style, lookOf(name, attributes));
      },
      close: () => {},
      text: () => {},
    });
  }

  /** Everything a style says, itself or by those it is based on. */
  whole(id: string | undefined): Style {
    const style = this.told.get(id) ?? this.joined(id);
    this.told.set(id, style);
    return style;
  }

  private joined(id: string | undefined): Style {
    const chain: Style[] = [];
    for (let at = id; at !== undefined && chain.length < DEEPEST; ) {
      const style: Style | undefined = this.styles.get(at);
      if (!style) break;
      chain.unshift(style);
      at = style.basedOn;
    }
    return Object.assign({}, ...chain);
  }
}

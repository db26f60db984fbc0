/** What a reader of XML is told, names without their prefixes. */
export interface XmlReader {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * A name is read once, to its end, and no tag stands within another: what is no XML is told in one
 * pass.
 */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/<>"']{1,200})(?=[\s/>])((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>|([^<]+)/gu;
const ENTITIES = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }));

/**
 * Reads XML from one end to the other, without a tree. False if it is cut off or its tags do not
 * pair.
 */
export function scanXml(xml: string, reader: XmlReader): boolean {
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [token, data, slash, name = '', attributes = '', text] = match;
    if (match.index !== end) return false;
    end += token.length;
    if (text !== undefined) reader.text(decoded(text));
    else if (data !== undefined) reader.text(data);
    else if (slash === '/') {
      if (open.pop() !== name) return false;
      reader.close(local(name));
    } else if (name !== '') {
      reader.open(local(name), attributes);
      if (attributes.endsWith('/')) reader.close(local(name));
      else open.push(name);
    }
  }
  return end === xml.length && open.length === 0;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Value of an attribute, whatever its prefix; undefined if there is none. */
export function attributeIn(attributes: string, name: string): string | undefined {
  for (const [, key = '', double, single] of attributes.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    if (local(key) === name) return decoded(double ?? single ?? '');
  }
  return undefined;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES.get(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

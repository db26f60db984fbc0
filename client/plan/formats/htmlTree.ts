import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set(['script', 'style', 'head', 'template', 'noscript', 'title']);
const BLOCKS = new Set(
  'address article blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.tagName);
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Children that a reader of the page sees. */
export function seen(element: Element): Node[] {
  return element.childNodes.filter((node) => !isElement(node) || !(UNSEEN.has(node.tagName) || isNoteMark(node)));
}

/** `[1]`, set high: the mark of a footnote is no word of the text. */
function isNoteMark(node: Element): boolean {
  if (node.tagName !== 'sup') return false;
  return node.childNodes.some(
    (child) => isElement(child) && /^#_?(?:ftn|edn|footnote|endnote)/u.test(attribute(child, 'href') ?? ''),
  );
}

/** The text of a cell or paragraph; lines where the page breaks them, list items with their dash or number. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value.replace(/\s+/gu, ' ') : '';
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return '\n';
  const inner = seen(node)
    .map((child) => (isItem(child) ? `\n${markOf(child, node)}${textOf(child).trim()}\n` : textOf(child)))
    .join('');
  return isBlock(node) ? `\n${inner}\n` : inner;
}

const isItem = (node: Node): node is Element => isElement(node) && node.tagName === 'li';

/** `2. ` in a numbered list, `- ` in any other; an item that prints its own dash keeps that alone. */
export function markOf(item: Element, list: Element): string {
  if (/^\s*[-–+•]\s/u.test(textOf(item))) return '';
  if (list.tagName !== 'ol') return '- ';
  const start = Number(attribute(list, 'start') ?? 1) || 1;
  return `${start + list.childNodes.filter(isItem).indexOf(item)}. `;
}

/** Elements of a name below `element`, not looking inside nested tables. */
export function within(element: Element, name: string): Element[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === name) return [child];
    return child.tagName === 'table' ? [] : within(child, name);
  });
}

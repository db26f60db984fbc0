import type { DefaultTreeAdapterTypes } from 'parse5';
import { isNoteMark } from '../../table/noteMarks.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set(['script', 'style', 'head', 'template', 'noscript', 'title']);
const STRUCK = new Set(['del', 's', 'strike']);
const BLOCKS = new Set([
  ...['address', 'article', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset'],
  ...['figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html'],
  ...['li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul'],
]);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.tagName);
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Children that a reader of the page sees, and that hold. */
export const seen = (element: Element): Node[] =>
  element.childNodes.filter((node) => !isElement(node) || !isUnseen(node));

const isUnseen = (node: Element): boolean =>
  UNSEEN.has(node.tagName) || isHidden(node) || isStruck(node) || isMark(node);

/** Nobody sees it on the page. */
export const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined || styles(element, HIDING);

const HIDING =
  /^\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/u;

/** Struck out: it no longer holds. */
export const isStruck = (element: Element): boolean =>
  STRUCK.has(element.tagName) ||
  styles(element, /^\s*text-decoration(?:-line)?\s*:.*line-through/u);

/** True if a declaration of the element's own style is such a one. */
const styles = (element: Element, declared: RegExp): boolean =>
  (attribute(element, 'style') ?? '')
    .toLowerCase()
    .split(';')
    .some((declaration) => declared.test(declaration));

/** Child elements that take their place on the page, though struck out. */
export const shown = (element: Element): Element[] =>
  element.childNodes.filter(isElement).filter((child) => !isHidden(child));

/** True if words of it are struck out. */
export const hasStruck = (element: Element): boolean =>
  isStruck(element) || element.childNodes.some((child) => isElement(child) && hasStruck(child));

/** `[1]`, set high: the mark of a footnote is no word of the text. */
function isMark(node: Element): boolean {
  if (node.tagName !== 'sup') return false;
  const isLink = node.childNodes.some(
    (child) =>
      isElement(child) && /^#_?(?:ftn|edn|footnote|endnote)/u.test(attribute(child, 'href') ?? ''),
  );
  return isLink || isNoteMark(bareText(node), textBefore(node));
}

const bareText = (node: Node): string => {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'childNodes' in node ? node.childNodes.map(bareText).join('') : '';
};

/** The words right before an element, in the same place. */
function textBefore(element: Element): string {
  const beside = element.parentNode?.childNodes ?? [];
  const before = beside[beside.indexOf(element) - 1];
  return before ? bareText(before) : '';
}

/** A box to tick, in a form. */
function boxOf(element: Element): string {
  const kind = attribute(element, 'type')?.toLowerCase();
  if (element.tagName !== 'input' || (kind !== 'checkbox' && kind !== 'radio')) return '';
  return attribute(element, 'checked') === undefined ? '☐ ' : '☑ ';
}

/**
 * The text of a cell or paragraph; lines where the page breaks them, list items with their dash or
 * number.
 */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value.replace(/\s+/gu, ' ') : '';
  if (!isElement(node) || isStruck(node)) return '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'input') return boxOf(node);
  const inner = seen(node)
    .map((child) =>
      isItem(child) ? `\n${markOf(child, node)}${textOf(child).trim()}\n` : textOf(child),
    )
    .join('');
  return isBlock(node) ? `\n${inner}\n` : inner;
}

const isItem = (node: Node): node is Element => isElement(node) && node.tagName === 'li';

/**
 * `2. ` in a numbered list, `- ` in any other; an item that prints its own dash keeps that alone.
 */
export function markOf(item: Element, list: Element): string {
  if (/^\s*[-–+•]\s/u.test(textOf(item))) return '';
  if (list.tagName !== 'ol') return '- ';
  const start = Number(attribute(list, 'start') ?? 1) || 1;
  return `${start + list.childNodes.filter(isItem).indexOf(item)}. `;
}

/** Elements of a name below `element` that are shown, not looking inside nested tables. */
export function within(element: Element, name: string): Element[] {
  return shown(element).flatMap((child) => {
    if (child.tagName === name) return [child];
    return child.tagName === 'table' ? [] : within(child, name);
  });
}

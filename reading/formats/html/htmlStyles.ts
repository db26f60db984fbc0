import type { Told } from '../told.ts';
import { attribute, type Element, isElement, isHidden, type Node } from './htmlTree.ts';

/** `.x12, p.cu { text-decoration: line-through }`. */
const RULE = /([^{}]{1,400})\{([^{}]{0,2000})\}/gu;
const MATTERS = /line-through|display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu;
const CLASS = /^(?:[a-z][a-z0-9]*)?\.([\w-]+)$/iu;

/** What classes say that makes words struck out or hidden, by their names. */
function rulesIn(css: string): Map<string, string> {
  const rules = new Map<string, string>();
  for (const [, selectors = '', declarations = ''] of css.matchAll(RULE)) {
    if (!MATTERS.test(declarations)) continue;
    for (const selector of selectors.split(',')) {
      const name = CLASS.exec(selector.trim())?.[1];
      if (name) rules.set(name, `${rules.get(name) ?? ''};${declarations}`);
    }
  }
  return rules;
}

const textOf = (node: Node): string => {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
};

const MOST_DEPTH = 500;

/** Gives elements the styles of their classes, as their own, and tells what is hidden. */
export function applyStyles(root: { childNodes: Node[] }, told: Told): void {
  const rules = rulesIn(stylesIn(root));
  const walk = (nodes: Node[], depth: number): void => {
    for (const node of nodes) {
      if (!isElement(node) || ['script', 'style', 'template'].includes(node.tagName)) continue;
      const classes = (attribute(node, 'class') ?? '').split(/\s+/u);
      const declared = classes.map((name) => rules.get(name) ?? '').join(';');
      if (declared.replace(/;/gu, '') !== '') addStyle(node, declared);
      if (isHidden(node)) told.hidden(textOf(node));
      else if (depth < MOST_DEPTH) walk(node.childNodes, depth + 1);
    }
  };
  walk(root.childNodes, 0);
}

function stylesIn({ childNodes }: { childNodes: Node[] }, depth = 0): string {
  return childNodes
    .filter(isElement)
    .map((node) =>
      node.tagName === 'style' ? textOf(node) : depth < MOST_DEPTH ? stylesIn(node, depth + 1) : '',
    )
    .join('\n');
}

function addStyle(element: Element, declared: string): void {
  const own = element.attrs.find(({ name }) => name === 'style');
  if (own) own.value = `${declared};${own.value}`;
  else element.attrs.push({ name: 'style', value: declared });
}

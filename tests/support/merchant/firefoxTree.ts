import type { Seen } from './sight.ts';

/**
 * Runs in the page: the tree of roles and names, as near to Firefox's own as a test needs. It is sent as its source
 * text, so it leans on nothing outside of itself.
 * @param roots the closed shadow roots of the page
 * @returns the things, as JSON; the element of each is kept in `seenElements` of the world it runs in
 */
export function firefoxTree(...roots: ShadowRoot[]): string {
  const byHost = new Map(roots.map((root) => [root.host, root]));
  const list: { -readonly [K in keyof Seen]: Seen[K] }[] = [];
  const elements: Element[] = [];
  const tags: Record<string, string> = {
    A: 'link',
    BUTTON: 'button',
    SELECT: 'combobox',
    TEXTAREA: 'textbox',
    OPTION: 'option',
    DIALOG: 'dialog',
    P: 'paragraph',
    FORM: 'form',
    TABLE: 'table',
    TBODY: 'rowgroup',
    TR: 'row',
    TD: 'cell',
    TH: 'columnheader',
    UL: 'list',
    OL: 'list',
    LI: 'listitem',
    NAV: 'navigation',
    MAIN: 'main',
    OUTPUT: 'status',
    FIELDSET: 'group',
    SECTION: 'region',
    ARTICLE: 'article',
    LABEL: 'label',
    DETAILS: 'group',
    SUMMARY: 'button',
    H1: 'heading',
    H2: 'heading',
    H3: 'heading',
    H4: 'heading',
    PROGRESS: 'progressbar',
    TIME: 'time',
    HEADER: 'banner',
    ASIDE: 'complementary',
    IMG: 'img',
  };
  const inputs: Record<string, string> = {
    checkbox: 'checkbox',
    radio: 'radio',
    submit: 'button',
    button: 'button',
    number: 'spinbutton',
    search: 'searchbox',
  };
  const namedByContent = new Set(['link', 'button', 'heading', 'cell', 'columnheader', 'option', 'row', 'label', 'tab']);
  const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

  function roleOf(element: Element): string | undefined {
    if (element instanceof HTMLInputElement) return inputs[element.type] ?? 'textbox';
    const given = element.getAttribute('role');
    if (given && given !== 'presentation' && given !== 'none') return given;
    const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
    return element.tagName === 'SECTION' && !isNamed ? undefined : tags[element.tagName];
  }
  /** The words of a label, without those of the control in it. */
  const labelText = (label: Node): string =>
    [...label.childNodes]
      .map((child) => (child instanceof Text ? child.data : child instanceof HTMLSelectElement ? ' ' : labelText(child)))
      .join('');
  /** The name that is given; what is named by its content is named later. */
  function nameOf(element: Element, role: string): string {
    const root = element.getRootNode() as Document | ShadowRoot;
    const by = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .filter(Boolean)
      .map((id) => root.getElementById(id)?.textContent);
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map(labelText) : [];
    const legend = role === 'group' ? element.querySelector(':scope > legend, :scope > summary')?.textContent : '';
    const value = element instanceof HTMLInputElement && role === 'button' ? element.value : '';
    return (
      squeeze(by.join(' ')) || squeeze(element.getAttribute('aria-label')) || squeeze(labels.join(' ')) || squeeze(legend) || squeeze(value)
    );
  }

  /** A modal dialog hides all but itself. */
  const modal = [document, ...roots].flatMap((root) => [...root.querySelectorAll('dialog:modal')]).at(-1);
  const isHidden = (element: Element) =>
    element.getAttribute('aria-hidden') === 'true' ||
    (!element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'contents');

  function add(node: Node, depth: number): string {
    if (node instanceof Text) {
      const words = squeeze(node.data);
      if (words)
        list.push({ role: 'text', name: words, text: words, depth, handle: elements.push(node.parentElement ?? document.body) - 1 });
      return node.data;
    }
    if (!(node instanceof Element) || isHidden(node) || ['HEAD', 'SCRIPT', 'STYLE'].includes(node.tagName)) return '';
    const role = roleOf(node);
    if (!role) return below(node, depth);
    const thing: (typeof list)[number] = { role, name: nameOf(node, role), text: '', depth, handle: elements.push(node) - 1 };
    list.push(thing);
    thing.text = squeeze(below(node, depth + 1));
    thing.name ||= (namedByContent.has(role) ? thing.text : '') || squeeze(node.getAttribute('title'));
    thing.disabled = node.matches(':disabled') || node.getAttribute('aria-disabled') === 'true';
    if (node instanceof HTMLSelectElement) thing.value = squeeze(node.selectedOptions[0]?.textContent);
    if (node instanceof HTMLInputElement) {
      if (role === 'checkbox' || role === 'radio') thing.checked = node.checked;
      else thing.value = node.value;
    }
    if (node.hasAttribute('aria-expanded')) thing.expanded = node.getAttribute('aria-expanded') === 'true';
    return ` ${thing.text} `;
  }
  function below(element: Element, depth: number): string {
    const children =
      element instanceof HTMLSlotElement ? element.assignedNodes() : (byHost.get(element) ?? element.shadowRoot ?? element).childNodes;
    return [...children].map((child) => add(child, depth)).join('');
  }

  list.push({ role: 'page', name: document.title, text: '', depth: 0, handle: elements.push(document.documentElement) - 1 });
  list[0]!.text = squeeze(add(modal ?? document.documentElement, 1));
  (globalThis as unknown as { seenElements: Element[] }).seenElements = elements;
  return JSON.stringify(list);
}

/** A report page with rows of a given height, whose geometry is as a browser would lay it out. */
export interface GridOptions {
  /** Where the scroller lies in the window, CSS pixels. */
  readonly top?: number;
  readonly height?: number;
  readonly width?: number;
  readonly rowHeight?: number;
}

const rect = (left: number, top: number, width: number, height: number) => DOMRect.fromRect({ x: left, y: top, width, height });

function make(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export interface RowOptions {
  readonly store?: string;
  /** What the link says instead of its date. */
  readonly text?: string;
  readonly statuses?: readonly string[];
}

/** A row of the report about one day. */
export function rowOf(day: string, { store = '1', text = day, statuses = [] }: RowOptions = {}): HTMLElement {
  const link = make('a', { href: `/sales/summary?storeId=${store}&startDate=${day}&endDate=${day}#tab_accounting` }, text);
  return make('tr', {}, make('td', {}, link), ...statuses.map((status) => make('td', {}, status)));
}

/** Puts a grid with these rows on the page. Scroll it by its `scrollTop`. */
export function createGrid(rows: readonly Node[], { top = 100, height = 300, width = 800, rowHeight = 30 }: GridOptions = {}) {
  const body = make('tbody', {}, ...rows) as HTMLTableSectionElement;
  // The one part of a table that the tests' DOM lacks.
  Object.defineProperty(body, 'rows', { get: () => body.children });
  const scroller = make('div', { class: 'k-grid-content' }, make('table', {}, body));
  const place = make('div', {}, scroller);
  document.body.append(place);
  const measured = { rows: 0 };
  scroller.getBoundingClientRect = () => rect(20, top, width, height);
  body.getBoundingClientRect = () => rect(20, top - scroller.scrollTop, width, body.rows.length * rowHeight);
  // Each row is measured where it stands now, no matter who added it.
  HTMLTableRowElement.prototype.getBoundingClientRect = function () {
    measured.rows++;
    const index = [...body.rows].indexOf(this);
    return rect(20, top - scroller.scrollTop + index * rowHeight, width, rowHeight);
  };
  return { body, scroller, place, measured };
}

/** What both twins know of the report: its rows in sight, each with its date and its words, and where it lies. */

/** The actions of the site's three icons. */
export const ACTIONS = ['Refresh', 'Regenerate', 'Post'];

/** How many pixels above and below the window are drawn as well. */
const MARGIN_PX = 240;

export const STYLES = `
.strip { position: absolute; display: flex; gap: 8px; align-items: center; font: 12px/1.2 sans-serif }
.strip button { min-width: 26px; min-height: 26px; border: 1px solid #888; border-radius: 4px; background: #fff }
`;

/** The rows of the grid that can be seen; every row is measured. */
export function rowsInSight() {
  const rows = [...document.querySelectorAll('#grid .k-grid-content tbody tr')].map((row) => ({ row, box: row.getBoundingClientRect() }));
  return rows
    .filter(({ box }) => box.bottom > -MARGIN_PX && box.top < innerHeight + MARGIN_PX)
    .map(({ row, box }) => ({
      date: row.querySelector('a')?.textContent ?? '',
      state: row.lastElementChild?.textContent ?? '',
      top: box.top + scrollY,
      left: box.right + scrollX + 8,
      height: box.height,
    }));
}

/** An element of one's own beside the body, with a closed root in it. */
export function place() {
  const host = document.createElement('twin-rows');
  host.style.cssText = 'position: absolute; top: 0; left: 0';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLES;
  root.append(style);
  document.documentElement.append(host);
  return root;
}

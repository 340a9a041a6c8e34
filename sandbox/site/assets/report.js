/**
 * Sales Totals without a page load: Refresh and the store fetch the rows and draw the grid again. The page works
 * without this file as well; its form then asks for a whole page.
 */
const WRITTEN = /^\s*(\d{4}-\d{2}-\d{2})\s+-\s+(\d{4}-\d{2}-\d{2})\s*$/;

/** By the head of a status column: the field of a row that holds its word, and the entry that it is about. */
const COLUMNS = {
  Sales: { field: 'postingStatus', kind: 'sales' },
  COGS: { field: 'cogsStatus', kind: 'cogs' },
  Drawer: { field: 'drawerStatus', kind: 'payments' },
};

const byId = (id) => document.getElementById(id);
const [form, store, dateRange, button, grid] = ['filters', 'store', 'dateRange', 'refresh-btn', 'grid'].map(byId);

/** A sentence that can be shown to the person as it is. */
class Problem extends Error {}

function say(sentence) {
  const place = byId('problem');
  place.textContent = sentence;
  place.hidden = sentence === '';
}

function make(tag, text, className) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function dateCell({ storeId, salesDate }) {
  const link = make('a', salesDate);
  link.href = `/sales/summary?${new URLSearchParams({ storeId, startDate: salesDate, endDate: salesDate })}#tab_accounting`;
  const cell = document.createElement('td');
  cell.append(link);
  return cell;
}

function statusCell(row, column) {
  const { field, kind } = COLUMNS[column];
  const cell = make('td', row[field] ?? '');
  if (row.syncPending.includes(kind)) {
    cell.className = 'sync-pending';
    cell.title = 'Waits for the Web Connector';
  }
  return cell;
}

function draw(rows, columns) {
  const heads = ['Date', 'Customers', `Sales, ${grid.dataset.currency}`, ...columns].map((head) => {
    const cell = make('th', head);
    cell.scope = 'col';
    return cell;
  });
  const lines = rows.map((row) => {
    const line = document.createElement('tr');
    const figures = [make('td', row.customerCount, 'number'), make('td', row.sales, 'number')];
    line.append(dateCell(row), ...figures, ...columns.map((column) => statusCell(row, column)));
    return line;
  });
  grid.querySelector('.k-grid-header tr').replaceChildren(...heads);
  grid.querySelector('.k-grid-content tbody').replaceChildren(...lines);
  byId('no-rows').hidden = rows.length > 0;
}

async function ask(query, signal) {
  const response = await fetch(`/salesReport/summary?${query}`, { headers: { Accept: 'application/json' }, signal });
  if (response.redirected) throw new Problem('You are signed out. Reload the page and sign in again.');
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(answer?.error ?? 'The report could not be read. Try again.');
  if (!Array.isArray(answer)) throw new Problem('The report could not be read. Try again.');
  return answer;
}

let running = new AbortController();

async function refresh() {
  // Someone who asks again no longer wants the former answer, which may come late.
  running.abort();
  button.removeAttribute('aria-busy');
  running = new AbortController();
  const { signal } = running;
  const written = WRITTEN.exec(dateRange.value);
  if (!written) return say('A date range is written like 2026-11-01 - 2026-11-30.');
  const [, startDate, endDate] = written;
  const query = new URLSearchParams({ storeId: store.value, startDate, endDate });
  const columns = store.selectedOptions[0].dataset.columns.split(' ');
  button.setAttribute('aria-busy', 'true');
  try {
    const rows = await ask(query, signal);
    draw(rows, columns);
    say('');
    history.replaceState(history.state, '', `/salesReport/index?${query}`);
  } catch (error) {
    if (signal.aborted) return;
    say(error instanceof Problem ? error.message : 'The practice service does not answer. Is it still running?');
  } finally {
    if (!signal.aborted) button.removeAttribute('aria-busy');
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void refresh();
});
store.addEventListener('change', () => void refresh());

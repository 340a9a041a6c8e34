/** Sales Totals: rows that are drawn here, statuses that come late, rows that open, and the libraries' own tables and fields. */
const grid = document.getElementById('grid');
const data = JSON.parse(document.getElementById('grid-data')?.textContent ?? '[]');
const body = grid.querySelector('tbody');

function rowOf(cells) {
  const row = document.createElement('tr');
  row.className = 'k-master-row';
  row.innerHTML = cells.join('');
  return row;
}

/** Kendo's pages: the rows of one page are in the table, and no others. */
function byPages() {
  const PAGE = 10;
  const last = Math.max(0, Math.ceil(data.length / PAGE) - 1);
  let page = 0;
  const draw = () => {
    body.replaceChildren(...data.slice(page * PAGE, (page + 1) * PAGE).map(rowOf));
    grid.querySelector('.k-pager-info').textContent = `${page * PAGE + 1} - ${Math.min(data.length, (page + 1) * PAGE)} of ${data.length} items`;
    void fillLate();
  };
  for (const link of grid.querySelectorAll('.k-pager-nav')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      page = Math.min(last, Math.max(0, page + Number(link.dataset.step)));
      draw();
    });
  }
  draw();
}

/** Kendo's virtual scrolling: a few `tr` that take the cells of other days as the merchant scrolls. */
function virtual() {
  const HEIGHT = 31;
  const SHOWN = Math.min(data.length, 12);
  const content = grid.querySelector('.k-grid-content');
  const table = content.querySelector('table');
  const spacer = document.createElement('div');
  spacer.className = 'k-height-container';
  spacer.style.height = `${data.length * HEIGHT}px`;
  spacer.style.position = 'relative';
  table.replaceWith(spacer);
  spacer.append(table);
  table.style.position = 'absolute';
  body.replaceChildren(...data.slice(0, SHOWN).map(rowOf));
  content.addEventListener('scroll', () => {
    const first = Math.min(data.length - SHOWN, Math.floor(content.scrollTop / HEIGHT));
    table.style.top = `${first * HEIGHT}px`;
    [...body.rows].forEach((row, index) => {
      data[first + index].forEach((cell, place) => {
        row.cells[place].outerHTML = cell;
      });
    });
  });
}

/** Statuses by a request of the page's own, after the page. */
async function fillLate() {
  const waiting = [...grid.querySelectorAll('td[data-field]')].filter((cell) => cell.textContent === '');
  if (!markup.late || waiting.length === 0) return;
  const days = waiting.map((cell) => cell.dataset.day).sort();
  const query = new URLSearchParams({ storeId: document.getElementById('store').value, startDate: days[0], endDate: days.at(-1) });
  const rows = await (await fetch(`/salesReport/summary?${query}`, { headers: { Accept: 'application/json' } })).json();
  for (const cell of waiting) cell.textContent = rows.find(({ salesDate }) => salesDate.slice(0, 10) === cell.dataset.day)?.[cell.dataset.field] ?? '';
}

if (markup.grid === 'paging') byPages();
else if (markup.grid === 'virtual') virtual();
else if (markup.grid === 'datatable') window.jQuery('#grid').DataTable({ pageLength: 25, order: [] });
if (markup.grid !== 'paging') setTimeout(() => void fillLate(), 400);

grid.addEventListener('click', (event) => {
  const opener = event.target.closest('.k-i-expand');
  if (!opener) return;
  event.preventDefault();
  const detail = opener.closest('tr').nextElementSibling;
  detail.hidden = !detail.hidden;
});

if (window.jQuery?.fn.daterangepicker) {
  const field = window.jQuery('#dateRange');
  const [startDate, endDate] = field.val().split(' - ');
  field.daterangepicker({ startDate, endDate, autoUpdateInput: false, locale: { format: 'YYYY-MM-DD' } });
  field.on('apply.daterangepicker', (_, { startDate: from, endDate: to }) => field.val(`${from.format('YYYY-MM-DD')} - ${to.format('YYYY-MM-DD')}`));
}
document.getElementById('store').addEventListener('change', ({ target }) => target.form.submit());

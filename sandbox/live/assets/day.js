/** The day page: its tabs, what a press on one of the three does, and entries that come late. */
const PATHS = { 1: '/sales/reloadDay', 2: '/sales/regenerateDay', 3: '/sales/postDay' };
const { store: storeId, date } = document.querySelector('.day-of').dataset;

function showTab() {
  const panes = [...document.querySelectorAll('.tab-pane')];
  const shown = panes.find(({ id }) => location.hash === `#${id}`) ?? panes.find(({ id }) => id === 'tab_accounting');
  for (const pane of panes) pane.classList.toggle('active', pane === shown);
  for (const link of document.querySelectorAll('.nav-tabs a')) link.classList.toggle('active', link.hash === `#${shown?.id}`);
}
showTab();
window.addEventListener('hashchange', showTab);

/** What the site says after a press, each markup in its own place. */
const SAY = {
  alert({ success, message }) {
    const said = document.createElement('div');
    said.className = `alert alert-${success ? 'success' : 'danger'}`;
    said.setAttribute('role', 'alert');
    said.textContent = message;
    document.getElementById('messages').replaceChildren(said);
  },
  toast({ message }) {
    const said = document.createElement('div');
    said.className = 'toast-message';
    said.textContent = message;
    document.body.append(said);
    setTimeout(() => said.remove(), 4000);
  },
  inline({ message }) {
    const said = document.createElement('span');
    said.className = 'k-notification';
    said.textContent = message;
    document.querySelector('.day-tools').after(said);
  },
  /** The words change by themselves, and what was pressed is another element of the same looks. */
  redraw(answer) {
    SAY.alert(answer);
    const tools = document.querySelector('.day-tools');
    tools.replaceWith(tools.cloneNode(true));
    for (const seconds of [1, 2, 4, 8, 16]) setTimeout(() => void fillLate(document.getElementById('journals')), seconds * 1000);
  },
  reload() {
    location.reload();
  },
  nothing() {},
};

/** One request of the page's own: by jQuery where the page has it. */
async function send(path) {
  if (window.jQuery) return window.jQuery.post(path, { storeId, date });
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams({ storeId, date }), headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  return answer.json();
}

/** What a press does. */
window.dayOp = function dayOp(code) {
  if (markup.confirms && !confirm('Are you sure?')) return;
  void Promise.resolve(send(PATHS[code])).then(SAY[markup.after]);
};

const codeOf = (element) => Number(element.dataset.op);

if (markup.press === 'delegated') {
  window.jQuery(document).on('click', '.day-op', function pressed(event) {
    event.preventDefault();
    window.dayOp(codeOf(this));
  });
}
if (markup.press === 'listener' || markup.press === 'trusted') {
  for (const element of document.querySelectorAll('.day-op')) {
    element.addEventListener('click', (event) => {
      if (markup.press === 'trusted' && !event.isTrusted) return;
      window.dayOp(codeOf(element));
    });
  }
}
if (markup.press === 'form' || markup.press === 'image') {
  for (const form of document.querySelectorAll('.day-form')) {
    form.addEventListener('submit', (event) => {
      if (markup.confirms && !confirm('Are you sure?')) event.preventDefault();
    });
  }
}

const makeEditable = () => markup.dayStatus === 'editable' && window.jQuery('.postingStatus').editable({ source: ['POST', 'POSTED', 'HOLD', 'FAILED'].map((word) => ({ value: word, text: word })) });

async function fillLate(place) {
  const answer = await fetch(`/sales/journals?${new URLSearchParams({ storeId, startDate: date, endDate: date })}`);
  place.innerHTML = await answer.text();
  makeEditable();
}
const late = document.querySelector('#journals[data-late]');
if (late) setTimeout(() => void fillLate(late), 400);
else makeEditable();

/** What every page of the double runs. It is no module: `dayOp` is called from attributes and addresses. */
const markup = JSON.parse(document.body.dataset.markup);

/** Which look-alikes were pressed, for those who want to know. */
document.addEventListener('click', (event) => {
  const pressed = event.target.closest('.alike');
  if (!pressed) return;
  event.preventDefault();
  document.body.dataset.alikes = `${document.body.dataset.alikes ?? ''} ${pressed.dataset.alike}`.trim();
});

/** Bootstrap's own tooltips: they take the words out of `title`. */
function startTooltips() {
  if (markup.tooltips === 'bootstrap3') window.jQuery('[data-toggle="tooltip"]').tooltip({ container: 'body' });
  if (markup.tooltips === 'bootstrap5') for (const element of document.querySelectorAll('[data-bs-toggle="tooltip"]')) window.bootstrap.Tooltip.getOrCreateInstance(element);
}
startTooltips();

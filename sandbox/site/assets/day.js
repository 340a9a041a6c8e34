/** Says which part of the day is shown; the showing itself is CSS's, by the address's hash. */
function mark() {
  const shown = [...document.querySelectorAll('.tab')].find(({ id }) => location.hash === `#${id}`)?.id ?? 'tab_accounting';
  for (const link of document.querySelectorAll('.tabs a')) {
    if (link.hash === `#${shown}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

mark();
window.addEventListener('hashchange', mark);

// The page's own refresh is a `meta` element. For an address with a hash browsers take it as a jump within the
// page and load nothing, so that what is running would seem to run forever.
if (document.querySelector('.running')) setTimeout(() => location.reload(), 2000);

/** What a person would write by hand: the three controls with the state's word at each row in sight, once and when it is scrolled. */
import { ACTIONS, place, rowsInSight } from './rows.mjs';

const root = place();
const layer = document.createElement('div');
root.append(layer);

function control(action, date) {
  const button = document.createElement('button');
  button.setAttribute('aria-label', `${action} ${date}`);
  button.textContent = action[0];
  return button;
}

function draw() {
  layer.replaceChildren(
    ...rowsInSight().map(({ date, state, top, left, height }) => {
      const strip = document.createElement('div');
      strip.className = 'strip';
      strip.style.cssText = `top: ${top}px; left: ${left}px; height: ${height}px`;
      const word = document.createElement('span');
      word.textContent = state;
      strip.append(word, ...ACTIONS.map((action) => control(action, date)));
      return strip;
    }),
  );
}

draw();
document.addEventListener('scroll', () => requestAnimationFrame(draw), { capture: true, passive: true });

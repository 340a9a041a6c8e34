/** The same as `hand.mjs`, drawn by React. */
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ACTIONS, place, rowsInSight } from './rows.mjs';

function Strip({ date, state, top, left, height }) {
  return createElement(
    'div',
    { className: 'strip', style: { top, left, height } },
    createElement('span', null, state),
    ...ACTIONS.map((action) => createElement('button', { key: action, 'aria-label': `${action} ${date}` }, action[0])),
  );
}

function Rows() {
  const [rows, setRows] = useState(rowsInSight);
  useEffect(() => {
    const draw = () => requestAnimationFrame(() => setRows(rowsInSight()));
    document.addEventListener('scroll', draw, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', draw, { capture: true });
  }, []);
  return rows.map((row) => createElement(Strip, { key: `${row.date} ${row.top}`, ...row }));
}

const root = place();
const layer = document.createElement('div');
root.append(layer);
createRoot(layer).render(createElement(Rows));

import { expect, it } from 'vitest';
import { lateIn } from './late.ts';

it.each<[what: string, code: string, late: string[], needs: string[]]>([
  ['what is only exported', 'function now() {} function later() {} now(); export { later };', ['later'], []],
  ['what only that needs', 'const word = "a"; const later = () => word; start(); export { later };', ['word', 'later'], []],
  ['nothing that is needed at once, however far', 'function a() { b(); } const b = () => c; var c = 1; a(); export { a, b, c };', [], []],
  ['what needs what stays', 'function both() {} both(); const later = () => both(); export { later };', ['later'], ['both']],
  ['classes', 'class First {} class Later extends First {} new First(); export { Later };', ['Later'], ['First']],
  [
    'no reader of a value that changes',
    'let told = false; function tell() { told = true; } tell(); const isTold = () => told; export { isTold };',
    [],
    [],
  ],
  ['no writer of it', 'let told; told?.(); const hear = (by) => { [told] = [by]; }; export { hear };', [], []],
  ['a value that changes there alone', 'let count = 0; const next = () => ++count; start(); export { next };', ['count', 'next'], []],
  ['what has the name of a field', 'const o = { say: 1 }; o.say; function say() {} export { say };', ['say'], []],
  ['not what is reached by a name in brackets', 'const key = "a"; ({})[key]; export { key };', [], []],
  ['all names of a pattern, or none', 'const { a, b: [c = 1], ...d } = globalThis; a; export { a, c, d };', [], []],
])('goes to a later part: %s', (_, code, names, needs) => {
  const late = lateIn(code);
  expect([...late.names]).toEqual(names);
  expect(late.needs).toEqual(needs);
});

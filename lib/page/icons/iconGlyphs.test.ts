import { describe, expect, it } from 'vitest';
import { actionOfFile, actionsOfClasses, actionsOfSymbols } from './iconGlyphs.ts';

describe('classes name a glyph', () => {
  it.each([
    ['fa fa-refresh fa-spin', ['refresh']],
    ['fas fa-sync-alt', ['refresh']],
    ['fa-solid fa-arrows-rotate fa-2x', ['refresh']],
    ['k-icon k-svg-icon k-svg-i-arrow-rotate-cw', ['refresh']],
    ['k-icon k-i-reload-sm', ['refresh']],
    ['ui-icon ui-icon-refresh', ['refresh']],
    ['glyphicon glyphicon-refresh', ['refresh']],
    ['bi bi-calculator-fill', ['regenerate']],
    ['fal fa-calculator', ['regenerate']],
    ['fa\n fa-flash', ['post']],
    ['fa-bolt-lightning', ['post']],
    ['mdi mdi-flash-outline', ['post']],
    ['glyphicon glyphicon-flash', ['post']],
    ['fa-refresh fa-bolt', ['refresh', 'post']],
    ['', []],
    ['refresh post bolt', []],
    ['btn-refresh post-calculator', []],
    ['fa fa-rotate-90 fa-rotate-left fa-undo', []],
    ['fa-calculator-simple fa-boltx fa-refreshed', []],
  ] as const)('%j', (classes, actions) => {
    expect(actionsOfClasses(classes)).toEqual(actions);
  });
});

describe('the file of an image', () => {
  it.each([
    ['/assets/refresh.png', 'refresh'],
    ['/assets/icon_reload_24.svg?v=2', 'refresh'],
    ['refresh-9f86d081884c7d659a2feaa0c55ad015.png', 'refresh'],
    ['https://cdn.example/a.b/arrows-rotate.svg#x', 'refresh'],
    ['/img/btn-calculator@2x.png', 'regenerate'],
    ['regenerate.gif', 'regenerate'],
    ['/Post.PNG', 'post'],
    ['bolt.3fa9c21b.svg', 'post'],
    ['/refresh/logo.png', undefined],
    ['/posts.png', undefined],
    ['refresh-reference-data.png', undefined],
    ['sprite.png', undefined],
    ['data:image/png;base64,/refresh.png', undefined],
    ['refresh', undefined],
    ['', undefined],
  ])('%j', (address, action) => {
    expect(actionOfFile(address)).toBe(action);
  });
});

it('signs of the common fonts', () => {
  expect(['↻', ' ⟳ ', '🔄', '🧮', '⚡\uFE0F', '★', '', ' '].map(actionsOfSymbols)).toEqual([
    ['refresh'],
    ['refresh'],
    ['refresh'],
    ['regenerate'],
    ['post'],
    [],
    [],
    [],
  ]);
});

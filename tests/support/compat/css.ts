import { CSS_FUNCTIONS, type Feature, cssFeature } from './data.ts';

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/"[^"]*"|'[^']*'/g, '""');

/** What the pseudo-classes and pseudo-elements of a selector are. */
export const inSelector = (selector: string): Feature[][] =>
  [...selector.matchAll(/::?([a-z-]+)/g)].map(([, name]) => cssFeature('selectors', name!));

function inAtRule(prelude: string): Feature[][] {
  const [, name = '', rest = ''] = /^@([\w-]+)(.*)$/s.exec(prelude) ?? [];
  const asked = [...rest.matchAll(/\(\s*([a-z-]+)/g)].map(([, feature]) => cssFeature('at-rules', name, feature!));
  return [cssFeature('at-rules', name), ...asked];
}

function inDeclaration(text: string): Feature[][] {
  const [, property = '', value = ''] = /^([a-z-]+)\s*:(.*)$/s.exec(text) ?? [];
  const words = [...value.matchAll(/(?<![\w-])[a-z][a-z-]*(?![\w-])/g)].map(([word]) => word);
  const functions = [...value.matchAll(/(?<![\w-])([a-z-]+)\(/g)].map(([, name]) => CSS_FUNCTIONS.get(name!) ?? []);
  return [
    cssFeature('properties', property),
    ...words.map((word) => cssFeature('properties', property, word)),
    ...functions.map((features) => [...features]),
  ];
}

/** Each thing of CSS that `styles` use, with all that the data says about it. */
export function inStyles(styles: string): Feature[][] {
  return [...withoutComments(styles).matchAll(/([^{};]*)([{};])/g)].flatMap(([, part = '', end]) => {
    const text = part.trim();
    if (text.startsWith('@')) return inAtRule(text);
    return end === '{' ? inSelector(text) : inDeclaration(text);
  });
}

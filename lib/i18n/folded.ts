/** A text as it is compared in a search: without accents and cases, and with one kind of apostrophe and of space. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}

/** True where `text` has every word of `query`. */
export function hasAllWords(text: string, query: string): boolean {
  const within = folded(text);
  return folded(query)
    .split(' ')
    .every((word) => within.includes(word));
}

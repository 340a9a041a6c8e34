export type Scheme = 'light' | 'dark';

/** A page is dark where its ground is; ours follows it, whatever the system prefers (look.md). */
export function schemeOf(page: Document): Scheme {
  for (const element of [page.body, page.documentElement]) {
    const [r, g, b, alpha = 1] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (r === undefined || alpha === 0) continue;
    return 0.2126 * r + 0.7152 * g! + 0.0722 * b! < 110 ? 'dark' : 'light';
  }
  return 'light';
}

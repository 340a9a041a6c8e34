import type { Phrase } from '../../lib/i18n/phrase.ts';
import { Words } from './language.tsx';
import { trusted } from './trusted.ts';

export interface SiteLinkProps {
  readonly href: string;
  readonly label: Phrase;
  /** True where the page behind it should not take the place of this one. */
  readonly apart?: boolean | undefined;
  readonly class?: string | undefined;
  /** What happens besides, before the page opens. */
  readonly onOpen?: (() => void) | undefined;
}

/** A link to a page of the accounting site; an address that is not on the web is no link, only its words. */
export function SiteLink({ href, label, apart, class: look, onOpen }: SiteLinkProps) {
  if (!/^https?:$/.test(URL.parse(href)?.protocol ?? '')) return <Words of={label} />;
  return (
    <a href={href} class={look} onClick={trusted(() => onOpen?.())} {...(apart ? { target: '_blank', rel: 'noopener' } : {})}>
      <Words of={label} />
    </a>
  );
}

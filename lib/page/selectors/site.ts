/** What every page of the site may have; when and where each was seen stands in `seen.ts`. */

/** Where a page says what it is about. */
export const PAGE_TITLES = 'h1,.breadcrumb,[aria-label="breadcrumb"],[aria-label="Breadcrumb"]';
/** The choice of a store. */
export const STORE_FILTER = 'select#store';
/** Where the site signs somebody out. */
export const SIGN_OUT = 'form[action$="/logout"], a[href$="/logout"]';
/** The site's menus. */
export const MENUS = 'nav,header,[role="navigation"],[role=menu],[role=menubar],.navbar,.nav,.sidebar,.dropdown-menu,.menu';
/** What leads to another page. */
export const LINK = 'a[href]';
/** What of its menus and of its path a page says that it is. */
export const CURRENT =
  'nav [aria-current=page], nav .active, .nav .active, .breadcrumb li, .breadcrumb a, [aria-label=breadcrumb] li, [aria-label=Breadcrumb] li';
/** Whose texts lead through the site, and say nothing of a page. */
export const NAVIGATION = 'nav,[role="navigation"]';
/** What lies over the page, beside it or under it is about something else. */
export const APART =
  'aside,footer,[role=complementary],[role=contentinfo],.sidebar,dialog,[role=dialog],.modal,.popover,.alert,[role=alert],.toast,.notification';
export const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading],.panel-title,.card-title,.k-panelbar-header,.page-title';
/** What is styled as a title, or stands as one: over a table, before a list, on what opens a part. */
export const TITLES = `${HEADINGS},summary,th[colspan],td[colspan],[class*="title" i],[class*="heading" i],[class*="section-label" i],strong,b`;
/** Parts of which one is shown at a time. */
export const PANELS = '[role=tabpanel],.tab-pane,.accordion-collapse,.panel-collapse';
/** What leads to the panel of this id, by the conventions of several libraries. */
export const TABS_OF = (id: string): string => `a[href$="#${id}"],[data-target="#${id}"],[data-bs-target="#${id}"],[aria-controls="${id}"]`;
/** The tabs of a page. */
export const TABS = '[role=tablist], .nav-tabs, .k-tabstrip-items';
/** How pages mark what went wrong. */
export const ERRORS =
  '.text-danger,.text-error,.alert-danger,.alert-error,.error,.error-message,.errors,.has-error .help-block,.invalid-feedback,.k-notification-error';
/** How pages say something for a moment, or until the next page. */
export const NOTICES =
  '[role=alert],[role=status],.swal2-popup,.ui-pnotify,.growl,.gritter-item,.snackbar,.alert,.toast,.toast-message,.k-notification,.notification,.flash,.message';
/** What is red because it is to be filled in, or pressed with care: nothing that went wrong. */
export const NO_MESSAGE = 'a,button,label,legend,th,h1,h2,h3,h4,h5,h6,[role=button]';
/** How the translators of Chrome and Edge mark a page that they rewrote. */
export const TRANSLATED = 'html.translated-ltr, html.translated-rtl, html[_msttexthash], body [_msttexthash]';
/** The elements that a translator puts into a text: a site of today has no `<font>`. */
export const TRANSLATED_WORDS = 'font font, font[style*="vertical-align"]';

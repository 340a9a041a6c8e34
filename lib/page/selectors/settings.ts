/** The settings pages, in the conventions of the libraries that such pages use; when and where each was seen stands in `seen.ts`. */

/** One row of the mapping, or of any form. */
export const GROUPS = 'tr,.form-group,.form-row,.k-form-field,li';
export const ROW = '.row';
/** The name of a row, and of a field. */
export const ROW_NAMES = 'th,td,label,.control-label';
export const FIELD_NAMES = 'label,.control-label,.k-label';
/** Where no row of a form stands. */
export const NO_GROUP = 'thead,nav,[role="navigation"]';
/** What is no pair of a name and its value. */
export const NO_PAIR = 'dl,table,ul,ol,form,label,h1,h2,h3,h4,h5,h6,[class*="title" i]';
/** A name of several in one place. */
export const TAGS = 'li,.badge,.label,.tag';
/** What is chosen or written in. */
export const FIELDS = 'input:not([type=hidden]),select';
/** A choice that waits to be saved. */
export const UNSAVED = '.editable-unsaved,.k-dirty,.k-dirty-cell,.dirty,.is-dirty,.ng-dirty,.unsaved,.modified';
/** Fields that choose no account. */
export const NO_CHOICE = '[type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=image],[type=search]';
export const RADIO = '[type=radio]';
/** A choice that is drawn by a library, and what it shows. */
export const DRAWN = '.k-dropdown,.k-dropdownlist,.k-combobox,.k-picker,.select2,.chosen-container,.ui-selectmenu-button,[role=combobox]';
export const DRAWN_VALUE = '.k-input-value-text,.k-input,.select2-selection__rendered,.chosen-single span,.ui-selectmenu-text';
/** What shows only some of the rows, or may: then those that are seen are not all. */
export const PAGES =
  '.pagination,.k-pager,.k-pager-wrap,.dataTables_paginate,.dataTables_info,.dt-info,.dt-paging,[class*="paging" i],.k-filter-row,.k-virtual-scrollable-wrap,[aria-rowcount],thead input';
export const SEARCHES =
  'input[type="search"],[placeholder*="search" i],[placeholder*="filter" i],[aria-label*="search" i],[aria-label*="filter" i],[name*="search" i],[name*="filter" i]';
/** What runs still, or waits to be saved. */
export const BUSY = '[aria-busy=true],.k-loading-mask,.spinner,.loading,.blockUI';
/** A choice that the site did not take: what is shown is not what is kept. */
export const FAILED = '.alert-danger,.alert-error,.has-error,.is-invalid,.errors,[aria-invalid=true]';
/** What may hide or bring rows. */
export const SWITCHES = 'button,a,label,[role=button],[role=switch]';
/** What says yes or no without a word. */
export const TICKS = 'input[type=checkbox],input[type=radio],[role=switch],[role=checkbox],[role=radio]';
/** What saves or does something, short of a link to another page: that page is read when it is there. */
export const DEEDS =
  'button,[type=button],[type=submit],[type=image],[role=button],a:not([href]),a[href^="#"],a[href^="javascript:"],a[data-method]';
/** What leads on or does something. */
export const LINKS = 'a,.btn,.k-button,[role=button]';

/** The parts of these pages that a guide lights up, as the practice has them. */
export const STORE_CONNECTION = 'section[aria-labelledby="connection"] dl';
export const RECONNECT = 'form[action$="/reconnect"] button';
export const REFRESH_COMPANY = 'form[action$="/refresh"] button';
export const MAPPING_GENERAL = 'section#general';
export const MAPPING_ROWS = 'tr[data-area]';
export const PART_HEADING = 'main section > h2';
export const COMPANY = 'main section[id^="company-"]';

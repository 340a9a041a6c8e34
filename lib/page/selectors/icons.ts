/**
 * What may be one of the three icons, and what stands around them; when and where each was seen stands in `seen.ts`. Added
 * texts are folded by the bundler, templates of them are kept twice.
 */

/** What is pressed by its nature, or says that it is. */
export const PRESSABLE =
  'a,button,[type=button],[type=submit],[type=image],[role=button],[role=link],[role=menuitem],[onclick],[onmousedown]';
/** What may be pressed by a handler that nobody can see: with the pointer's hand it counts. */
export const PERHAPS = 'i,svg,img,span[class],.btn,[title]';
/** What is shown under the pointer. */
export const TIPS = '.tooltip,.popover,[role=tooltip],.k-tooltip,.ui-tooltip';
/** A status that is edited in its place says POST too; what lies over the page asks about something; a choice is no press. */
export const NEVER =
  TIPS +
  ',dialog,[role=dialog],.modal,.postingStatus,.editable,[data-pk],nav,[role=tablist],[role=radiogroup],[aria-pressed],[aria-selected]';
/** Where something is written, Post sends it. */
export const WRITING = 'textarea,[contenteditable]';
/** What is not met between icons of one group, even without a word. */
export const BETWEEN_GROUPS = 'table,select,h1,h2,h3,h4,h5,h6,input:not([type=hidden],[type=button],[type=submit],[type=image]),' + WRITING;
/** What is something by itself: an element around an icon that holds one is not of the icon alone. */
export const THINGS = 'a,button,input:not([type=hidden]),select,textarea,img,svg,i,table,iframe,[onclick],[role=button]';
/** What can't be pressed now, by itself, and by what is around it. */
export const OFF = ':disabled,[aria-disabled=true]';
export const OFF_AROUND = '[aria-disabled=true],[inert]';

/** What the builds use though the oldest browser lacks it or is not known to have it, and why that is well. */
export const MINDED: readonly { readonly what: string; readonly why: string }[] = [
  { what: 'api.Document.moveBefore', why: 'Preact looks whether it is there' },
  { what: 'api.Document.pictureInPictureElement', why: 'undefined where a page can let nothing float' },
  { what: 'api.Navigation.currentEntry', why: 'where it is not there, the address is compared more often' },
  { what: 'api.Navigation.currententrychange_event', why: 'a hint only, where `navigation` is there' },
  { what: 'api.VRDisplay.displayName', why: 'a member of Preact’s contexts' },
  { what: 'css.properties.text-wrap.pretty', why: 'lines are broken as ever where it is unknown' },
  { what: 'css.selectors.active-view-transition', why: 'in `:is()`, which forgives what it doesn’t know' },
  { what: 'javascript.builtins.DisposableStack.dispose', why: 'a member of a signal’s effect' },
  { what: 'javascript.builtins.Error.stackTraceLimit', why: 'zod sets it; where it means nothing, nothing happens' },
  { what: 'webextensions.api.commands.openShortcutSettings', why: 'only Firefox has it; elsewhere a page of the browser is opened' },
  {
    what: 'webextensions.api.runtime.onInstalled.details.temporary',
    why: 'only Firefox loads an extension for a while; elsewhere it is missing',
  },
];

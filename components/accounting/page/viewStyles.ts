import dock from '../dock/dock.css?inline';
import progress from '../sheet/progress/progress.css?inline';
import sheet from '../sheet/sheet.css?inline';
import show from '../show/show.css?inline';

/** The styles of the views, likewise. */
export const VIEW_STYLES = [dock, sheet, progress, show].join('\n');

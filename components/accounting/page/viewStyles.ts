import pieces from '../../base/pieces.css?inline';
import dock from '../dock/dock.css?inline';
import progress from '../sheet/progress/progress.css?inline';
import sheet from '../sheet/sheet.css?inline';
import show from '../show/show.css?inline';

/** The styles of what the views draw, as one text as well; they come with the views. */
export const VIEW_STYLES = [pieces, dock, sheet, progress, show].join('\n');

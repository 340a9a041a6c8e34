import type { Tile } from './stores.ts';

/** The file of a tile. */
export const tileName = ({ width, height }: Tile): string => `tile-${width}x${height}.png`;

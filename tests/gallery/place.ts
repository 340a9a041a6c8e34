/** Where links of the gallery lead. */
export const PLACE = 'https://site.example/page';

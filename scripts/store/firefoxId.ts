/** The extension in Firefox, never to be changed: by it the browser knows an update, and what an organisation fixes for it. */
export const FIREFOX_ID = '{6c7d8247-15e5-41c3-969b-08e778a58361}';

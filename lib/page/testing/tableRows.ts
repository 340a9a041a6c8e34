/** Gives the imitation of a page that unit tests run in what it lacks of tables: the rows of a table's body. */
export function haveTableRows(): void {
  Object.defineProperty(HTMLTableSectionElement.prototype, 'rows', {
    configurable: true,
    get(this: HTMLElement) {
      return [...this.children].filter(({ localName }) => localName === 'tr');
    },
  });
}

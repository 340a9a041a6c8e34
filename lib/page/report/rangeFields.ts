/** The text fields of a page that hold a range of days, as the site writes one (domain 1.3). */
const RANGE = /^\s*(\d{4}-\d{2}-\d{2})\s+-\s+(\d{4}-\d{2}-\d{2})\s*$/;

export interface RangeField {
  readonly field: HTMLInputElement;
  readonly from: string;
  readonly to: string;
}

export const rangeFieldsOf = (page: ParentNode): RangeField[] =>
  [...page.querySelectorAll('input')].flatMap((field) => {
    const [, from, to] = (field.type === 'text' && RANGE.exec(field.value)) || [];
    return from !== undefined && to !== undefined ? [{ field, from, to }] : [];
  });

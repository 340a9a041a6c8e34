import * as z from 'zod/mini';
import { PageProblem } from './problem.ts';

/**
 * What `schema` makes of an address's query or a form's fields; fields that it does not name are ignored.
 * @throws PageProblem 400 that names the first field which is missing or not understood
 */
export function read<T extends z.ZodMiniType>(schema: T, fields: URLSearchParams | FormData): z.infer<T> {
  const parsed = z.safeParse(schema, Object.fromEntries(fields));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || 'form';
  throw new PageProblem(400, `“${field}” is missing, or is not something that this page understands.`);
}

/** A form field that may be left empty: empty text becomes null. */
export function orEmpty<T extends z.ZodMiniType>(schema: T) {
  return z.union([
    z.pipe(
      z.literal(''),
      z.transform(() => null),
    ),
    schema,
  ]);
}

/** An identifier as it stands in an address or a hidden field. */
export const id = z.string().check(z.minLength(1), z.maxLength(128));

/** A name as somebody typed or chose it. */
export const name = z.string().check(z.minLength(1), z.maxLength(120));

/** What every adapter asks of an answer before it looks into it: its size, its type, its encoding, its time. */
import { ServiceError } from './errors.ts';

/** A worker may be ended 30 s after its last event: an answer that takes longer is given up before (practice 1). */
export const TIMEOUT_MS = 25_000;
/** Ten years of days of one store are about 2 MB. */
const MOST_BYTES = 16 * 1024 * 1024;
/** However long a service wants to be left alone, it is asked again after ten minutes. */
const LONGEST_WAIT_SECONDS = 600;

const JSON_TYPE = /^application\/(problem\+)?json\s*(;|$)/i;

/** True where `response` says that it is JSON. */
export function isJson(response: Response): boolean {
  const type = response.headers.get('content-type');
  return type !== null && JSON_TYPE.test(type);
}

/** @throws ServiceError `not-understood` where the body is larger than we can hold, or is no UTF-8 */
export async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new ServiceError('not-understood', { path: 'encoding' });
    }
  };
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new ServiceError('not-understood', { path: 'body too large' });
    }
    text += decode(value);
  }
}

/**
 * The JSON of `response`, whatever is in it.
 * @throws ServiceError `not-understood`, naming what was wrong: the type, the size, the encoding or the JSON itself
 */
export async function readJson(response: Response): Promise<unknown> {
  if (!isJson(response)) throw new ServiceError('not-understood', { path: 'content-type' });
  const text = await readText(response);
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('not-understood', { path: 'json' });
  }
}

/** Seconds to wait, from either form of `Retry-After`, cut to what is sensible; null where there is none that we can read. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, seconds), LONGEST_WAIT_SECONDS);
}

/** `busy`, with how long `response` asks to be left alone where it says so. */
export function busyError(response: Response, problem?: string): ServiceError {
  const seconds = retryAfterSeconds(response.headers.get('retry-after'), Date.now());
  return new ServiceError('busy', {
    ...(seconds === null ? {} : { retryAfterSeconds: seconds }),
    ...(problem === undefined ? {} : { problem }),
  });
}

/** What a thrown fetch, or a body that broke off, means; a redirect is refused by us and looks like any other network failure. */
export function failure(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  return new ServiceError(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
}

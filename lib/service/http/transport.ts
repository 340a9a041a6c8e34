import * as z from 'zod/mini';
import { ServiceError } from '../errors.ts';
import { operation, problem } from './schemas.ts';

/** A worker may be ended 30 s after its last event: an answer that takes longer is given up before (practice 1). */
const TIMEOUT_MS = 25_000;
/** Ten years of days of one store are about 2 MB. */
const MOST_BYTES = 16 * 1024 * 1024;

export interface TransportOptions {
  readonly origin: string;
  readonly fetch: typeof fetch;
}

export interface Call {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Response200 {
  readonly status: number;
  readonly etag: string | null;
  /** Undefined with 304. */
  readonly json: unknown;
}

/** Seconds to wait, from either form of `Retry-After`; null where there is none that we can read. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new ServiceError('not-understood', { path: 'body too large' });
    }
    text += decoder.decode(value, { stream: true });
  }
}

const isJson = (response: Response) => /^application\/(problem\+)?json\b/i.test(response.headers.get('content-type') ?? '');

async function readJson(response: Response): Promise<unknown> {
  if (!isJson(response)) throw new ServiceError('not-understood', { path: 'content-type' });
  const text = await readText(response);
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('not-understood', { path: 'json' });
  }
}

/** The error that an answer of 400 and above stands for. */
async function refusal(response: Response): Promise<ServiceError> {
  if (response.status === 401) return new ServiceError('not-signed-in');
  if (response.status === 429 || response.status === 503) {
    const seconds = retryAfterSeconds(response.headers.get('retry-after'), Date.now());
    const saidSo = isJson(response) && z.safeParse(problem, await readJson(response).catch(() => null)).success;
    return new ServiceError('busy', { ...(seconds === null ? {} : { retryAfterSeconds: seconds }), ...(saidSo ? { problem: 'busy' } : {}) });
  }
  if (response.status >= 500) return new ServiceError('server-error');
  const answer = z.safeParse(problem, await readJson(response));
  if (!answer.success) return new ServiceError('not-understood', { path: 'problem' });
  const running = z.safeParse(z.optional(operation), answer.data.operation);
  return new ServiceError('refused', {
    problem: answer.data.type.split('/').at(-1) ?? '',
    ...(answer.data.detail === undefined ? {} : { detail: answer.data.detail }),
    ...(running.success && running.data ? { operation: running.data } : {}),
  });
}

/** What a thrown fetch means; a redirect is refused by us and looks like any other network failure. */
function failure(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  return new ServiceError(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
}

/** Sends one request, once, with the merchant's own session. Rejects with a ServiceError and nothing else. */
export function createTransport({ origin, fetch }: TransportOptions) {
  return async function send({ path, method = 'GET', headers = {}, body }: Call): Promise<Response200> {
    try {
      const response = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...headers,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: 'include',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.status === 304) return { status: 304, etag: response.headers.get('etag'), json: undefined };
      if (response.status >= 400) throw await refusal(response);
      return { status: response.status, etag: response.headers.get('etag'), json: await readJson(response) };
    } catch (error) {
      throw failure(error);
    }
  };
}
export type Send = ReturnType<typeof createTransport>;

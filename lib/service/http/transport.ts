import * as z from 'zod/mini';
import { TIMEOUT_MS, busyError, failure, isJson, readJson } from '../answer.ts';
import { ServiceError } from '../errors.ts';
import { problem } from './schemas.ts';

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

/** The error that an answer of 400 and above stands for. */
async function refusal(response: Response): Promise<ServiceError> {
  if (response.status === 401) return new ServiceError('not-signed-in');
  if (response.status === 429 || response.status === 503) {
    const saidSo = isJson(response) && z.safeParse(problem, await readJson(response).catch(() => null)).success;
    return busyError(response, saidSo ? 'busy' : undefined);
  }
  if (response.status >= 500) return new ServiceError('server-error');
  const answer = z.safeParse(problem, await readJson(response));
  if (!answer.success) return new ServiceError('not-understood', { path: 'problem' });
  const { type, detail, operation } = answer.data;
  return new ServiceError('refused', {
    problem: type.slice(type.lastIndexOf('/') + 1),
    ...(detail === undefined ? {} : { detail }),
    ...(operation === undefined ? {} : { operation }),
  });
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

import { ACTIONS, type Action } from '../../../lib/domain/day/action.ts';
import { PROBLEMS, type ProblemType } from '../../../lib/service/http/schemas.ts';
import { type Json, refTo, schemaComponents } from './components.ts';
import { refusals } from './problems.ts';

const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });
const header = (name: string): Json => ({ $ref: `#/components/headers/${name}` });
const json = (name: string): Json => ({ 'application/json': { schema: refTo(name) } });

/** Any call may be refused with these. */
const ALWAYS: readonly ProblemType[] = ['not-signed-in', 'bad-request', 'busy'];
const READ_ONLY: readonly ProblemType[] = ['unknown-operation'];
/** A write may be refused for every reason but those of reads. */
const OF_WRITES = (Object.keys(PROBLEMS) as ProblemType[]).filter((type) => !READ_ONLY.includes(type));

interface Read {
  readonly id: string;
  readonly summary: string;
  readonly answer: string;
  readonly parameters?: readonly Json[];
  readonly refused?: readonly ProblemType[];
}

/** A read: an answer with its ETag, or 304. */
function read({ id, summary, answer, parameters = [], refused = [] }: Read): Json {
  return {
    get: {
      operationId: id,
      summary,
      parameters: [...parameters, parameter('IfNoneMatch')],
      responses: {
        '200': { description: 'The answer.', headers: { ETag: header('ETag') }, content: json(answer) },
        '304': { description: 'Nothing changed since that ETag.', headers: { ETag: header('ETag') } },
        ...refusals([...ALWAYS, ...refused]),
      },
    },
  };
}

const WRITES: Readonly<Record<Action, { readonly summary: string; readonly body: string }>> = {
  refresh: { summary: 'The day’s POS figures replace the accounting figures, and its entries are built again.', body: 'RefreshReason' },
  regenerate: { summary: 'The day’s entries are built again from the stored figures with the present mapping.', body: 'RegenerateReason' },
  post: { summary: 'What is ready goes to the accounting software, each entry once.', body: 'PostReason' },
};

function write(action: Action): Json {
  const { summary, body } = WRITES[action];
  return {
    post: {
      operationId: action,
      summary,
      parameters: [parameter('StoreId'), parameter('Date'), parameter('CsrfToken'), parameter('IdempotencyKey'), parameter('IfMatch')],
      requestBody: { required: true, content: json(body) },
      responses: {
        '202': { description: 'Accepted. The same key and body give the same operation again.', content: json('Operation') },
        ...refusals(OF_WRITES),
      },
    },
  };
}

const text = { type: 'string' };
const inHeader = (name: string, description: string, schema: Json = text, required = true): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});
const inPath = (name: string, schema: Json): Json => ({ name, in: 'path', required: true, schema });
const inQuery = (name: string, description: string, schema: Json): Json => ({ name, in: 'query', required: false, description, schema });

const PARAMETERS: Json = {
  StoreId: inPath('storeId', { type: 'string', minLength: 1, maxLength: 128 }),
  Date: inPath('date', refTo('BusinessDate')),
  OperationId: inPath('operationId', { type: 'string', minLength: 1, maxLength: 128 }),
  IfNoneMatch: inHeader('If-None-Match', 'The ETag of the answer that the client has.', text, false),
  CsrfToken: inHeader('X-CSRF-Token', 'The `csrfToken` of the session.'),
  IdempotencyKey: inHeader('Idempotency-Key', 'Made by the client before its first attempt. It is remembered for at least 48 hours.', {
    type: 'string',
    format: 'uuid',
  }),
  IfMatch: inHeader('If-Match', 'The day’s `version`, in quotes.'),
};

const PATHS: Json = {
  '/session': read({ id: 'getSession', summary: 'Who is signed in.', answer: 'Session' }),
  '/stores': read({ id: 'getStores', summary: 'The stores with what is known about each.', answer: 'Stores' }),
  '/stores/{storeId}/days': read({
    id: 'getDays',
    summary:
      'The days of a range, or those that changed since a cursor. One of the two must be asked for; with both, the changes within the range.',
    answer: 'Days',
    parameters: [
      parameter('StoreId'),
      inQuery('from', 'The first day; goes with `to`.', refTo('BusinessDate')),
      inQuery('to', 'The last day; at most 4000 days after `from`.', refTo('BusinessDate')),
      inQuery('since', 'The `cursor` of an earlier answer.', { type: 'string', pattern: String.raw`^\d{1,15}$` }),
    ],
    refused: ['unknown-store'],
  }),
  '/stores/{storeId}/days/{date}': read({
    id: 'getDay',
    summary: 'One day with its evidence.',
    answer: 'DayDetail',
    parameters: [parameter('StoreId'), parameter('Date')],
    refused: ['unknown-store', 'unknown-day'],
  }),
  '/operations': read({
    id: 'getOperations',
    summary: 'Operations of the account. By its key, the way to find out what became of a request whose answer was lost.',
    answer: 'Operations',
    parameters: [
      inQuery('state', 'Only those that are not finished.', { const: 'active' }),
      inQuery('key', 'Only the one with this idempotency key.', { type: 'string', format: 'uuid' }),
    ],
  }),
  '/operations/{operationId}': read({
    id: 'getOperation',
    summary: 'One operation.',
    answer: 'Operation',
    parameters: [parameter('OperationId')],
    refused: ['unknown-operation'],
  }),
  ...Object.fromEntries(ACTIONS.map((action) => [`/stores/{storeId}/days/{date}/${action}`, write(action)])),
};

/** The OpenAPI document of the service API, made from the schemas that its client and its practice service share. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Service API of Sales Totals Guard',
      version: '1',
      description:
        'What the extension’s worker speaks and what the practice service implements. Money is in integer minor units. Unknown fields are ignored, and a word outside an enumeration is taken as unknown.',
    },
    servers: [
      { url: '{origin}/api/v1', variables: { origin: { default: 'http://127.0.0.1:4180', description: 'The practice service.' } } },
    ],
    security: [{ session: [] }],
    paths: PATHS,
    components: {
      schemas: schemaComponents(),
      parameters: PARAMETERS,
      headers: {
        ETag: { description: 'Names this state of the answer.', schema: text },
        RetryAfter: { description: 'Seconds until the next attempt.', schema: { type: 'integer', minimum: 0 } },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'The merchant’s own session, from the site’s sign-in page.',
        },
      },
    },
  };
}

/** The document as its file holds it. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;

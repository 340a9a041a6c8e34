import * as z from 'zod/mini';
import { phrase } from '../i18n/phrase.ts';
import { type Answer, type MessageName, PROTOCOL, type Reply, type Request } from './protocol.ts';
import { type KnownSender, type RawSender, type SenderRules, classifySender } from './sender.ts';
import type { createRateLimit } from './rateLimit.ts';
import { ProblemError } from './problemError.ts';
import type { ProblemView } from './views/views.ts';

/** Who may send a message of this name. */
export type SenderOf<N extends MessageName> = Extract<KnownSender, { from: (typeof PROTOCOL)[N]['from'][number] }>;

/** What answers each message; the type asks for one handler for every name of the protocol. */
export type Handlers = {
  readonly [N in MessageName]: (request: Request<N>, sender: SenderOf<N>) => Promise<Reply<N>>;
};

export interface RouterRules extends SenderRules {
  /** True where it may speak to us at this moment: one of our own pages, or a page of a site that we serve. */
  readonly admits: (sender: KnownSender) => Promise<boolean>;
}

const envelope = z.strictObject({ name: z.string(), body: z.unknown() });

const refuse = (problem: ProblemView): Answer<never> => ({ ok: false, problem });
/** Our content script outlives what let it in: it is told to let its page go. */
const LET_GO: Answer<never> = { ok: false, problem: { reason: phrase('problem.not-allowed') }, letGo: true };

/**
 * The one listener for messages. It answers synchronously with a promise for what is ours and with undefined
 * for everything else, so that it never swallows a message that another listener waits for.
 * What is answered is parsed here as well: nothing leaves that the protocol does not name.
 * @param tooMany counts what each tab asks for, where there is an end to it
 * @param onDefect is told what went wrong inside a handler, and gives a report of it that can be copied; the sender learns no more
 */
export function createRouter(
  handlers: Handlers,
  rules: RouterRules,
  tooMany: ReturnType<typeof createRateLimit>,
  onDefect: (error: unknown, step: MessageName) => string | undefined,
) {
  const names = new Map(Object.entries(PROTOCOL));

  async function answer(name: string, body: unknown, sender: KnownSender): Promise<unknown> {
    if (!(await rules.admits(sender))) return LET_GO;
    const message = names.get(name);
    if (!message || !(message.from as readonly string[]).includes(sender.from)) {
      return refuse({ reason: phrase('problem.unknown-message') });
    }
    if (sender.from === 'page' && sender.apart && name !== 'hello') return refuse({ reason: phrase('problem.apart') });
    const request = z.safeParse(message.request, body);
    if (!request.success) return refuse({ reason: phrase('problem.unknown-message') });
    if ('perMinute' in message && sender.from === 'page' && tooMany(sender.tabId, name, message.perMinute)) {
      return refuse({ reason: phrase('problem.too-many') });
    }
    try {
      const handle = handlers[name as MessageName] as (request: unknown, sender: KnownSender) => Promise<unknown>;
      return { ok: true, value: z.parse(message.reply, await handle(request.data, sender)) };
    } catch (error) {
      if (error instanceof ProblemError) return refuse(error.problem);
      const report = onDefect(error, name as MessageName);
      const reason = phrase(Object.hasOwn(message, 'acts') ? 'problem.no-answer' : 'problem.unexpected');
      return refuse({ reason, retry: true, ...(report === undefined ? {} : { report }) });
    }
  }

  return (raw: unknown, rawSender: RawSender): Promise<unknown> | undefined => {
    const message = z.safeParse(envelope, raw);
    if (!message.success) return undefined;
    const sender = classifySender(rawSender, rules);
    if (!sender) return undefined;
    return answer(message.data.name, message.data.body, sender);
  };
}

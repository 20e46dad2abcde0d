import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { logProblem } from './log.ts';
import { answerSchema, envelopeSchema, type Message, type Question, type SenderKind } from './messages.ts';

/**
 * Why a message had no effect: nobody listens there, the handler failed, the reply has not the
 * form agreed on, or this script's extension has been updated or removed under it.
 */
export type BusProblem = 'nobody-there' | 'failed' | 'malformed' | 'extension-gone';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: BusProblem };

/** Where a message came from; all undefined for pages of the extension. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly url: string | undefined;
  /** 0 for the tab's own page. */
  readonly frameId: number | undefined;
  /** Address of the tab's own page, where we may know it. */
  readonly tabUrl: string | undefined;
}

/** False in a content script whose extension was updated or removed: nothing works there any more. */
export function extensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Sends to the background. Never throws. */
export function send<B, R>(message: Message<B, R>, body: B): Promise<Result<R>> {
  return deliver(message, body, (envelope) => browser.runtime.sendMessage(envelope));
}

/** Sends to the annotator in a tab's own page, not its frames. Never throws. */
export function sendToTab<B, R>(tabId: number, message: Message<B, R>, body: B): Promise<Result<R>> {
  return deliver(message, body, (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/** Sends to the annotators in a tab's own page and in its frames; the first answer counts. Never throws. */
export function sendToFrames<B, R>(tabId: number, message: Message<B, R>, body: B): Promise<Result<R>> {
  return deliver(message, body, (envelope) => browser.tabs.sendMessage(tabId, envelope));
}

async function deliver<B, R>(
  message: Message<B, R>,
  body: B,
  post: (envelope: unknown) => Promise<unknown>,
): Promise<Result<R>> {
  if (!extensionAlive()) return { ok: false, problem: 'extension-gone' };
  let raw: unknown;
  try {
    raw = await post({ to: message.to, kind: message.kind, body });
  } catch {
    return { ok: false, problem: extensionAlive() ? 'nobody-there' : 'extension-gone' };
  }
  const answer = v.safeParse(answerSchema, raw);
  // No answer at all is what a browser gives when listeners exist, but none took the message.
  if (!answer.success) return { ok: false, problem: raw === undefined ? 'nobody-there' : 'malformed' };
  if (!answer.output.ok) return { ok: false, problem: 'failed' };
  const reply = v.safeParse(message.reply, answer.output.value);
  return reply.success ? { ok: true, value: reply.output } : { ok: false, problem: 'malformed' };
}

/**
 * Answers one kind of message. Messages of another form, or from a sender that may not send
 * them, are left unanswered.
 * @returns stops answering
 */
export function answer<B, R>(
  message: Question<B, R>,
  handler: (body: B, sender: Sender) => R | Promise<R>,
): () => void {
  return listen(message, (body, sender) => reply(message, () => handler(body, sender)));
}

/**
 * Hears one kind of message that another part of the extension answers.
 * @returns stops listening
 */
export function overhear<B, R>(
  message: Question<B, R>,
  handler: (body: B, sender: Sender) => void,
): () => void {
  return listen(message, (body, sender) => {
    handler(body, sender);
    return undefined;
  });
}

function listen<B, R>(
  message: Question<B, R>,
  take: (body: B, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const envelope = v.safeParse(envelopeSchema, raw);
    if (!envelope.success || envelope.output.to !== message.to || envelope.output.kind !== message.kind)
      return;
    if (sender.id !== browser.runtime.id || senderKind(sender) !== message.from) return;
    const body = v.safeParse(message.body, envelope.output.body);
    return body.success ? take(body.output, toSender(sender)) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function reply<R>(message: { readonly kind: string }, handle: () => R | Promise<R>): Promise<unknown> {
  try {
    return { ok: true, value: await handle() };
  } catch (error) {
    await logProblem(`message ${message.kind}`, error);
    return { ok: false };
  }
}

/** Pages of ours can be open in a tab too, so the address decides, not the tab. */
function senderKind(sender: Runtime.MessageSender): SenderKind {
  return !sender.url || sender.url.startsWith(browser.runtime.getURL('')) ? 'extension' : 'tab';
}

function toSender(sender: Runtime.MessageSender): Sender {
  return { tabId: sender.tab?.id, url: sender.url, frameId: sender.frameId, tabUrl: sender.tab?.url };
}

import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import { answer, overhear, send, sendToTab } from '../../../src/platform/bus.ts';
import { readLog } from '../../../src/platform/log.ts';
import { annotateTab, goToFinding, reportChanged, storyFound } from '../../../src/platform/messages.ts';
import { askForSummary } from '../../../src/platform/replies.ts';
import { fakeBrowser, SENDERS } from './fake-browser.ts';

afterEach(() => fakeBrowser.reset());

describe('the bus', () => {
  it('brings the body to the handler and its reply back', async () => {
    answer(annotateTab, ({ tabId }) => (tabId === 7 ? 'injected' : 'refused'));
    expect(await send(annotateTab, { tabId: 7 })).toEqual({ ok: true, value: 'injected' });
    expect(await send(annotateTab, { tabId: 8 })).toEqual({ ok: true, value: 'refused' });
  });

  it('tells the handler which tab has sent', async () => {
    const from = vi.fn(() => null);
    answer(storyFound, from);
    fakeBrowser.sender = SENDERS.page(4);
    await send(storyFound, null);
    expect(from).toHaveBeenCalledWith(null, { tabId: 4, url: 'https://news.example/story' });
  });

  it('says that nobody is there when nobody listens or nobody takes the message', async () => {
    expect(await sendToTab(1, askForSummary, null)).toEqual({ ok: false, problem: 'nobody-there' });
    answer(annotateTab, () => 'injected');
    expect(await sendToTab(1, askForSummary, null)).toEqual({ ok: false, problem: 'nobody-there' });
  });

  it('says that a handler failed, and keeps it in the log without its message', async () => {
    answer(annotateTab, () => {
      throw new TypeError('the page says: secret');
    });
    expect(await send(annotateTab, { tabId: 1 })).toEqual({ ok: false, problem: 'failed' });
    const [entry] = await readLog();
    expect(entry).toMatchObject({ where: 'message annotate-tab' });
    expect(entry?.what).toMatch(/^TypeError/);
    expect(JSON.stringify(entry)).not.toContain('secret');
  });

  it('refuses a reply of another form', async () => {
    fakeBrowser.runtime.onMessage.addListener(async () => ({ ok: true, value: { summary: 'all is well' } }));
    expect(await sendToTab(1, askForSummary, null)).toEqual({ ok: false, problem: 'malformed' });
  });

  it('notices that the extension has gone', async () => {
    answer(annotateTab, () => 'injected');
    fakeBrowser.alive = false;
    expect(await send(annotateTab, { tabId: 1 })).toEqual({ ok: false, problem: 'extension-gone' });
  });

  it('stops answering when told to', async () => {
    const stop = answer(annotateTab, () => 'injected');
    stop();
    expect(await send(annotateTab, { tabId: 1 })).toEqual({ ok: false, problem: 'nobody-there' });
  });

  it('lets others overhear without answering', async () => {
    const heard = vi.fn();
    overhear(reportChanged, heard);
    answer(reportChanged, () => null);
    fakeBrowser.sender = SENDERS.page(3);
    expect(await send(reportChanged, { findings: 2, worst: 'disputed' })).toEqual({ ok: true, value: null });
    expect(heard).toHaveBeenCalledWith(
      { findings: 2, worst: 'disputed' },
      expect.objectContaining({ tabId: 3 }),
    );
  });
});

describe('a message that may not be', () => {
  const good = { to: 'background', kind: 'annotate-tab', body: { tabId: 1 } };

  it.each([
    ['another extension', good, SENDERS.stranger],
    ['a content script that sends what only our pages may', good, SENDERS.page(1)],
    ['a negative tab', { ...good, body: { tabId: -1 } }, SENDERS.popup],
    ['a body of another type', { ...good, body: 'tab 1' }, SENDERS.popup],
    ['no body', { to: 'background', kind: 'annotate-tab' }, SENDERS.popup],
    ['another audience', { ...good, to: 'tab' }, SENDERS.popup],
    ['no envelope', 'annotate-tab', SENDERS.popup],
    ['nothing', null, SENDERS.popup],
  ])('from or with %s reaches no handler', async (_, message, sender) => {
    const handler = vi.fn(() => 'injected' as const);
    answer(annotateTab, handler);
    expect(await fakeBrowser.post(message, sender)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it('a page of ours in a tab is one of ours, not a page of the web', async () => {
    answer(annotateTab, () => 'injected');
    answer(storyFound, () => null);
    expect(await fakeBrowser.post(good, SENDERS.ownTab)).toEqual({ ok: true, value: 'injected' });
    const story = { to: 'background', kind: 'story-found', body: null };
    expect(await fakeBrowser.post(story, SENDERS.ownTab)).toBeUndefined();
  });

  it('an id of a finding that is too long is refused', async () => {
    const handler = vi.fn(() => null);
    answer(goToFinding, handler);
    await sendToTab(1, goToFinding, { findingId: 'x'.repeat(100_000) });
    expect(handler).not.toHaveBeenCalled();
  });
});

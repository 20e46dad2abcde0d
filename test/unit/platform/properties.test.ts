import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import { answer, send } from '../../../src/platform/bus.ts';
import { isGivenUp, readingBroken, readingEnds } from '../../../src/platform/failing-pages.ts';
import { logProblem, readLog } from '../../../src/platform/log.ts';
import * as messages from '../../../src/platform/messages.ts';
import { installPack, readInstalled, switchPack } from '../../../src/platform/packs.ts';
import {
  changeSettings,
  readSettings,
  settingsFromText,
  settingsSchema,
} from '../../../src/platform/settings.ts';
import { cases } from '../../fuzz/budget.ts';
import { fakeBrowser, SENDERS } from './fake-browser.ts';

afterEach(() => fakeBrowser.reset());

/** Anything that storage and messages can hold, often in a shape that is nearly right. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record(
    {
      version: fc.oneof(fc.constant(1), fc.nat(3), fc.jsonValue()),
      pausedSites: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      hiddenStatuses: fc.oneof(fc.constant([]), fc.jsonValue()),
      intensity: fc.oneof(fc.constantFrom('quiet', 'normal'), fc.jsonValue()),
      hiddenFindings: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      texts: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      off: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      pages: fc.oneof(fc.array(fc.record({ page: fc.string(), failures: fc.integer() })), fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
);

const MESSAGES = Object.values(messages).filter(
  (message) => typeof message === 'object' && 'kind' in message && 'body' in message,
);
const sender = fc.constantFrom(SENDERS.page(3), SENDERS.popup, SENDERS.ownTab, SENDERS.stranger);

describe('whatever is stored', () => {
  it('settings that hold are always settings, and a change is always stored', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (stored, lastGood) => {
        fakeBrowser.reset();
        fakeBrowser.stored.set('settings', stored);
        fakeBrowser.stored.set('settings-last-good', lastGood);
        expect(v.is(settingsSchema, (await readSettings()).settings)).toBe(true);
        await changeSettings((settings) => ({ ...settings, intensity: 'off' }));
        expect(await readSettings()).toMatchObject({ settings: { intensity: 'off' }, problem: null });
      }),
      cases(0.04),
    );
  });

  it('packs can always be read, switched and added to, and problems kept', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (packs, log) => {
        fakeBrowser.reset();
        fakeBrowser.stored.set('packs', packs);
        fakeBrowser.stored.set('log', log);
        const before = await readInstalled(['a']);
        expect(await installPack('no pack', ['a'])).not.toEqual([]);
        expect((await readInstalled(['a'])).packs).toEqual(before.packs);
        expect(await switchPack('a', false)).toEqual([]);
        expect((await readInstalled(['a'])).off).toContain('a');
        await logProblem('test', new Error('x'));
        expect((await readLog()).at(-1)).toMatchObject({
          where: 'test',
          what: expect.stringMatching(/^Error/),
        });
      }),
      cases(0.02),
    );
  });

  it('a page is given up after two failures, and never fails for what is stored', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, fc.webUrl(), async (failing, mark, url) => {
        fakeBrowser.reset();
        fakeBrowser.stored.set('failing-pages', failing);
        fakeBrowser.session.set('reading-1', mark);
        await readingBroken(1);
        await readingEnds(1, url, 'failed');
        await readingEnds(1, url, 'failed');
        expect(await isGivenUp(url)).toBe(true);
      }),
      cases(0.02, 20),
    );
  });

  it('settings from a file are settings or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anything.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const settings = settingsFromText(text);
          expect(settings === null || v.is(settingsSchema, settings)).toBe(true);
        },
      ),
      cases(0.04),
    );
  });
});

describe('whatever is sent', () => {
  it('a handler only ever sees bodies of its own form, from who may send them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MESSAGES),
        fc.oneof(
          anything,
          fc.record({
            to: fc.constantFrom('background', 'tab', 7),
            kind: fc.oneof(fc.constantFrom(...MESSAGES.map(({ kind }) => kind)), fc.string()),
            body: fc.oneof(
              anything,
              fc.constant(null),
              fc.record({ tabId: fc.integer(), findingId: fc.string() }),
            ),
          }),
        ),
        sender,
        async (message, sent, from) => {
          fakeBrowser.reset();
          const seen: unknown[] = [];
          const body = v.pipe(
            v.unknown(),
            v.check((value) => v.is(message.body, value)),
          );
          answer({ ...message, body, reply: v.unknown() }, (taken) => {
            seen.push(taken);
            return null;
          });
          await fakeBrowser.post(sent, from);
          for (const body of seen) expect(v.is(message.body, body)).toBe(true);
          if (
            from === SENDERS.stranger ||
            (from.url?.startsWith('https:') === true) !== (message.from === 'tab')
          )
            expect(seen).toEqual([]);
        },
      ),
      cases(0.05),
    );
  });

  it('a reply of any form is the one agreed on, or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, fc.record({ ok: fc.boolean(), value: anything })), async (raw) => {
        fakeBrowser.reset();
        fakeBrowser.runtime.onMessage.addListener(async () => raw);
        const sent = await send(messages.annotateTab, { tabId: 1 });
        if (sent.ok) expect(v.is(messages.annotateTab.reply, sent.value)).toBe(true);
        else expect(['failed', 'malformed', 'nobody-there']).toContain(sent.problem);
      }),
      cases(0.05),
    );
  });
});

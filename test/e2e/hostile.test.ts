import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardOn, paintedOn, pointAt, whenCard } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';
import { FLAGGED, highlightsOn, openHostile, openText, turns, whenCounted } from './hostile-site.ts';

const STORY = readFileSync(new URL('../playground/hostile-quirks.html', import.meta.url), 'utf8');
const POLICY = {
  'content-security-policy':
    "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
};

inBothBrowsers('a hostile page', (browser) => {
  beforeEach(() => browser().setScheme('light'));

  const findsFlagged = async () => {
    await expect
      .poll(async () => (await paintedOn(browser())).some(({ text }) => text.includes('Kiev')))
      .toBe(true);
  };
  const opensCard = async () => {
    await pointAt(browser(), FLAGGED);
    return whenCard(browser());
  };

  describe('is read and painted', () => {
    it.each(['names', 'frames', 'bombs', 'nodes', 'long-node', 'deep', 'quirks', 'inner-frames', 'element'])(
      '%s',
      async (name) => {
        await openHostile(browser(), name);
        await turns(browser(), 75);
        await findsFlagged();
        // Chromium's own tools cannot list trees as deep or as large as that, so there the card is not looked into.
        if (name !== 'deep' && name !== 'nodes') expect((await opensCard()).text).toContain('Kyiv');
      },
    );

    it('under a policy that allows nothing', async () => {
      await openHostile(browser(), 'quirks', { headers: POLICY });
      await findsFlagged();
      await opensCard();
    });

    it('as XHTML', async () => {
      const body = `<?xml version="1.0"?>${STORY.replace(/<!--[\s\S]*?-->/, '')
        .replace(/<meta[^>]*>/g, '')
        .replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"')}`;
      await openText(browser(), 'xhtml', { body, type: 'application/xhtml+xml' });
      await findsFlagged();
      await opensCard();
    });
  });

  it('clobber: the page stays usable, and there is a clear word', async () => {
    await openHostile(browser(), 'clobber');
    await turns(browser(), 125);
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('main .page')?.textContent))
      .toMatch(/Kyiv|nothing|not/i);
    await popup.close();
    await turns(browser(), 75);
  });

  it('builtins: the page’s own prototypes are none of ours', async () => {
    await openHostile(browser(), 'builtins');
    await whenCounted(browser());
    await expect.poll(() => highlightsOn(browser())).toBeGreaterThan(0);
    const sprung = await browser().evaluate(() => Reflect.get(window, 'sprung').join());
    expect(sprung).toBe('');
  });

  it('element: no way leads into the card', async () => {
    await openHostile(browser(), 'element');
    await findsFlagged();
    await opensCard();
    const { taken, insides } = await browser().evaluate(() => ({
      taken: Reflect.get(window, 'taken').length,
      insides: Reflect.get(window, 'insides') ?? '',
    }));
    expect({ taken, insides }).toEqual({ taken: 0, insides: '' });
  });

  it('element: what the page finds by searching the window’s text, it cannot press', async () => {
    await openHostile(browser(), 'element');
    await findsFlagged();
    const badge = await whenCounted(browser());
    const before = await opensCard();
    const reached = await browser().evaluate(() => Reflect.get(window, 'press')());
    // Should Firefox ever keep closed trees closed, SECURITY.md has a line too many.
    expect(reached).toBe(browser().name === 'firefox');
    await turns(browser(), 75);
    expect(await cardOn(browser())).toEqual(before);
    expect(await browser().badge()).toBe(badge);
  });

  it('registry: what is cleared comes back for a reader, until we give way', async () => {
    await openHostile(browser(), 'registry');
    await whenCounted(browser());
    await expect
      .poll(async () => {
        await browser().movePointer(20 + Math.random() * 40, 300);
        return highlightsOn(browser());
      })
      .toBeGreaterThan(0);
    await turns(browser(), 75);
  });

  it('sheet: what is switched off is seen again once the reader moves', async () => {
    await openHostile(browser(), 'sheet');
    await findsFlagged();
    const rules = () =>
      browser().evaluate(() =>
        document.adoptedStyleSheets.map((sheet) => (sheet.disabled ? 0 : sheet.cssRules.length)),
      );
    const before = await rules();
    await browser().evaluate(() => {
      for (const sheet of document.adoptedStyleSheets) {
        sheet.replaceSync('');
        sheet.disabled = true;
      }
    });
    await browser().movePointer(30, 300);
    await expect.poll(rules).toEqual(before);
  });

  describe('host', () => {
    const treat = (how: string) => browser().evaluate((way) => void Reflect.set(window, 'treat', way), how);
    const marked = () =>
      browser().evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes('current')).length);

    it.each(['remove', 'move'])(
      '%s: the card is closed in all its parts, and may come again',
      async (how) => {
        await openHostile(browser(), 'host');
        await findsFlagged();
        await treat(how);
        await pointAt(browser(), FLAGGED);
        await expect.poll(() => browser().evaluate(() => Reflect.get(window, 'treated'))).toBeGreaterThan(0);
        await expect.poll(marked).toBe(0);
        await expect.poll(() => cardOn(browser())).toBeNull();
        await browser().movePointer(4, 4);
        await treat('none');
        await opensCard();
      },
    );

    it('style: nothing that the page sets on the host hides the card', async () => {
      await openHostile(browser(), 'host');
      await findsFlagged();
      await treat('style');
      const card = await opensCard();
      expect(card.right - card.left).toBeGreaterThan(200);
      const seen = await browser().inCard((root) => {
        const style = getComputedStyle(root.host);
        return [style.opacity, style.visibility, style.clipPath, style.transform, style.pointerEvents];
      });
      expect(seen).toEqual(['1', 'visible', 'none', 'none', 'auto']);
    });

    it('clone: a copy is an empty shell, and is the page’s', async () => {
      await openHostile(browser(), 'host');
      await findsFlagged();
      await treat('clone');
      await opensCard();
      const copies = await browser().evaluate(() =>
        Reflect.get(window, 'clones').map((copy: Element) => [copy.shadowRoot, copy.textContent]),
      );
      expect(copies).toEqual([[null, '']]);
      await browser().movePointer(4, 4);
      await expect.poll(() => cardOn(browser())).toBeNull();
    });
  });

  it('events: nothing forged opens or closes a card', async () => {
    await openHostile(browser(), 'events');
    await findsFlagged();
    await browser().evaluate(() => Reflect.get(window, 'forge')());
    await turns(browser(), 125);
    expect(await cardOn(browser())).toBeNull();
    await opensCard();
    await browser().evaluate(() => Reflect.get(window, 'dismiss')());
    await turns(browser(), 175);
    expect(await cardOn(browser())).not.toBeNull();
    await browser().press('Escape');
    await expect.poll(() => cardOn(browser())).toBeNull();
  });

  it('messages: nobody listens to the page', async () => {
    await openHostile(browser(), 'messages');
    await findsFlagged();
    const badge = await whenCounted(browser());
    await turns(browser(), 75);
    expect(badge).not.toBe('77');
    expect(await browser().badge()).toBe(badge);
    expect(await browser().evaluate(() => [...Reflect.get(window, 'answers')].filter(Boolean))).toEqual([]);
    expect(await cardOn(browser())).toBeNull();
    await findsFlagged();
  });

  it('rerender: nothing stale stays, and it is painted once the page rests', async () => {
    await openHostile(browser(), 'rerender');
    await turns(browser(), 250);
    await browser().evaluate(() => Reflect.get(window, 'rest')());
    await findsFlagged();
    expect((await paintedOn(browser())).filter(({ text }) => text === '')).toEqual([]);
  });

  it('characters: exactly what was read is painted', async () => {
    await openHostile(browser(), 'characters');
    await findsFlagged();
    for (const { text } of await paintedOn(browser())) expect(text).toBe(text.trim());
    await opensCard();
  });

  it('hidden: what nobody can see is not read', async () => {
    await openHostile(browser(), 'hidden');
    await findsFlagged();
    const traps = await browser().evaluate(() => {
      const found: string[] = [];
      for (const highlight of CSS.highlights.values())
        for (const { startContainer } of highlight) {
          const trap = startContainer.parentElement?.closest('.trap');
          if (trap) found.push(trap.getAttribute('style') ?? trap.parentElement?.localName ?? '');
        }
      return found;
    });
    expect(traps).toEqual([]);
  });

  it('overlay: a click on the veil does nothing in the card', async () => {
    await openHostile(browser(), 'overlay');
    await findsFlagged();
    const badge = await whenCounted(browser());
    await opensCard();
    const hide = await browser().inCard((root) => {
      const box = [...root.querySelectorAll('button')].at(-1)?.getBoundingClientRect();
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    if (!hide) throw new Error('the card has no button');
    await browser().evaluate(() => Reflect.get(window, 'veil')());
    await browser().click(hide.x, hide.y);
    expect(await browser().evaluate(() => Reflect.get(window, 'stolen'))).toBe(1);
    expect(await browser().badge()).toBe(badge);
    await expect.poll(() => cardOn(browser())).toBeNull();
  });

  it('write: what is written late is read', async () => {
    await openHostile(browser(), 'write');
    await findsFlagged();
    await browser().evaluate(() => Reflect.get(window, 'again')());
    await expect.poll(() => browser().evaluate(() => document.body.textContent)).toContain('A second round');
    await findsFlagged();
  });

  it('inner-frames: frames without an address of their own are left alone', async () => {
    await openHostile(browser(), 'inner-frames');
    await findsFlagged();
    const inside = await browser().evaluate(() => {
      const frame = document.querySelector('iframe')?.contentWindow;
      return frame ? Reflect.get(frame, 'CSS').highlights.size : null;
    });
    expect(inside).toBe(0);
  });

  it.each([
    [
      'svg',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Moscow and Washington will hold security talks on 10 January, said officials in Kiev.</text></svg>',
    ],
    [
      'json',
      'application/json',
      '{"text":"Moscow and Washington will hold security talks on 10 January, said officials in Kiev. Talks between the United States and Russia are to be held in Geneva, they said."}',
    ],
    [
      'xml',
      'application/xml',
      '<?xml version="1.0"?><story><p>Moscow and Washington will hold security talks on 10 January, said officials in Kiev.</p></story>',
    ],
    ['empty', 'text/html', ''],
    ['frameset', 'text/html', '<frameset cols="*,*"><frame></frameset>'],
  ])('%s: what is no article is left as it is, with a clear word', async (name, type, body) => {
    await openText(browser(), name, { body, type });
    const before = await browser().evaluate(() => document.documentElement?.childElementCount);
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent))
      .toMatch(/nothing|cannot be read|not be read|not on record|not about/i);
    await popup.close();
    expect(await browser().evaluate(() => document.documentElement?.childElementCount)).toBe(before);
  });
});

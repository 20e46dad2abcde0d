// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

const QUOTE = 'If we sit down to talk';

describe.each(BROWSERS)('the card in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
  });
  afterAll(() => page.stop());

  it('opens on a passage that the pointer rests on, and leaves the page when the pointer does', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    expect(await page.waitForCard()).toContain('Quotation altered');
    expect(await page.hosts()).toBe(1);
    await page.browser.movePointer(980, 780);
    await page.waitForNoCard();
  });

  it('can be entered, and stays open meanwhile', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    const box = await page.cardBox();
    if (box === undefined) throw new Error('no card');
    await page.browser.movePointer(box.left + 40, box.top + 40);
    await rest(page, 600);
    expect(await page.hosts()).toBe(1);
    await page.browser.movePointer(980, 780);
    await page.waitForNoCard();
  });

  it('stays when pinned', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    await press(page, 'Keep open');
    await page.browser.movePointer(980, 780);
    await rest(page, 600);
    expect(await page.hosts()).toBe(1);
    await page.browser.press('Escape');
    await page.waitForNoCard();
  });

  it('closes on Escape, of which the page learns nothing', async () => {
    await page.open('print');
    await page.browser.evaluate(() => {
      for (const type of ['keydown', 'keyup'] as const)
        document.addEventListener(type, ({ key }) => document.body.setAttribute(`data-${type}`, key));
    });
    await page.hover(QUOTE);
    await page.browser.press('Escape');
    await page.waitForNoCard();
    const seen = () =>
      page.browser.evaluate(() => [document.body.dataset.keydown, document.body.dataset.keyup].join());
    expect(await seen()).toBe(',');
    await page.browser.press('Escape');
    expect(await seen(), 'without a card the key is the page’s').toBe('Escape,Escape');
  });

  it('goes from finding to finding by keyboard, takes focus and gives it back', async () => {
    await page.open('late-paragraphs');
    await page.browser.evaluate(() => document.getElementById('more')?.focus());
    await page.command('next');
    expect(await page.waitForCard()).toContain('3 independent origins');
    await until('focus in the card', async () => ((await focusInCard(page)) ? true : undefined));
    expect(await page.browser.inCard((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
    await page.browser.press('Escape');
    await page.waitForNoCard();
    expect(await page.browser.evaluate(() => document.activeElement?.id)).toBe('more');
  });

  it('is left by Tab at its end, back to where focus was', async () => {
    await page.open('print');
    await page.command('next');
    await page.waitForCard();
    await until('focus in the card', async () => ((await focusInCard(page)) ? true : undefined));
    const controls = await page.browser.inCard(
      (root) =>
        [...root.querySelectorAll('a[href], button, summary')].filter((control) => control.checkVisibility())
          .length,
    );
    for (let count = 0; count < (controls ?? 0); count += 1) await page.browser.press('Tab');
    expect(await focusInCard(page)).toBe(true);
    await page.browser.press('Tab');
    await page.waitForNoCard();
  });

  it('visits all findings in the order of the page, and starts again', async () => {
    await page.open('print');
    const seen: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      await page.command('next');
      seen.push(await nextCard(page, seen.at(-1)));
    }
    expect(seen).toEqual([
      '3 independent origins',
      'Not certain here',
      'Quotation altered',
      'One origin',
      'Spelling',
      '3 independent origins',
    ]);
    await page.command('previous');
    expect(await nextCard(page, seen.at(-1))).toBe('Spelling');
  });

  it.each([
    [1000, 800],
    [320, 568],
    [320, 225],
  ])('lies within a window of %i × %i', async (width, height) => {
    await page.browser.resize(width, height);
    try {
      for (const file of ['print', 'vertical', 'rtl', 'z-index']) {
        await page.open(file);
        await page.command('next');
        await page.waitForCard();
        const window = await page.browser.evaluate(() => [innerWidth, innerHeight] as const);
        const box = await page.cardBox();
        expect(box?.left, file).toBeGreaterThanOrEqual(0);
        expect(box?.top, file).toBeGreaterThanOrEqual(0);
        expect(box?.right, file).toBeLessThanOrEqual(window[0]);
        expect(box?.bottom, file).toBeLessThanOrEqual(window[1]);
      }
    } finally {
      await page.browser.resize(1000, 800);
    }
  });

  it('looks the same whatever the page’s style sheet says', async () => {
    await page.open('print');
    await page.command('next');
    const usual = await looks(page);
    await page.open('hostile-css');
    await page.command('next');
    expect(await looks(page)).toEqual(usual);
    await page.open('strict-csp');
    await page.command('next');
    expect(await looks(page)).toEqual(usual);
  });

  it('can be entered over a modal dialog, and Escape closes the card before the dialog', async () => {
    await page.open('dialog');
    await page.hover(QUOTE);
    const box = await page.cardBox();
    if (box === undefined) throw new Error('no card');
    await page.browser.movePointer(box.left + 40, box.top + 40);
    await rest(page, 600);
    expect(await page.hosts()).toBe(1);
    await page.browser.press('Escape');
    await page.waitForNoCard();
    expect(await page.browser.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('shows over a full-screen element', async () => {
    await page.open('fullscreen');
    const { x, y } = await page.pointOf('Full screen');
    await page.browser.click(x, y);
    await until('full screen', async () =>
      (await page.browser.evaluate(() => document.fullscreenElement !== null)) ? true : undefined,
    );
    await page.hover(QUOTE);
    const shown = await page.browser.evaluate(() => {
      const card = document.querySelector(':is(:root, dialog) > div[popover=manual]');
      return card?.matches(':popover-open');
    });
    expect(shown).toBe(true);
    await page.browser.press('Escape');
    await page.browser.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  });

  it('leafs through several findings at one place', async () => {
    await page.openText(
      `<!doctype html><title>Two at once</title><article><h1>Envoys to sit down in the new year</h1>
       <p>Moscow and Washington will hold security talks on 10 January in Geneva.</p></article>`,
    );
    const { 'corroborated-light': longer, 'single-origin-light': shorter } = await page.painted();
    expect([longer, shorter], 'each word is painted once').toEqual([
      ['will hold security talks '],
      ['on 10 January in Geneva'],
    ]);
    await page.hover('10 January');
    expect(await page.browser.inCard((root) => root.querySelector('.ss-leaf')?.textContent)).toBe('1 of 2');
    await press(page, 'Next finding at this place');
    expect(await page.browser.inCard((root) => root.querySelector('.ss-leaf')?.textContent)).toBe('2 of 2');
  });

  it('hides a finding on this page when asked to', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    await press(page, 'Hide here');
    await page.waitForPaint((all) => !Object.values(all).flat().join().includes(QUOTE));
    await page.browser.press('Escape');
    await page.waitForNoCard();
    expect((await page.paintedWords()).some((words) => words.startsWith(QUOTE))).toBe(false);
  });

  it('offers a hidden finding back, and brings it back', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    await press(page, 'Hide here');
    await page.waitForPaint((all) => !Object.values(all).flat().join().includes(QUOTE));
    await press(page, 'Show it again');
    await page.waitForPaint((all) => Object.values(all).flat().join().includes(QUOTE));
    expect(await page.waitForCard()).toContain('Quotation altered');
  });

  it('leaves the whole passage free, whichever of its lines was pointed at', async () => {
    const narrow = (top: number) =>
      `<!doctype html><title>Narrow</title><body style="margin: 0"><article style="width: 14rem; padding-top: ${top}px; font: 18px/1.6 serif">
       <h1>Envoys to sit down in the new year</h1><p>“${QUOTE}, Russia can raise its concerns and we will share ours,” a spokesman said.</p></article></body>`;
    for (const top of [20, 300, 480]) {
      await page.openText(narrow(top));
      await page.hover(QUOTE.slice(0, 10));
      const card = await page.cardBox();
      const lines = await page.browser.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('p') ?? document.body);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        return { left, top, right, bottom };
      });
      if (card === undefined) throw new Error('no card');
      const apart =
        card.top >= lines.bottom - 30 ||
        card.bottom <= lines.top ||
        card.left >= lines.right ||
        card.right <= lines.left;
      expect(apart, `${top}: ${JSON.stringify({ card, lines })}`).toBe(true);
      await page.browser.press('Escape');
    }
  });

  it('says by keyboard which of how many findings it is, and goes on to the next by its buttons', async () => {
    await page.open('print');
    await page.command('next');
    await page.waitForCard();
    const leaf = () => page.browser.inCard((root) => root.querySelector('.ss-leaf')?.textContent);
    expect(await leaf()).toBe('1 of 5');
    await press(page, 'Next finding on this page');
    await until('the second card', async () => ((await leaf()) === '2 of 5' ? true : undefined));
  });

  it('is left by Tab to what follows the passage in the page, and by Shift+Tab to what stands before it', async () => {
    await page.openText(
      `<!doctype html><title>Links</title><nav><a href="#a" id="first">One</a></nav><article><h1>Envoys to sit down</h1>
       <p><a href="#b" id="before">Two</a></p><p>The first round is to be in Geneva.</p><p><a href="#c" id="after">Three</a></p></article>`,
    );
    const leave = async () => {
      await page.browser.evaluate(() => document.getElementById('first')?.focus());
      await page.command('next');
      await page.waitForCard();
      await until('focus in the card', async () => ((await focusInCard(page)) ? true : undefined));
      const controls = await page.browser.inCard(
        (root) =>
          [...root.querySelectorAll('a[href], button, summary')].filter((e) => e.checkVisibility()).length,
      );
      for (let count = 0; count <= (controls ?? 0); count += 1) await page.browser.press('Tab');
      await page.waitForNoCard();
    };
    await leave();
    expect(await page.browser.evaluate(() => document.activeElement?.id)).toBe('after');
  });

  it('has a report of a mistake ready, which nobody sends but the reader', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    await press(page, 'Why here?');
    await press(page, 'This is wrong');
    const report = await page.browser.inCard((root) => root.querySelector('textarea')?.value ?? '');
    expect(report).toContain('Quotation altered');
    expect(report).toContain('https://news.example/story');
    await page.browser.press('Escape');
  });

  it('opens sources as real links in a new tab that learn nothing of where they were opened', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    const links = await page.browser.inCard((root) =>
      [...root.querySelectorAll('a')].map((link) => [link.target, link.rel, link.href.split('#')[0]]),
    );
    expect(links?.[0]).toEqual(['_blank', 'noopener noreferrer', 'https://news.example/0']);
  });

  it('does not open for forged pointer events', async () => {
    await page.open('print');
    const { x, y } = await page.pointOf(QUOTE);
    await page.browser.evaluate(
      ([x, y]: readonly [number, number]) => {
        const init = { clientX: x, clientY: y, bubbles: true };
        document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('pointermove', init));
      },
      [x, y] as const,
    );
    await rest(page, 600);
    expect(await page.hosts()).toBe(0);
  });

  it('moves with its passage, and goes when that is scrolled out of sight', async () => {
    await page.openText(
      `<!doctype html><title>Long</title><body style="height: 5000px; margin: 0"><article style="padding-top: 300px">
       <h1>Envoys to sit down in the new year</h1><p>The first round is to be in Geneva.</p></article></body>`,
    );
    await page.hover('The first round is to be in Geneva');
    const before = await page.cardBox();
    await page.browser.evaluate(() => window.scrollBy({ top: 100, behavior: 'instant' }));
    await until('the card to follow', async () => {
      const after = await page.cardBox();
      return after?.top === (before?.top ?? 0) - 100 ? true : undefined;
    });
    await page.browser.evaluate(() => window.scrollBy({ top: 2000, behavior: 'instant' }));
    await page.waitForNoCard();
  });

  it('stays with its passage when the page is read anew', async () => {
    await page.open('late-paragraphs');
    await page.command('next');
    await page.waitForCard();
    await page.browser.evaluate(() => {
      const first = document.createElement('p');
      first.textContent = 'The first round is to be in Geneva, the two capitals said late in the evening.';
      document.getElementById('first')?.before(first);
    });
    const painted = await page.waitForPaint((all) => 'single-origin-light' in all);
    expect(painted['current-corroborated-light']).toEqual(painted['corroborated-light']);
    expect(await page.waitForCard()).toContain('3 independent origins');
  });

  it('comes and goes without a new reading of the page', async () => {
    await page.open('print');
    await page.browser.evaluate(() => {
      Reflect.set(window, 'before', CSS.highlights.get('second-source-corroborated-light'));
    });
    await page.hover(QUOTE);
    await page.browser.press('Escape');
    await page.waitForNoCard();
    await rest(page, 1000);
    const same = await page.browser.evaluate(
      () => CSS.highlights.get('second-source-corroborated-light') === Reflect.get(window, 'before'),
    );
    expect(same).toBe(true);
  });

  it('goes when the page takes its host away, and comes again', async () => {
    await page.open('print');
    await page.hover(QUOTE);
    await page.browser.evaluate(() =>
      document.querySelector(':is(:root, dialog) > div[popover=manual]')?.remove(),
    );
    await page.browser.movePointer(980, 780);
    await rest(page, 600);
    await page.hover(QUOTE);
    expect(await page.hosts()).toBe(1);
  });
});

/** Lets the page's own clock run: what must not happen has to be given the time to happen. */
function rest(page: TestPage, milliseconds: number): Promise<void> {
  return page.browser.evaluate(
    (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
    milliseconds,
  );
}

function focusInCard(page: TestPage): Promise<boolean> {
  return page.browser.evaluate(() => document.activeElement?.matches('div[popover=manual]') === true);
}

/** Clicks a control of the card by its name, as a mouse does. */
async function press(page: TestPage, control: string): Promise<void> {
  const point = await page.browser.inCard((root, control) => {
    const found = [...root.querySelectorAll('button, summary')].find(
      (element) => (element.getAttribute('aria-label') ?? element.textContent) === control,
    );
    const box = found?.getBoundingClientRect();
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, control);
  if (point === null || point === undefined) throw new Error(`the card has no “${control}”`);
  await page.browser.click(point.x, point.y);
}

/** The headline of the next card that is not the last one. */
function nextCard(page: TestPage, last: string | undefined): Promise<string> {
  return until('the next card', async () => {
    const headline = await page.browser.inCard(
      (root) => root.querySelector('[data-state="shown"] .ss-badge')?.textContent ?? '',
    );
    return headline === '' || headline === last ? undefined : headline;
  });
}

/** Size and computed style of the card's parts. */
async function looks(page: TestPage): Promise<unknown> {
  await page.waitForCard();
  return page.browser.inCard((root) => {
    for (const animation of root.getAnimations()) animation.finish();
    return [...root.querySelectorAll('*')].slice(0, 30).map((element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const { color, fontSize, fontFamily, letterSpacing, textTransform, visibility, opacity, filter } =
        style;
      return [
        element.className.toString(),
        Math.round(width),
        Math.round(height),
        color,
        fontSize,
        fontFamily,
        letterSpacing,
        textTransform,
        visibility,
        opacity,
        filter,
      ];
    });
  });
}

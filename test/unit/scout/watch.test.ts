// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageScout, watchForStory } from '../../../src/content/watch.ts';
import { createScout } from '../../../src/core/match/scout.ts';

const STORY =
  'Ryabkov said on Tuesday that the talks would take place in Geneva, and that the delegations were still to be named. ';
const OTHER =
  'The weather will be mild for the time of the year, with some rain in the west and long bright spells elsewhere. ';

let onStory: ReturnType<typeof vi.fn<() => void>>;
let scout: PageScout | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  onStory = vi.fn<() => void>();
});
afterEach(() => {
  scout?.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

function paragraph(text: string, tag = 'p'): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function watch(): void {
  const table = { pack: 'talks', terms: { ryabkov: 3, geneva: 2 }, threshold: 5 };
  scout = watchForStory(document, createScout([table]), onStory);
}

/** Lets mutation records be delivered and every timer that they start run out. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(60_000);
}

describe('the scout on a page', () => {
  it('reports an article about the story at once', () => {
    document.body.append(paragraph(STORY), paragraph(STORY));
    watch();
    expect(onStory).toHaveBeenCalledTimes(1);
  });

  it('stays silent on another article', async () => {
    document.body.append(paragraph(OTHER.repeat(10)));
    watch();
    await settle();
    expect(onStory).not.toHaveBeenCalled();
  });

  it('stays silent where there are names but no article', async () => {
    document.body.append(paragraph('Ryabkov', 'a'), paragraph('Geneva', 'a'));
    watch();
    await settle();
    expect(onStory).not.toHaveBeenCalled();
  });

  it.each(['script', 'style', 'noscript', 'textarea', 'template'])('does not read <%s>', async (tag) => {
    const unread = paragraph('', tag);
    unread.setAttribute('type', 'text/plain');
    unread.textContent = STORY.repeat(3);
    document.body.append(unread, paragraph(OTHER.repeat(3)));
    watch();
    await settle();
    expect(onStory).not.toHaveBeenCalled();
  });

  it('reports once when the text comes late and in pieces', async () => {
    document.body.append(paragraph(OTHER.repeat(3)));
    watch();
    for (const piece of ['Ryabkov spoke.', 'The place: ', 'Geneva.', STORY, STORY]) {
      document.body.append(piece === 'Geneva.' ? document.createTextNode(piece) : paragraph(piece));
      await settle();
    }
    expect(onStory).toHaveBeenCalledTimes(1);
  });

  it('finds late text among more additions than it keeps a list of', async () => {
    watch();
    for (let i = 0; i < 2000; i += 1) document.body.append(paragraph(OTHER));
    document.body.append(paragraph(STORY));
    await settle();
    expect(onStory).toHaveBeenCalledTimes(1);
  });

  it('reads a very long page to its end', async () => {
    for (let i = 0; i < 30; i += 1) document.body.append(paragraph(OTHER.repeat(500)));
    document.body.append(paragraph(STORY));
    watch();
    expect(onStory).not.toHaveBeenCalled();
    await settle();
    expect(onStory).toHaveBeenCalledTimes(1);
  });

  it('does not watch a page after it was reported or stopped', async () => {
    watch();
    scout?.stop();
    document.body.append(paragraph(STORY.repeat(3)));
    await settle();
    expect(onStory).not.toHaveBeenCalled();
  });
});

// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { breathe } from '../../../src/page/observe/slices.ts';

describe('a pause in long work', () => {
  it('is queued behind what the page has waiting, and not put before it', async () => {
    const order: string[] = [];
    const scheduler = {
      postTask: async (task: () => void) => task(),
      yield: async () => {
        order.push('before the page');
      },
    };
    vi.stubGlobal('scheduler', scheduler);
    await breathe();
    vi.unstubAllGlobals();
    expect(order).toEqual([]);
  });

  it('lets timers of the page run where there is no scheduler', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('page'), 0);
    await breathe();
    order.push('we');
    expect(order).toEqual(['page', 'we']);
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
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
    const view = Object.assign(Object.create(window), { scheduler });
    await breathe(view);
    expect(order).toEqual([]);
  });

  it('lets timers of the page run where there is no scheduler', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('page'), 0);
    await breathe(window);
    order.push('we');
    expect(order).toEqual(['page', 'we']);
  });
});

import { describe, expect, it } from 'vitest';
import { Why } from '../../eval/why.ts';
import { article, pack } from '../core/bridge-pack.ts';

const why = new Why([pack]);
const SCENE = 'The bridge in Dorford opens on 14 May 2020.';

describe('of a fact that was missed', () => {
  it('names the pattern that came nearest, what of it was met and what was not', () => {
    const text = 'The bridge is sold to the county.';
    const lines = why.missed(article(`${SCENE}\n${text}`), 'opening', text).join('\n');
    expect(lines).toContain('nearest: bridge opened');
    expect(lines).toContain('met: bridge: “bridge”');
    expect(lines).toContain('open*');
  });

  it('says where nothing comes near', () => {
    const text = 'Something else.';
    expect(why.missed(article(`${SCENE}\n${text}`), 'opening', text)).toEqual([
      'no signature of the fact comes near',
    ]);
  });

  it('has nothing to say of a fact that no pack has', () => {
    expect(why.missed(article(SCENE), 'no-such-fact', SCENE)).toEqual([]);
  });
});

it('names the pattern that a false alarm has met, with the words', () => {
  const lines = why.found(article(SCENE), 'opening', SCENE);
  expect(lines[0]).toContain('bridge opened');
  expect(lines[0]).toContain('“opens”');
});

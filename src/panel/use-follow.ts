import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** So long after the reader has moved this list, the list leads and the page follows. Milliseconds. */
const LEAD = 1200;
/** The item that is at this part of the window is the one read. */
const READING_LINE = 0.25;

/**
 * Keeps list and page at the same finding, whichever of them the reader moves. Nobody is moved twice: what
 * the reader holds leads, and the other follows.
 * @param on whether the two are linked at all
 * @param current id of the finding that the reader is at in the page
 * @param goTo takes the page to a finding
 * @returns for the list, whose items have the ids in `data-finding`
 */
export function useFollow(
  on: boolean,
  current: string | null,
  goTo: (findingId: string) => void,
): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const ledUntil = useRef(0);
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (!on || current === null || performance.now() < ledUntil.current) return;
    shown.current = current;
    const item = itemsOf(list.current).find(({ dataset }) => dataset.finding === current);
    item?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [on, current]);

  useEffect(() => {
    if (!on) return;
    const ending = new AbortController();
    const options = { signal: ending.signal, passive: true };
    const lead = () => {
      ledUntil.current = performance.now() + LEAD;
    };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const)
      window.addEventListener(type, lead, options);
    const moved = () => {
      if (performance.now() >= ledUntil.current) return;
      const line = window.innerHeight * READING_LINE;
      const at = itemsOf(list.current).find((item) => item.getBoundingClientRect().bottom >= line);
      const id = at?.dataset.finding;
      if (id === undefined || id === shown.current) return;
      shown.current = id;
      goTo(id);
    };
    document.addEventListener('scroll', moved, { ...options, capture: true });
    return () => ending.abort();
  }, [on, goTo]);

  return list;
}

function itemsOf(list: HTMLUListElement | null): HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>(':scope > li[data-finding]')];
}

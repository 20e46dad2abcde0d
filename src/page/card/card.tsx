import { render } from 'preact';
import type { Translator } from '../../core/messages/translator.ts';
import type { Finding } from '../../core/report/types.ts';
import { CardView, HiddenNote, type Leaf } from '../../view/card-view.tsx';
import { citationOf } from '../../view/citation.ts';
import { InLanguage } from '../../view/language.tsx';
import { onFrame, type Task } from '../observe/timers.ts';
import { controlsOf, focused, giveBack, tabStopBeside } from './focus.ts';
import { type CardHost, openHost } from './host.ts';
import { placePanel } from './place.ts';
import type { CardHooks, CardPopup, CardTarget } from './types.ts';

const TITLE_ID = 'title';

/** @param t the reader's language */
export function createCard(
  t: Translator,
  document: Document,
  view: Window,
  hooks: CardHooks,
  signal: AbortSignal,
): CardPopup {
  const card = new PageCard(t, document, view, hooks);
  card.listen(signal);
  signal.addEventListener('abort', () => card.close());
  return card;
}

class PageCard implements CardPopup {
  readonly #t: Translator;
  readonly #document: Document;
  readonly #view: Window;
  readonly #hooks: CardHooks;
  /** Hosts that have left the page as well: their leaving is no change of the page's. */
  readonly #hosts = new WeakSet<EventTarget>();
  #host: CardHost | null = null;
  #target: CardTarget | null = null;
  #index = 0;
  #pinned = false;
  #returnTo: HTMLElement | null = null;
  #resized: ResizeObserver | null = null;
  #moved: MutationObserver | null = null;
  #placing: Task | undefined;
  #swallowKeyup = false;
  #hidden = false;

  constructor(t: Translator, document: Document, view: Window, hooks: CardHooks) {
    this.#t = t;
    this.#document = document;
    this.#view = view;
    this.#hooks = hooks;
  }

  get isOpen(): boolean {
    return this.#host?.element.isConnected ?? false;
  }

  get isPinned(): boolean {
    return this.isOpen && this.#pinned;
  }

  get hasFocus(): boolean {
    return this.#host?.shadow.activeElement !== null && this.isOpen;
  }

  get offersBack(): boolean {
    return this.isOpen && this.#hidden;
  }

  owns(target: EventTarget | null): boolean {
    return target !== null && this.#hosts.has(target);
  }

  show(target: CardTarget, focus: boolean): void {
    const before = this.hasFocus ? this.#returnTo : focused(this.#document);
    const keepsFocus = this.hasFocus || focus;
    this.#discard();
    this.#target = target;
    this.#index = target.index;
    this.#pinned = false;
    this.#hidden = false;
    this.#returnTo = before;
    this.#host = openHost(this.#document, target.beside, target.tone, TITLE_ID, this.#t);
    this.#hosts.add(this.#host.element);
    this.#watch(this.#host);
    this.#render();
    void this.#place().then(() => keepsFocus && this.#host?.panel.focus({ preventScroll: true }));
  }

  close(): void {
    if (this.#host === null) return;
    const hadFocus = this.hasFocus;
    const returnTo = this.#returnTo;
    const beside = this.#target?.beside ?? null;
    this.#discard();
    if (hadFocus) giveBack(returnTo, beside);
    this.#hooks.onShown(null);
  }

  /** Keys, scrolling and resizing; on the window and early, so that Escape is ours before it is the page's. */
  listen(signal: AbortSignal): void {
    const early = { capture: true, signal };
    this.#view.addEventListener('keydown', (event) => this.#onKeydown(event), early);
    this.#view.addEventListener('keyup', (event) => this.#onKeyup(event), early);
    const follow = () => this.#follow();
    this.#view.addEventListener('scroll', follow, { ...early, passive: true });
    this.#view.addEventListener('resize', follow, { signal, passive: true });
    this.#view.addEventListener('pointerdown', (event) => this.#onPointerDown(event), {
      ...early,
      passive: true,
    });
  }

  #discard(): void {
    const host = this.#host;
    this.#host = null;
    this.#target = null;
    this.#resized?.disconnect();
    this.#moved?.disconnect();
    if (host === null) return;
    render(null, host.panel);
    host.remove();
  }

  #watch(host: CardHost): void {
    this.#resized = new ResizeObserver(() => this.#follow());
    this.#resized.observe(host.panel);
    // A page that takes the card elsewhere, say into a box that nobody can see, shall not keep it open.
    const { parentNode } = host.element;
    if (parentNode === null) return;
    this.#moved = new MutationObserver(() => host.element.parentNode !== parentNode && this.close());
    this.#moved.observe(parentNode, { childList: true });
  }

  #render(): void {
    const finding = this.#target?.findings[this.#index];
    if (this.#host === null || this.#target === null || finding === undefined) return;
    if (this.#hidden) {
      render(
        <InLanguage value={this.#t}>
          <HiddenNote titleId={TITLE_ID} onUndo={() => this.#unhide(finding)} />
        </InLanguage>,
        this.#host.panel,
      );
      return;
    }
    const card = this.#hooks.card(finding);
    render(
      <InLanguage value={this.#t}>
        <CardView
          key={finding.id}
          card={card}
          titleId={TITLE_ID}
          citation={citationOf(card, this.#hooks.page(), this.#t)}
          pinned={this.#pinned}
          leaf={this.#leafOf(this.#target)}
          actions={{
            copy: copyText,
            hide: () => this.#hide(finding),
            pin: () => this.#togglePin(),
            close: () => this.close(),
          }}
        />
      </InLanguage>,
      this.#host.panel,
    );
    this.#hooks.onShown(finding);
  }

  #leafOf({ findings, visit }: CardTarget): Leaf | undefined {
    if (visit !== undefined)
      return { ...visit, of: 'page', previous: () => visit.go(-1), next: () => visit.go(1) };
    const total = findings.length;
    if (total < 2) return undefined;
    const [previous, next] = [() => this.#leaf(-1), () => this.#leaf(1)];
    return { number: this.#index + 1, total, of: 'place', previous, next };
  }

  #leaf(step: 1 | -1): void {
    const total = this.#target?.findings.length ?? 1;
    this.#index = (this.#index + step + total) % total;
    this.#render();
    this.#follow();
  }

  /** The card makes place for a note that takes it back: one slip should not cost a finding. */
  #hide(finding: Finding): void {
    this.#hidden = true;
    this.#hooks.hide(finding);
    this.#render();
    this.#host?.shadow.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    this.#follow();
  }

  #unhide(finding: Finding): void {
    this.#hidden = false;
    this.#hooks.unhide(finding);
    this.#render();
    this.#host?.panel.focus({ preventScroll: true });
    this.#follow();
  }

  #togglePin(): void {
    this.#pinned = !this.#pinned;
    this.#render();
  }

  #follow(): void {
    if (this.#host === null) return;
    this.#placing?.stop();
    this.#placing = onFrame(() => void this.#place());
  }

  async #place(): Promise<void> {
    const host = this.#host;
    const finding = this.#target?.findings[this.#index];
    if (host === null || this.#target === null || finding === undefined) return;
    if (!host.element.isConnected) return this.close();
    const inSight = await placePanel(host.panel, this.#target.anchor(finding), this.#view);
    if (this.#host !== host) return;
    if (inSight) host.panel.dataset.state = 'shown';
    else if (!this.#pinned) this.close();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (!this.isOpen || !event.isTrusted) return;
    if (event.key === 'Escape') {
      stop(event);
      this.#swallowKeyup = true;
      this.close();
    } else if (event.key === 'Tab' && this.hasFocus && this.#leavesBy(event.shiftKey)) {
      stop(event);
      this.#leaveBeside(event.shiftKey);
    }
  }

  /** Reading goes on at the passage, so the next stop of the Tab key is the one that follows it in the page. */
  #leaveBeside(backwards: boolean): void {
    const beside = this.#target?.beside ?? null;
    const stop = beside?.isConnected === true ? tabStopBeside(beside, backwards) : null;
    this.#returnTo = stop ?? this.#returnTo;
    this.close();
    stop?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #onKeyup(event: KeyboardEvent): void {
    if (!this.#swallowKeyup || !event.isTrusted || event.key !== 'Escape') return;
    this.#swallowKeyup = false;
    stop(event);
  }

  /** The card is no trap: Tab past its end, or back past its beginning, leads back to the page. */
  #leavesBy(backwards: boolean): boolean {
    const host = this.#host;
    if (host === null) return false;
    const controls = controlsOf(host.panel);
    const active = host.shadow.activeElement;
    return backwards ? active === controls[0] || active === host.panel : active === controls.at(-1);
  }

  #onPointerDown(event: PointerEvent): void {
    if (!event.isTrusted || this.#pinned || this.#host === null) return;
    if (!event.composedPath().includes(this.#host.element)) this.close();
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Only a secure page has a clipboard; false where it is missing or refuses. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

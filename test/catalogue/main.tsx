import { type ComponentChildren, render } from 'preact';
import { declareLanguage, InLanguage } from '../../src/view/language.tsx';
import { REPORT_STYLE } from '../../src/view/style-report.ts';
import { translatorOf } from './languages.ts';
import { SURFACES, statesOf } from './states.tsx';

/**
 * One surface of the catalogue, as the address asks: `?surface=card&lang=de&theme=dark&width=320&open`. With
 * `state=2` only that state, filling the window as in the extension.
 */
const asked = new URL(location.href).searchParams;
const surface = SURFACES.find((name) => name === asked.get('surface')) ?? 'card';
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const width = asked.get('width') ?? '384';
const t = translatorOf(asked.get('lang') ?? 'en');

/** The fonts of the pictures are the same on every machine. */
const FONTS = `
.ss-root { --ss-sans: 'PT Sans', sans-serif; --ss-serif: 'PT Serif', serif; }
.catalogue { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 20px; padding: 20px; }
.catalogue figure.state { margin: 0; width: ${width}px; }
.catalogue figure.state > figcaption { padding-bottom: 4px; font: 12px/1.4 'PT Sans', sans-serif; }
.catalogue figure.state > div { border: 1px solid var(--ss-line); overflow: hidden; }
html { scrollbar-width: none; }
html, html body { width: auto; max-width: none; margin: 0; color-scheme: ${theme}; }
*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }
`;

const sheets = [REPORT_STYLE, FONTS].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});
document.adoptedStyleSheets = sheets;
document.documentElement.dataset.surface = surface;
declareLanguage(document.documentElement, t);
for (const other of document.querySelectorAll<HTMLStyleElement>('style[data-surface]'))
  other.disabled = other.dataset.surface !== surface;

const states = statesOf(surface, t);

/** A card never stands alone: what is around it is the page's. */
function OnAPage({ children }: { readonly children: ComponentChildren }) {
  return (
    <main>
      <h1 class="ss-hidden">Page</h1>
      {children}
    </main>
  );
}

/** Shows one state as it fills its window, or all of them side by side. */
function show(number: number | null): void {
  const one = number === null ? undefined : states[number];
  render(
    <InLanguage value={t}>
      {one ? (
        <div
          key={number}
          class="ss-root"
          data-theme={theme}
          style={asked.has('width') ? { maxWidth: `${width}px`, marginInline: 'auto' } : undefined}
        >
          {surface === 'card' ? <OnAPage>{one.content}</OnAPage> : one.content}
        </div>
      ) : (
        <div class="catalogue ss-root" data-theme={theme}>
          {states.map(({ name, content }) => (
            <figure key={name} class="state">
              <figcaption>{name}</figcaption>
              <div>{content}</div>
            </figure>
          ))}
        </div>
      )}
    </InLanguage>,
    document.body,
  );
  if (asked.has('open')) for (const folded of document.querySelectorAll('details')) folded.open = true;
}

show(asked.has('state') ? Number(asked.get('state')) : null);

declare global {
  /** For tests that go through all states of a surface without loading the page each time. */
  var catalogue: { readonly states: readonly string[]; show(number: number): void };
}
globalThis.catalogue = { states: states.map(({ name }) => name), show };

import { render } from 'preact';
import { english } from '../../src/cli/english.ts';
import { InLanguage } from '../../src/view/language.tsx';
import { STYLE } from '../../src/view/style.ts';
import { SURFACES, type Surface } from './states.tsx';

/** One surface of the catalogue, as the address asks: `?surface=card&theme=dark&width=320&open=1`. */
const asked = new URL(location.href).searchParams;
const surface: Surface =
  asked.get('surface') === 'popup' ? 'popup' : asked.get('surface') === 'panel' ? 'panel' : 'card';
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const width = Number(asked.get('width') ?? 384);

/** The fonts of the pictures are the same on every machine. */
const FONTS = `
.ss-root { --ss-sans: 'PT Sans', sans-serif; --ss-serif: 'PT Serif', serif; }
.catalogue { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 20px; padding: 20px; }
.catalogue figure { margin: 0; width: ${width}px; }
.catalogue figcaption { padding-bottom: 4px; font: 12px/1.4 'PT Sans', sans-serif; }
.catalogue figure > div { border: 1px solid var(--ss-line); overflow: hidden; }
html { scrollbar-width: none; }
html, html body { width: auto; max-width: none; margin: 0; color-scheme: ${theme}; }
*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }
`;

const sheets = [STYLE, FONTS].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});
document.adoptedStyleSheets = sheets;
document.documentElement.dataset.surface = surface;
for (const other of document.querySelectorAll<HTMLStyleElement>('style[data-surface]'))
  other.disabled = other.dataset.surface !== surface;

render(
  <InLanguage value={english}>
    <div class="catalogue ss-root" data-theme={theme}>
      {SURFACES[surface].map(({ name, content }) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <div>{content}</div>
        </figure>
      ))}
    </div>
  </InLanguage>,
  document.body,
);

if (asked.has('open')) for (const folded of document.querySelectorAll('details')) folded.open = true;

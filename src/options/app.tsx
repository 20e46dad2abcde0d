import { useTranslator } from '../view/language.tsx';
import { DataSection, DebugSection } from './data.tsx';
import { HighlightSection } from './highlights.tsx';
import { PackSection } from './packs.tsx';
import { SiteSection } from './sites.tsx';
import { type Options, useOptions } from './use-options.ts';
import { type Packs, usePacks } from './use-packs.ts';

/** The few options, and all that is stored. */
export function App() {
  return <OptionsPage options={useOptions()} packs={usePacks()} />;
}

/** The same of options and packs that are given. */
export function OptionsPage({ options, packs }: { readonly options: Options; readonly packs: Packs }) {
  const t = useTranslator();
  const { data } = options;
  if (!data) return <main class="options" aria-busy="true" />;
  const { settings, problem } = data.state;
  return (
    <main class="options">
      <h1>{t('options_title')}</h1>
      {problem !== null && (
        <p class="problem" role="alert">
          {t(problem)}
        </p>
      )}
      <HighlightSection settings={settings} onChange={options.change} />
      <SiteSection settings={settings} granted={data.granted} options={options} />
      <PackSection packs={packs} />
      <section>
        <h2>{t('options_keys')}</h2>
        <dl class="keys">
          {data.keys.map(({ command, description, keys }) => (
            <div key={command}>
              <dt>{description}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span class="ss-muted">{t('options_noKey')}</span>}</dd>
            </div>
          ))}
        </dl>
      </section>
      <DataSection settings={settings} onChange={options.change} onForget={options.forgetAll} />
      <DebugSection log={data.log} onForget={options.forgetLog} />
    </main>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { handOver } from '../platform/selection.ts';
import { openPanel } from '../platform/tabs.ts';
import { useTranslator } from '../view/language.tsx';
import type { TabView } from './use-tab.ts';

/** Offers to look up what is selected on the page, whatever page it is. */
export function Selection({ view }: { readonly view: TabView }) {
  const t = useTranslator();
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), [view.selection]);
  if (view.selection === '' || refused) return null;
  const check = () => {
    void handOver(view.selection);
    // Nothing may be awaited before the panel is opened, or the browser takes the click for spent.
    void openPanel(view.tab?.windowId).then((opened) => (opened ? window.close() : setRefused(true)));
  };
  return (
    <section class="selection">
      <blockquote>{view.selection}</blockquote>
      <button type="button" class="button" onClick={check}>
        {t('selection_check')}
      </button>
    </section>
  );
}

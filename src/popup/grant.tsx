import { useState } from 'preact/hooks';
import type { Scope } from '../platform/permissions.ts';
import { useTranslator } from '../view/language.tsx';

/** Buttons that ask the browser for access to this site, or to all. */
export function Grant(props: {
  readonly site: string | null;
  readonly onGrant: (scope: Scope) => Promise<boolean>;
}) {
  const { site, onGrant } = props;
  const t = useTranslator();
  const [refused, setRefused] = useState(false);
  // Nothing may be awaited before the browser is asked, or it takes the click for spent.
  const ask = (scope: Scope) => void onGrant(scope).then((granted) => setRefused(!granted));
  return (
    <div class="grant">
      {site !== null && (
        <button type="button" class="button" data-main onClick={() => ask({ site })}>
          {t('grant_site', { site })}
        </button>
      )}
      <button type="button" class="button" onClick={() => ask('all-sites')}>
        {t('grant_allSites')}
      </button>
      <p role="status" class="ss-muted">
        {refused ? t('grant_refused') : ''}
      </p>
    </div>
  );
}

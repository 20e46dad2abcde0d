import type { PackError } from '../core/facts/compile.ts';
import { OnRecord, useTranslator } from '../view/language.tsx';
import type { ListedPack, Packs } from './use-packs.ts';

// Who has more errors than this fixes the first ones first.
const SHOWN = 12;

/** The packs in use: seen, switched, added from a file, removed. */
export function PackSection({ packs }: { readonly packs: Packs }) {
  const t = useTranslator();
  return (
    <section>
      <h2>{t('options_packs')}</h2>
      <p>{t('options_packsText')}</p>
      <ul class="packs">
        {packs.listed.map((listed) => (
          <PackItem key={listed.pack.meta.id} listed={listed} packs={packs} />
        ))}
      </ul>
      {packs.damaged && (
        <p class="problem" role="alert">
          {t('options_packsDamaged')}
        </p>
      )}
      {packs.broken > 0 && (
        <p>
          {t('options_packsBroken', { count: packs.broken })}{' '}
          <button type="button" onClick={packs.removeBroken}>
            {t('options_removeBroken')}
          </button>
        </p>
      )}
      <p class="buttons">
        <label class="button">
          {t('options_installPack')}
          <input
            type="file"
            accept="application/json,.json"
            class="ss-hidden"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) packs.install(file);
              // The same file can be chosen again once it has been put right.
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <div role="status">
        <p>{packs.said}</p>
        {packs.errors.length > 0 && <ErrorList errors={packs.errors} />}
      </div>
    </section>
  );
}

function PackItem({ listed, packs }: { readonly listed: ListedPack; readonly packs: Packs }) {
  const t = useTranslator();
  const { pack, on, removable } = listed;
  const { id, title, version, description } = pack.meta;
  return (
    <li>
      <div class="pack">
        <label class="option">
          <input
            type="checkbox"
            checked={on}
            aria-label={t('options_packOn', { title })}
            onChange={({ currentTarget }) => packs.turn(id, currentTarget.checked)}
          />
          <span>
            <OnRecord>{title}</OnRecord>
          </span>
        </label>
        {removable ? (
          <button
            type="button"
            aria-label={t('options_remove', { what: title })}
            onClick={() => packs.remove(id)}
          >
            {t('options_removeShort')}
          </button>
        ) : (
          <span class="ss-muted">{t('options_packBundled')}</span>
        )}
      </div>
      <p>
        <OnRecord>{description}</OnRecord>
      </p>
      <p class="ss-muted">
        {[
          t('options_packFactCount', { count: pack.facts.length }),
          t('options_packSourceCount', { count: pack.sources.length }),
          t('options_packVersion', { version }),
        ].join(' · ')}
      </p>
      <details>
        <summary>{t('options_packFacts')}</summary>
        <ul class="facts">
          {pack.facts.map((fact) => (
            <li key={fact.id}>
              <OnRecord>{fact.statement}</OnRecord>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function ErrorList({ errors }: { readonly errors: readonly PackError[] }) {
  const t = useTranslator();
  const rest = errors.length - SHOWN;
  return (
    <ul class="facts">
      {errors.slice(0, SHOWN).map((error, i) => (
        <li key={i} lang="en" dir="ltr">
          {[error.file, error.path, error.message].filter(Boolean).join(': ')}
        </li>
      ))}
      {rest > 0 && <li>{t('options_moreErrors', { count: rest })}</li>}
    </ul>
  );
}

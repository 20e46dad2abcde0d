import type { PackError } from '../core/facts/compile.ts';
import { type ListedPack, type Packs, usePacks } from './use-packs.ts';
import { OPTIONS_WORDS } from './words.ts';

// Who has more errors than this fixes the first ones first.
const SHOWN = 12;

/** The packs in use: seen, switched, added from a file, removed. */
export function PackSection() {
  const packs = usePacks();
  return (
    <section>
      <h2>{OPTIONS_WORDS.packs}</h2>
      <p>{OPTIONS_WORDS.packsText}</p>
      <ul class="packs">
        {packs.listed.map((listed) => (
          <PackItem key={listed.pack.meta.id} listed={listed} packs={packs} />
        ))}
      </ul>
      {packs.damaged && (
        <p class="problem" role="alert">
          {OPTIONS_WORDS.packsDamaged}
        </p>
      )}
      {packs.broken > 0 && (
        <p>
          {OPTIONS_WORDS.packsBroken(packs.broken)}{' '}
          <button type="button" onClick={packs.removeBroken}>
            {OPTIONS_WORDS.removeBroken}
          </button>
        </p>
      )}
      <p class="buttons">
        <label class="button">
          {OPTIONS_WORDS.installPack}
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
  const { pack, on, removable } = listed;
  const { id, title, version, description } = pack.meta;
  return (
    <li>
      <div class="pack">
        <label class="option">
          <input
            type="checkbox"
            checked={on}
            aria-label={OPTIONS_WORDS.packOn(title)}
            onChange={({ currentTarget }) => packs.turn(id, currentTarget.checked)}
          />
          <span>{title}</span>
        </label>
        {removable ? (
          <button type="button" aria-label={OPTIONS_WORDS.remove(title)} onClick={() => packs.remove(id)}>
            {OPTIONS_WORDS.removeShort}
          </button>
        ) : (
          <span class="ss-muted">{OPTIONS_WORDS.packBundled}</span>
        )}
      </div>
      <p>{description}</p>
      <p class="ss-muted">{OPTIONS_WORDS.packCount(pack.facts.length, pack.sources.length, version)}</p>
      <details>
        <summary>{OPTIONS_WORDS.packFacts}</summary>
        <ul class="facts">
          {pack.facts.map((fact) => (
            <li key={fact.id}>{fact.statement}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function ErrorList({ errors }: { readonly errors: readonly PackError[] }) {
  const rest = errors.length - SHOWN;
  return (
    <ul class="facts">
      {errors.slice(0, SHOWN).map((error, i) => (
        <li key={i}>{[error.file, error.path, error.message].filter(Boolean).join(': ')}</li>
      ))}
      {rest > 0 && <li>{OPTIONS_WORDS.moreErrors(rest)}</li>}
    </ul>
  );
}

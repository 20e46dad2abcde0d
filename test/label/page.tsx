import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { Editor } from './editor.tsx';
import { articleSchema, fileOf, type LabelArticle, type Overview, overviewSchema } from './labels.ts';
import { NewArticleForm } from './new-article.tsx';

const failureSchema = v.object({ message: v.string() });

/** Asks the server; throws with its words where it refuses. */
async function ask(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(
    path,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  );
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(v.parse(failureSchema, answer).message);
  return answer;
}

function download({ id, sentences }: LabelArticle): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([fileOf({ id, sentences })], { type: 'application/json' }));
  link.download = `${id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function App() {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [article, setArticle] = useState<LabelArticle | null>(null);
  const [status, setStatus] = useState('');
  const changed = useRef(false);

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      setStatus(await work());
    } catch (error) {
      setStatus(error instanceof Error ? error.message : String(error));
    }
  };
  const refresh = async (): Promise<void> => setOverview(v.parse(overviewSchema, await ask('/articles')));
  const open = (id: string): Promise<void> =>
    attempt(async () => {
      setArticle(v.parse(articleSchema, await ask(`/articles/${id}`)));
      changed.current = false;
      return '';
    });

  useEffect(() => {
    attempt(async () => {
      await refresh();
      return '';
    });
    addEventListener('beforeunload', (event) => {
      if (changed.current) event.preventDefault();
    });
  }, []);

  const save = (): Promise<void> =>
    attempt(async () => {
      if (!article) return '';
      await ask('/labels', { id: article.id, sentences: article.sentences });
      changed.current = false;
      await refresh();
      return `Saved ${article.id}.`;
    });

  if (!overview) return <p role="status">{status || 'Loading …'}</p>;
  return (
    <main>
      <header>
        <h1>Label articles</h1>
        <span>
          <label for="article">Article</label>{' '}
          <select
            id="article"
            value={article?.id ?? ''}
            onChange={({ currentTarget }) => {
              if (!changed.current || confirm('Leave this article without saving?'))
                open(currentTarget.value);
              else currentTarget.value = article?.id ?? '';
            }}
          >
            <option value="" disabled>
              choose one
            </option>
            {overview.articles.map(({ id, labelled }) => (
              <option key={id} value={id}>
                {labelled ? id : `${id} (not labelled)`}
              </option>
            ))}
          </select>
        </span>
        {article && (
          <>
            <button type="button" id="save" onClick={save}>
              Save
            </button>
            <button type="button" id="download" onClick={() => download(article)}>
              Download
            </button>
          </>
        )}
      </header>
      <p role="status">{status}</p>
      {article && (
        <Editor
          key={article.id}
          article={article}
          facts={overview.facts}
          onChange={(next) => {
            changed.current = true;
            setStatus('Not saved yet.');
            setArticle(next);
          }}
        />
      )}
      <NewArticleForm
        onCreate={(fresh) =>
          attempt(async () => {
            await ask('/articles', fresh);
            await refresh();
            await open(fresh.id);
            return `Began ${fresh.id}.`;
          })
        }
      />
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<App />, root);

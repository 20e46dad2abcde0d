import type { NewArticle } from './labels.ts';

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** A form to begin an article of one's own. */
export function NewArticleForm({ onCreate }: { readonly onCreate: (fresh: NewArticle) => void }) {
  return (
    <details>
      <summary>A new article</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const [id, published, outlet, text] = ['id', 'published', 'outlet', 'text'].map((n) =>
            textIn(form, n),
          );
          onCreate({ id: id ?? '', published: published ?? '', outlet: outlet ?? '', text: text ?? '' });
        }}
      >
        <p class="row">
          <label>
            Id <input name="id" required pattern="[a-z0-9][a-z0-9\-]*" placeholder="c01-night-desk" />
          </label>
          <label>
            Published <input name="published" type="date" required />
          </label>
          <label>
            Outlet <input name="outlet" />
          </label>
        </p>
        <label for="text">Text, one paragraph a line, the headline first</label>
        <textarea id="text" name="text" required />
        <button type="submit">Begin</button>
      </form>
    </details>
  );
}

import { type PackError, quoted } from './check-words.ts';
import { LIMITS } from './limits.ts';

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: PackError };

/**
 * Parses JSON from a stranger: refuses texts that are too long or too deep before they are parsed,
 * and keys that stand twice, of which JSON itself would silently keep the last. Throws nothing.
 * @param file the name that errors are to bear
 */
export function parseJson(file: string, text: string): JsonResult {
  const fail = (message: string): JsonResult => ({ ok: false, error: { file, path: '', message } });
  if (text.length > LIMITS.size)
    return fail(`is too large: ${text.length} characters, and ${LIMITS.size} are the most`);
  const bare = text.replace(/^\ufeff/, '');
  const trouble = scan(bare);
  if (trouble) return fail(trouble);
  try {
    const value: unknown = JSON.parse(bare);
    return { ok: true, value };
  } catch (error) {
    return fail(whereBroken(bare, error instanceof Error ? error.message : String(error)));
  }
}

interface Level {
  readonly keys: Set<string> | null;
  /** The text just read, while it may still turn out to be a key. */
  last: string | null;
}

/** Looks for depth and doubled keys without building anything; null where it finds no fault. */
function scan(text: string): string | null {
  const levels: Level[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    const level = levels.at(-1);
    if (mark === '{' || mark === '[') {
      if (levels.length >= LIMITS.depth) return `is nested too deep: ${LIMITS.depth} levels are the most`;
      levels.push({ keys: mark === '{' ? new Set() : null, last: null });
    } else if (mark === '}' || mark === ']') levels.pop();
    else if (mark === '"') {
      const end = endOfText(text, i);
      if (level) level.last = text.slice(i, end);
      i = end - 1;
    } else if (mark === ':' && level?.keys && level.last !== null) {
      const key = unescaped(level.last);
      if (level.keys.has(key)) return `the key ${quoted(key)} stands twice in one object: join the two`;
      level.keys.add(key);
    }
  }
  return null;
}

function endOfText(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

function unescaped(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}

/** Node and the browsers word it differently; line and column help more than any of them. */
function whereBroken(text: string, reason: string): string {
  const position = /position (\d+)/.exec(reason)?.[1];
  const at = position === undefined ? text.length : Number(position);
  const lines = text.slice(0, at).split('\n');
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  if (text.trim() === '') return 'is empty, and has to be JSON';
  return `is not JSON at ${place}: look there for a missing or spare comma, quotation mark or bracket`;
}

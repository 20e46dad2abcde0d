const HTML_NAME = /\.(x?html?|xht)$/i;
/** A page may begin with a byte order mark, an XML declaration and comments. */
const HTML_START = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html)\b/i;

/** Whether a file is to be read as a page, by its name or by how it begins. */
export function isPage(file: string, text: string): boolean {
  return HTML_NAME.test(file) || HTML_START.test(text.slice(0, 5000));
}

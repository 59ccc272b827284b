/**
 * Text that a spreadsheet program might run as a formula: = + - @ in both widths, also behind blanks, and the control
 * characters that some programs skip.
 */
const RISKY = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;

function looksLikeFormula(text: string): boolean {
  return RISKY.test(text);
}

/** CSV has no types: an apostrophe in front is how spreadsheet programs are told that text is text. */
export function guardedText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardedText` off again. */
export function unguardedText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentModel } from './model';
import { drawing } from './pdf/drawing';
import { template } from './pdf/template';

/** Free faces instead of the standard's 仿宋, 宋体 and 黑体, which may not be passed on inside a file. */
const faces = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

/** Results unused for so many documents leave the compiler's memory. */
const keptCompilations = 10;

/** PDF/A asks for a date; a clock's would make each copy another file. */
const noDate = new Date(0);

let compiler: Promise<NodeCompiler> | undefined;

/**
 * The document as a tagged PDF/A-2a laid out by GB/T 9704-2012, its faces embedded. The same document and instant
 * always give the same bytes.
 * @param options.at the instant written as the file's date, to the second
 * @throws Error when the faces can't be read or the compiler finds a fault of the template; a character that no face
 *   has is printed as 〓
 */
export async function renderPdf(document: DocumentModel, options: { readonly at?: Date } = {}): Promise<Buffer> {
  compiler ??= createCompiler();
  const typst = await compiler;
  const creationTimestamp = Math.floor((options.at ?? noDate).getTime() / 1000);
  let drawn = JSON.stringify(drawing(document));
  for (let missing = 0; ; missing += 1) {
    try {
      return draw(typst, drawn, creationTimestamp);
    } catch (fault) {
      const glyph = missingGlyph(fault);
      if (!glyph || missing === mostMissingGlyphs) throw fault;
      drawn = drawn.replaceAll(JSON.stringify(glyph).slice(1, -1), geta);
    }
  }
}

function draw(typst: NodeCompiler, drawn: string, creationTimestamp: number): Buffer {
  const compiled = typst.compile({ mainFileContent: template, inputs: { document: drawn } });
  if (!compiled.result) {
    throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  }
  const pdf = typst.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp });
  typst.evictCache(keptCompilations);
  return pdf;
}

/** What a printer sets for a character that no face has. */
const geta = '〓';
const mostMissingGlyphs = 100;

/** PDF/A refuses a character without a glyph, and says which: a rare name must not stop a signed report. */
function missingGlyph(fault: unknown): string | null {
  const named = /the text `?\\*"(.+?)\\*"`? could not be displayed/u.exec(messageOf(fault))?.[1];
  // What has no shape at all is named by its number.
  return (
    named?.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))) ?? null
  );
}

/** The compiler throws a list of diagnostics, and not an Error. */
function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : (JSON.stringify(fault) ?? String(fault));
}

/** Reading the faces takes longer than drawing, so the process keeps one compiler; a failed start is tried again. */
async function createCompiler(): Promise<NodeCompiler> {
  try {
    const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@expo-google-fonts');
    const fontBlobs = await Promise.all(faces.map((face) => readFile(join(folder, face))));
    return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  } catch (fault) {
    compiler = undefined;
    throw fault;
  }
}

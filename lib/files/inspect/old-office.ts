import { fail, ok, type Result } from '../../result';
import type { ContentKind, FileExtension, FileRefusal } from '../types';
import { type CompoundFile, readCompoundFile } from './compound-file';
import type { Pieces } from './pieces';

const macroStorages = ['Macros', '_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA'];
/** A file of any kind packed into a document by 插入对象; formulas are objects too and have other names. */
const packedObject = '\x01Ole10Native';

const endings: Readonly<Record<'text' | 'sheet', readonly FileExtension[]>> = {
  text: ['doc', 'wps'],
  sheet: ['xls', 'et'],
};

/** Checks a doc, wps, xls or et (MS-CFB): of its own kind, without password, macros and packed programs. */
export async function inspectOldOffice(file: Pieces, extension: FileExtension): Promise<Result<void, FileRefusal>> {
  const compound = await readCompoundFile(file);
  if (!compound) return fail({ code: 'corrupt' });
  const { names } = compound;
  if (names.has('EncryptedPackage')) return fail({ code: 'encrypted' });
  const kind = kindOf(names);
  if (!kind || !endings[kind].includes(extension)) {
    return fail({ code: 'contentDiffers', extension, found: foundKind(kind) });
  }
  const found = holdsCode(names);
  if (found) return fail({ code: found });
  return kind === 'text' ? inspectWords(compound) : inspectSheet(compound);
}

/** Why an object inside another document may not stand there, by its own directory. */
export async function codeInObject(file: Pieces): Promise<'macros' | 'embeddedProgram' | null> {
  const compound = await readCompoundFile(file);
  return compound ? holdsCode(compound.names) : null;
}

function holdsCode(names: ReadonlySet<string>): 'macros' | 'embeddedProgram' | null {
  if (macroStorages.some((name) => names.has(name))) return 'macros';
  return names.has(packedObject) ? 'embeddedProgram' : null;
}

function kindOf(names: ReadonlySet<string>): 'text' | 'sheet' | null {
  if (names.has('WordDocument')) return 'text';
  return names.has('Workbook') || names.has('Book') ? 'sheet' : null;
}

function foundKind(kind: 'text' | 'sheet' | null): ContentKind {
  if (kind === 'text') return 'doc';
  return kind === 'sheet' ? 'xls' : 'oldOffice';
}

/** MS-DOC 2.5.1: the flags of the file information block. */
async function inspectWords(compound: CompoundFile): Promise<Result<void, FileRefusal>> {
  const block = await compound.start('WordDocument', 32);
  if (!block || block.length < 32) return fail({ code: 'corrupt' });
  const ENCRYPTED = 0x0100;
  return block.readUInt16LE(0x0a) & ENCRYPTED ? fail({ code: 'encrypted' }) : ok(undefined);
}

const record = { filePass: 0x2f, sheet: 0x85 } as const;
/** The list of sheets stands early; how far to look for it. */
const globalsBytes = 256 * 1024;

/** MS-XLS: a password record, or a sheet of Excel 4.0 macros, which need no VBA. */
async function inspectSheet(compound: CompoundFile): Promise<Result<void, FileRefusal>> {
  const globals = (await compound.start('Workbook', globalsBytes)) ?? (await compound.start('Book', globalsBytes));
  if (!globals) return fail({ code: 'corrupt' });
  for (let at = 0; at + 10 <= globals.length; at += 4 + globals.readUInt16LE(at + 2)) {
    const type = globals.readUInt16LE(at);
    if (type === record.filePass) return fail({ code: 'encrypted' });
    const MACRO_SHEET = 1;
    if (type === record.sheet && (globals[at + 9] ?? 0) === MACRO_SHEET) return fail({ code: 'macros' });
  }
  return ok(undefined);
}

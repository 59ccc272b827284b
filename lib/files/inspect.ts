import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../result';
import { acceptedTypes, type Container } from './accept';
import { endsWithZip, holdsAnotherFile, jpegRest, pdfHasMore, pdfIsWhole, pngEnd } from './inspect/appended';
import { inspectOldOffice } from './inspect/old-office';
import { inspectPackage } from './inspect/package-file';
import { type Pieces, piecesOfFile } from './inspect/pieces';
import { isReadableText } from './inspect/plain-text';
import { contentKind, headBytes } from './inspect/signatures';
import type { ContentKind, FileExtension, FileRefusal } from './types';

/** Which first bytes belong to a container. */
const startOf: Readonly<Record<Container, ContentKind>> = {
  pdf: 'pdf',
  package: 'zip',
  compound: 'oldOffice',
  png: 'png',
  jpeg: 'jpg',
  text: 'txt',
};

/**
 * Looks into a file on disk before anything else opens it: its content is what its extension says, it is one file and
 * not two, it unpacks to a bearable size, and it holds no macro or program.
 */
export async function inspectFile(path: string, extension: FileExtension): Promise<Result<void, FileRefusal>> {
  const handle = await open(path);
  try {
    const file = await piecesOfFile(handle);
    if (file.sizeBytes === 0) return fail({ code: 'empty' });
    const { container } = acceptedTypes[extension];
    const found = contentKind(await file.read(0, headBytes));
    if (found !== startOf[container]) return fail({ code: 'contentDiffers', extension, found });
    return await inspectors[container](file, extension);
  } finally {
    await handle.close();
  }
}

const inspectors: Readonly<
  Record<Container, (file: Pieces, extension: FileExtension) => Promise<Result<void, FileRefusal>>>
> = {
  package: inspectPackage,
  compound: inspectOldOffice,
  pdf: async (file, extension) => {
    if (!(await pdfIsWhole(file))) return fail({ code: 'corrupt' });
    return (await pdfHasMore(file)) || (await endsWithZip(file)) ? appended(extension) : ok(undefined);
  },
  png: async (file, extension) => {
    const end = await pngEnd(file);
    if (end === null) return fail({ code: 'corrupt' });
    return end < file.sizeBytes || (await endsWithZip(file)) ? appended(extension) : ok(undefined);
  },
  jpeg: async (file, extension) => {
    const rest = await jpegRest(file);
    if (rest === null) return fail({ code: 'corrupt' });
    return holdsAnotherFile(rest) || (await endsWithZip(file)) ? appended(extension) : ok(undefined);
  },
  text: async (file, extension) => {
    if (!(await isReadableText(file))) return fail({ code: 'notText' });
    return (await endsWithZip(file)) ? appended(extension) : ok(undefined);
  },
};

function appended(extension: FileExtension): Result<void, FileRefusal> {
  return fail({ code: 'somethingAppended', extension });
}

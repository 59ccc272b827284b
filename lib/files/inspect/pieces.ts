import type { FileHandle } from 'node:fs/promises';

/** Bytes that can be read anywhere without loading the whole: a file on disk, or a part already in memory. */
export interface Pieces {
  readonly sizeBytes: number;
  /** As many of the bytes asked for as there are. */
  readonly read: (position: number, length: number) => Promise<Buffer>;
}

export async function piecesOfFile(handle: FileHandle): Promise<Pieces> {
  const { size } = await handle.stat();
  return {
    sizeBytes: size,
    read: async (position, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      return buffer.subarray(0, bytesRead);
    },
  };
}

export function piecesOfBuffer(buffer: Buffer): Pieces {
  return {
    sizeBytes: buffer.length,
    read: async (position, length) => buffer.subarray(position, position + length),
  };
}

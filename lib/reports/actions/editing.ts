'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { readRichText } from '../../documents/text-schema';
import { saveBlock } from '../commands/blocks';
import { saveCells } from '../commands/cells';
import { cellFailureText, editFailureText, textRefusalText } from '../labels';
import { blockSchema, cellsSchema } from '../schema';
import type { SaveBlockAnswer, SaveCellsAnswer } from '../types';

/** Autosave of one block. Never redirects: an expired session must not take the text off the screen. */
export async function saveBlockText(input: unknown): Promise<SaveBlockAnswer> {
  const actor = await currentActor();
  if (!actor) return { status: 'signedOut' };
  const read = blockSchema.safeParse(input);
  if (!read.success) return { status: 'refused', message: read.error.issues[0]?.message ?? '' };
  const text = readRichText(read.data.text);
  if (!text.ok) return { status: 'refused', message: textRefusalText(text.failure) };

  const at = now();
  const { blockId, seenVersion, heading } = read.data;
  const result = await saveBlock(db, actor, { blockId, seenVersion, heading, text: text.value }, at);
  if (result.ok) {
    revalidatePath('/desk', 'layout');
    return { status: 'saved', saved: { version: result.value }, savedAt: at.toISOString() };
  }
  if (result.failure.code === 'changedMeanwhile') return { status: 'changed', theirs: result.failure.theirs };
  return { status: 'refused', message: editFailureText(result.failure) };
}

/** Autosave of typed figures: all of them, or none and why. */
export async function saveFigures(input: unknown): Promise<SaveCellsAnswer> {
  const actor = await currentActor();
  if (!actor) return { status: 'signedOut' };
  const read = cellsSchema.safeParse(input);
  if (!read.success) return { status: 'refused', message: read.error.issues[0]?.message ?? '' };

  const at = now();
  const result = await saveCells(db, actor, read.data.reportId, read.data.cells, at);
  if (result.ok) {
    revalidatePath('/desk', 'layout');
    return { status: 'saved', saved: result.value, savedAt: at.toISOString() };
  }
  if (result.failure.code === 'changedMeanwhile') return { status: 'changed', theirs: result.failure.theirs };
  return { status: 'refused', message: cellFailureText(result.failure) };
}

'use client';

import { useEffect } from 'react';
import { noteRevisionSeen } from '@/lib/reports/actions/notes';

/** Remembers, once the page is really on screen, that this person has seen this revision. */
export function MarkSeen({ revisionId }: { readonly revisionId: string }) {
  useEffect(() => {
    // The next diff begins here; should the call be lost, it shows more than was needed, and never less.
    noteRevisionSeen({ revisionId }).catch(() => undefined);
  }, [revisionId]);
  return null;
}

import type { Actor } from '../../lib/access/roles';
import type { DemoStaff } from './agency';
import { sections } from './texts/agency';
import type { SectionName } from './texts/items-2019/types';

/** Who writes an item or return, and who takes it: never the same person. */
export interface Hands {
  readonly writer: Actor;
  readonly accepter: Actor;
}

/** A section's officer writes and the office accepts; what the office writes itself, its head accepts. */
export function handsOf(
  staff: DemoStaff,
  { section, source }: { readonly section: SectionName; readonly source?: string },
): Hands {
  const office = staff.actor('bangongshi');
  if (source === '办公室') return { writer: office, accepter: staff.actor('zhuren') };
  return { writer: staff.actor(`xinxiyuan${sections.indexOf(section) + 1}`), accepter: office };
}

import { forbidden, notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { letterKindLabels, outcomeLabels } from '../labels';
import { elementsOf } from '../letters/elements';
import { placeholders } from '../letters/wording';
import { applicationPolicy } from '../policy';
import { findPreview, findTemplate, listTemplates, listVersions } from '../queries/templates';
import { templateKeySchema } from '../schema/letter-settings';
import { type LetterKind, letterKinds, type Outcome, outcomes } from '../types';

/** One line of the list: a kind, and of a reply its outcome. */
export interface TemplateRow {
  readonly key: string;
  readonly href: string;
  readonly label: string;
  /** 0 where the agency has written none. */
  readonly version: number;
  readonly author: string | null;
  readonly createdAt: Date | null;
  readonly hasLessons: boolean;
}

async function requireConfigurer(): Promise<Actor> {
  const actor = await requireActor();
  if (!permits(applicationPolicy, 'configure', actor)) forbidden();
  return actor;
}

interface Key {
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
}

const keys: readonly Key[] = letterKinds.flatMap((kind): readonly Key[] =>
  kind === 'reply' ? outcomes.map((outcome) => ({ kind, outcome })) : [{ kind, outcome: null }],
);

const labelOf = ({ kind, outcome }: Key) =>
  outcome === null ? letterKindLabels[kind] : `${letterKindLabels[kind]}（${outcomeLabels[outcome]}）`;

/** Every kind × outcome with the version that stands. */
export async function loadTemplates(): Promise<readonly TemplateRow[]> {
  const actor = await requireConfigurer();
  const written = await listTemplates(db, actor.agencyId);
  return keys.map(({ kind, outcome }) => {
    const own = written.find((template) => template.kind === kind && template.outcome === outcome);
    return {
      key: `${kind}:${outcome ?? ''}`,
      href: `/desk/letter-templates/${kind}${outcome === null ? '' : `?${new URLSearchParams({ outcome })}`}`,
      label: labelOf({ kind, outcome }),
      version: own?.version ?? 0,
      author: own?.author ?? null,
      createdAt: own?.createdAt ?? null,
      hasLessons: (own?.lessons ?? '') !== '',
    };
  });
}

/** One template with its versions, what the letter must say anyhow, and how it reads. */
export async function loadTemplate(kind: string, outcome: string | null) {
  const actor = await requireConfigurer();
  const key = templateKeySchema.safeParse({ kind, outcome });
  if (!key.success) notFound();
  const at = now();
  const template = await findTemplate(db, actor.agencyId, key.data.kind, key.data.outcome);
  const asked = elementsOf(key.data.kind, key.data.outcome).filter(({ isInternal }) => !isInternal);
  return {
    template,
    label: labelOf(key.data),
    versions: await listVersions(db, actor.agencyId, key.data.kind, key.data.outcome),
    elements: asked.map(({ label, isRequired, oneOf }) => ({ label, isRequired: isRequired || oneOf !== null })),
    placeholders: placeholders.map((name) => `{${name}}`),
    preview: await findPreview(db, actor.agencyId, key.data, template.wording, at),
    now: at,
  };
}

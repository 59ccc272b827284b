'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type EditState, savePerson } from '@/lib/agencies/actions';
import { roleLabels } from '@/lib/agencies/labels';
import type { PersonHead, SectionHead } from '@/lib/agencies/types';
import { PersonFields } from './person-fields';

interface Props {
  readonly person: PersonHead;
  readonly sections: readonly SectionHead[];
}

export function PersonForm({ person, sections }: Props) {
  const [state, action] = useActionState<EditState, FormData>(savePerson, {});
  const sectionName = sections.find((section) => section.id === person.sectionId)?.name ?? '不属于科室';
  return (
    <form action={action} noValidate className="flex flex-col gap-5">
      <ErrorSummary state={state} />
      {state.isStale && (
        <Notice title="现在保存的内容">
          <p>
            {person.name}；{person.roles.map((role) => roleLabels[role]).join('、')}；{sectionName}
          </p>
        </Notice>
      )}
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="seenVersion" value={person.version} />
      <PersonFields state={state} person={person} sections={sections} />
      <div>
        <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
      </div>
    </form>
  );
}

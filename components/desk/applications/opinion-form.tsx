'use client';

import { EditorContent } from '@tiptap/react';
import { useState } from 'react';
import { ChoiceField } from '@/components/desk/items/form-fields';
import { unsavedReason } from '@/components/desk/items/unsaved';
import { hasUnsaved } from '@/components/editor/autosave-state';
import { SaveState } from '@/components/editor/save-state';
import { TextToolbar } from '@/components/editor/text-toolbar';
import { TextView } from '@/components/editor/text-view';
import { useTextEditor } from '@/components/editor/use-text-editor';
import { saveSectionOpinion } from '@/lib/applications/actions/assigning';
import { outcomeLabels } from '@/lib/applications/labels';
import type { StepOffer } from '@/lib/applications/loaders/offers';
import { outcomeOf } from '@/lib/applications/outcomes';
import { type Outcome, outcomes } from '@/lib/applications/types';
import type { AssignmentAction } from '@/lib/applications/workflow';
import type { RichText } from '@/lib/documents/rich-text';
import { AssignmentSteps } from './assignment-steps';
import { DraftNotices } from './draft-notices';
import { useKeptDraft } from './use-kept-draft';

interface Opinion {
  readonly opinion: RichText;
  readonly proposedOutcome: Outcome | null;
  readonly search: string;
}

interface Props extends Opinion {
  readonly owner: string;
  readonly assignmentId: string;
  readonly version: number;
  readonly steps: readonly StepOffer<AssignmentAction>[];
}

function isOpinion(value: unknown): value is Opinion {
  if (typeof value !== 'object' || value === null) return false;
  return 'opinion' in value && 'proposedOutcome' in value && 'search' in value && typeof value.search === 'string';
}

const outcomeChoices = [
  { value: '', label: '还没有意见' },
  ...outcomes.map((outcome) => ({ value: outcome, label: outcomeLabels[outcome] })),
];

/** What a section says: its opinion, the reply it proposes, and how it searched. Saves itself. */
export function OpinionForm({ owner, assignmentId, version, steps, ...opinion }: Props) {
  const { draft, edit, autosave, ...kept } = useKeptDraft<Opinion>({
    copyKey: `gongkai:opinion:${owner}:${assignmentId}`,
    version,
    draft: opinion,
    isDraft: isOpinion,
    save: (sent, seenVersion) => saveSectionOpinion({ assignmentId, seenVersion, ...sent }),
  });
  // A text that came from elsewhere than the keyboard has to be shown to the editor.
  const [shown, setShown] = useState({ text: opinion.opinion, serial: 0 });
  const showTheirs = () => {
    kept.takeTheirs();
    setShown(({ serial }) => ({ text: opinion.opinion, serial: serial + 1 }));
  };
  // The steps name the page's version: they wait until the page shows what was saved.
  const isBehind = hasUnsaved(autosave.state) || kept.seenVersion > version;
  const article = draft.proposedOutcome && outcomeOf[draft.proposedOutcome].article;
  return (
    <fieldset aria-label="办理意见" className="flex min-w-0 flex-col gap-4">
      <DraftNotices
        {...kept}
        isStale={version <= kept.seenVersion}
        onKeepMine={() => kept.keepMine(version)}
        onTakeTheirs={showTheirs}
      />
      <OpinionText text={draft.opinion} shown={shown} onText={(text) => edit({ opinion: text })} />
      <ChoiceField
        id="proposedOutcome"
        label="拟作的答复"
        help={article ? `依据：${article}` : '由办公室最后决定，报领导签发。'}
        value={draft.proposedOutcome ?? ''}
        choices={outcomeChoices}
        onChoose={(value) => edit({ proposedOutcome: outcomes.find((outcome) => outcome === value) ?? null })}
      />
      <div className="flex flex-col gap-1">
        <label htmlFor="search" className="font-medium">
          检索的情况
        </label>
        <p id="search-help" className="text-note text-muted">
          在哪里、以哪些词、由谁检索，找到了什么；答复「本机关不掌握」的必须写明（条例第三十六条第四项）。
        </p>
        <textarea
          id="search"
          rows={3}
          maxLength={2000}
          value={draft.search}
          aria-describedby="search-help"
          onChange={(event) => edit({ search: event.target.value })}
          className="w-full rounded border border-edge bg-paper px-2.5 py-1.5 text-desk text-ink"
        />
      </div>
      <SaveState state={autosave.state} hold={kept.isConflict ? 'conflict' : null} isKept={kept.isKept} />
      <AssignmentSteps
        assignmentId={assignmentId}
        version={version}
        steps={steps}
        hold={isBehind ? unsavedReason : undefined}
        isToldAbove
      />
    </fieldset>
  );
}

interface TextProps {
  readonly text: RichText;
  readonly shown: { readonly text: RichText; readonly serial: number };
  readonly onText: (text: RichText) => void;
}

function OpinionText({ text, shown, onText }: TextProps) {
  const [isFocused, setFocused] = useState(false);
  const { editor, pasteProblem } = useTextEditor({ label: '办理意见正文', text, shown, onText });
  return (
    <div className="min-w-0">
      <p className="font-medium">办理意见</p>
      <p className="text-note text-muted">
        写可以放进答复书的话：查到了什么、能不能公开、依据哪一条；不写与申请无关的内容。
      </p>
      <fieldset
        aria-label="办理意见编辑"
        onFocus={() => setFocused(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
        }}
        className="relative mt-1 min-w-0"
      >
        {editor ? <TextToolbar editor={editor} label="办理意见" isShown={isFocused} /> : <div className="min-h-9" />}
        <div className="border border-edge px-3 focus-within:border-accent">
          {editor ? (
            <EditorContent editor={editor} className="[&_.ProseMirror]:min-h-32" />
          ) : (
            <div className="min-h-32 py-2">
              <TextView text={text} />
            </div>
          )}
        </div>
      </fieldset>
      {pasteProblem && (
        <p role="alert" className="text-note font-medium text-seal">
          {pasteProblem}
        </p>
      )}
    </div>
  );
}

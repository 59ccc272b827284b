'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DocumentView } from '@/components/document/document-view';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type TemplateFormState, writeTemplate } from '@/lib/applications/actions/templates';
import { partKeys, wordingParts } from '@/lib/applications/letters/wording';
import type { StandingTemplate } from '@/lib/applications/queries/templates';
import type { DocumentModel } from '@/lib/documents/model';

interface Element {
  readonly label: string;
  readonly isRequired: boolean;
}

interface Props {
  readonly template: StandingTemplate;
  /** What its writer fills in. */
  readonly elements: readonly Element[];
  readonly placeholders: readonly string[];
  /** As it reads now. */
  readonly preview: DocumentModel;
}

export function TemplateForm({ template, elements, placeholders, preview }: Props) {
  const { kind, outcome, version } = template;
  return (
    <ActionForm action={writeTemplate} hidden={{ kind, outcome: outcome ?? '', seenVersion: version }}>
      {(state: TemplateFormState) => (
        <>
          <Fields state={state} template={template} placeholders={placeholders} />
          <FixedParts elements={elements} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="step" value="save" pendingLabel="正在保存…">
              保存为新版本
            </SubmitButton>
            <SubmitButton name="step" value="preview" variant="plain" pendingLabel="正在排版…">
              预览
            </SubmitButton>
          </div>
          <Preview document={state.preview ?? preview} isNew={state.preview !== undefined} />
        </>
      )}
    </ActionForm>
  );
}

interface FieldsProps {
  readonly state: TemplateFormState;
  readonly template: StandingTemplate;
  readonly placeholders: readonly string[];
}

function Fields({ state, template, placeholders }: FieldsProps) {
  return (
    <>
      <p className="text-note text-muted">可以使用的占位符：{placeholders.join('、')}。</p>
      {partKeys.map((part) => {
        const { label, help, atMost } = wordingParts[part];
        return (
          <TextArea
            key={part}
            name={part}
            label={label}
            help={`${help}不超过 ${atMost} 字。`}
            rows={3}
            required={false}
            defaultValue={typed(state, part) ?? template.wording[part]}
            errors={state.fields?.[part]}
          />
        );
      })}
      <TextArea
        name="lessons"
        label="经验提示"
        help="复议、诉讼中得到的教训；拟写这种文书的人会看到，不印在文书上。"
        rows={4}
        required={false}
        defaultValue={typed(state, 'lessons') ?? template.lessons}
        errors={state.fields?.lessons}
      />
    </>
  );
}

function FixedParts({ elements }: { readonly elements: readonly Element[] }) {
  const required = elements.filter(({ isRequired }) => isRequired).map(({ label }) => label);
  return (
    <p className="text-note text-muted">
      不能删改的内容：标题、发文字号、收件人、申请编号和收到日期、所申请的内容、处理决定和依据、救济途径、落款
      {required.length > 0 && `；拟稿时必须填写：${required.join('、')}`}。
    </p>
  );
}

function Preview({ document, isNew }: { readonly document: DocumentModel; readonly isNew: boolean }) {
  return (
    <section aria-label="预览" className="border border-line px-4 py-6 sm:px-10">
      <p role="status" className="mb-4 text-note text-muted">
        {isNew ? '按上面的用语排版，还没有保存。' : '现行用语。'}
      </p>
      <p className="text-center text-lead font-semibold">{document.title}</p>
      <p className="mb-4 text-center text-note">{document.subtitle}</p>
      <DocumentView document={document} headingBase={3} />
    </section>
  );
}

'use client';

import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { isAllowedAddress } from '@/lib/documents/links';

/** People paste 「www.gov.cn」 as it stands on paper; https is what they mean. */
function addressOf(typed: string): string {
  const address = typed.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) ? `https://${address}` : address;
}

function hrefAt(editor: Editor): string {
  const href: unknown = editor.getAttributes('link').href;
  return typeof href === 'string' ? href : '';
}

function putLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else {
    chain.extendMarkRange('link').setLink({ href }).run();
  }
}

interface Props {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Asks for the address of a link, under the toolbar and over the text. */
export function LinkField({ editor, onClose }: Props) {
  const [typed, setTyped] = useState(() => hrefAt(editor));
  const [errors, setErrors] = useState<readonly string[]>([]);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  const apply = () => {
    const href = addressOf(typed);
    if (!isAllowedAddress(href)) {
      setErrors(['网址须以 http://、https:// 或 mailto: 开头，中间没有空格']);
      return;
    }
    putLink(editor, href);
    onClose();
  };
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      apply();
    }
    if (event.key === 'Escape') close();
  };

  return (
    <fieldset
      ref={box}
      aria-label="链接"
      onKeyDown={onKeyDown}
      className="absolute left-0 z-20 flex w-full max-w-120 flex-col gap-2 border border-edge bg-paper p-3 text-desk"
    >
      <TextField
        name="href"
        id={`${editor.instanceId}-href`}
        label="链接到的网址"
        inputMode="url"
        value={typed}
        errors={errors}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={apply}>
          应用
        </Button>
        {editor.isActive('link') && (
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
              onClose();
            }}
          >
            去掉链接
          </Button>
        )}
        <Button onClick={close}>取消</Button>
      </div>
    </fieldset>
  );
}

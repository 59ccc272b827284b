'use client';

import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { Button, type ButtonVariant } from './button';
import { hasTyped, leavingWords } from './typed';

const CloseContext = createContext<() => void>(() => {});

/** Closes the dialog around a form, when its action has come back well. */
export function useCloseDialog(): () => void {
  return useContext(CloseContext);
}

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A modal on the platform's own dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ isOpen, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (isOpen && !element?.open) element?.showModal();
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);

  // A reason that was written is not thrown away by a slip of the Escape key.
  const mayClose = () => !dialog.current || !hasTyped(dialog.current) || window.confirm(leavingWords);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        if (!mayClose()) event.preventDefault();
      }}
      className="m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded border border-line bg-paper p-0 text-desk text-ink"
    >
      {/* Drawn only while open, so that what was typed and given up does not come back. */}
      {isOpen && (
        <CloseContext.Provider value={onClose}>
          <div className="flex items-center justify-between border-b border-line py-2.5 pr-2.5 pl-5">
            <h2 id={titleId} className="text-lead font-semibold">
              {title}
            </h2>
            <button
              type="button"
              onClick={() => mayClose() && onClose()}
              className="inline-flex size-8 items-center justify-center rounded text-muted hover:bg-wash hover:text-ink"
            >
              <X aria-hidden="true" size={18} />
              <span className="sr-only">关闭</span>
            </button>
          </div>
          <div className="p-5">{children}</div>
        </CloseContext.Provider>
      )}
    </dialog>
  );
}

interface DialogButtonProps {
  readonly label: ReactNode;
  readonly variant?: ButtonVariant;
  /** Why the button is grey. */
  readonly reason?: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A button that opens a dialog; the children may be drawn on the server. */
export function DialogButton({ label, variant, reason, title, children }: DialogButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant={variant} reason={reason} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={title}>
        {children}
      </Dialog>
    </>
  );
}

import type { ReactNode } from 'react';
import { DeskHeader } from '@/components/desk/shell/desk-header';
import { DeskNav } from '@/components/desk/shell/desk-nav';
import { entriesFor } from '@/components/desk/shell/entries';
import { roleLabels } from '@/lib/agencies/labels';
import { loadShell } from '@/lib/agencies/loaders';

/**
 * Header, navigation, the page's one `<main>`, footer. A layout guards nothing: each page asks for itself.
 * There is no loading.tsx below: it would send 200 before a page can say 403 or 404, and show nothing without JavaScript.
 */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const shell = await loadShell();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded bg-accent px-3 py-2 text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        跳到正文
      </a>
      <DeskHeader
        agencyName={shell.agencyName}
        personName={shell.name}
        roleNames={shell.roles.map((role) => roleLabels[role]).join('、')}
      />
      <div className="flex flex-1 flex-col lg:flex-row">
        {!shell.mustChangePassword && <DeskNav entries={entriesFor(shell.roles)} />}
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none lg:px-8 lg:py-6">
          {children}
        </main>
      </div>
      {shell.isDemo && (
        <footer className="border-t border-line px-4 py-2 text-note text-muted lg:px-5">演示数据</footer>
      )}
    </div>
  );
}

'use client';

import {
  Building2,
  CalendarCheck,
  CalendarDays,
  FileText,
  Hash,
  Inbox,
  type LucideIcon,
  MailQuestion,
  Newspaper,
  Settings,
  ShieldCheck,
  Users,
} from 'lucide-react';
import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import type { NavEntry } from './entries';

const icons: Readonly<Record<NavEntry['icon'], LucideIcon>> = {
  desk: Inbox,
  items: Newspaper,
  applications: MailQuestion,
  reports: FileText,
  returns: CalendarCheck,
  counts: Hash,
  calendar: CalendarDays,
  people: Users,
  sections: Building2,
  settings: Settings,
  audit: ShieldCheck,
};

/** The pages below an entry belong to it; the desk itself has none below. */
function isCurrent(href: string, path: string): boolean {
  return href === '/desk' ? path === '/desk' : path === href || path.startsWith(`${href}/`);
}

/** Shows at the clicked entry that its page is on its way. */
function Pending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={`ml-auto size-1.5 rounded-full bg-accent transition-opacity ${pending ? 'opacity-100' : 'opacity-0'}`}
    />
  );
}

export function DeskNav({ entries }: { readonly entries: readonly NavEntry[] }) {
  const path = usePathname();
  return (
    <nav
      aria-label="主导航"
      className="border-line max-lg:overflow-x-auto max-lg:border-b lg:w-44 lg:shrink-0 lg:border-r lg:py-4"
    >
      <ul className="flex max-lg:px-2 lg:sticky lg:top-4 lg:flex-col lg:gap-0.5 lg:px-3">
        {entries.map(({ href, label, icon }) => {
          const Icon = icons[icon];
          const current = isCurrent(href, path);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                className={`flex min-h-10 items-center gap-2 px-2.5 whitespace-nowrap lg:min-h-9 lg:rounded ${
                  current
                    ? 'font-semibold text-accent max-lg:border-b-2 max-lg:border-accent lg:bg-accent-wash'
                    : 'hover:bg-wash max-lg:border-b-2 max-lg:border-transparent'
                }`}
              >
                <Icon aria-hidden="true" size={16} className="shrink-0" />
                {label}
                <Pending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

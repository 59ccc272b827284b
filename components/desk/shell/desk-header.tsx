import { CircleUser, LogOut } from 'lucide-react';
import Link from 'next/link';
import { logOut } from '@/lib/auth/actions';
import { Brand } from './brand';

interface Props {
  readonly agencyName: string;
  readonly personName: string;
  readonly roleNames: string;
}

const control = 'inline-flex min-h-9 items-center gap-1.5 rounded px-2 whitespace-nowrap hover:bg-wash';

export function DeskHeader({ agencyName, personName, roleNames }: Props) {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 lg:px-5">
      <Link href="/desk" className="min-w-0">
        <Brand name={agencyName} />
      </Link>
      <div className="flex items-center gap-x-1 max-sm:w-full max-sm:justify-between">
        <p className="mr-2 min-w-0 truncate">
          <span className="font-medium">{personName}</span>
          <span className="ml-2 text-muted">{roleNames}</span>
        </p>
        <div className="flex items-center">
          <Link href="/desk/account" className={control}>
            <CircleUser aria-hidden="true" size={16} />
            我的账号
          </Link>
          <form action={logOut}>
            <button type="submit" className={control}>
              <LogOut aria-hidden="true" size={16} />
              退出
            </button>
          </form>
        </div>
      </div>
    </header>
  );
}

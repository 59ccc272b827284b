import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Brand } from '@/components/desk/shell/brand';
import { Notice } from '@/components/ui/notice';
import { loadLogin } from '@/lib/agencies/loaders';
import { ownDeskPath } from '@/lib/auth/own-path';
import { currentSession } from '@/lib/auth/session';
import { DemoAccounts } from './demo-accounts';
import { LoginForm } from './login-form';

export const metadata: Metadata = { title: '登录' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function LoginPage({ searchParams }: Props) {
  const { next, left } = await searchParams;
  const path = ownDeskPath(typeof next === 'string' ? next : undefined);
  if (await currentSession()) redirect(path ?? '/desk');

  const { isDemo } = loadLogin();
  return (
    <div className="flex min-h-dvh flex-col bg-wash">
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-4 py-10">
        <p className="mb-6 text-lead">
          <Brand name="政府信息公开工作平台" />
        </p>
        <div className="rounded border border-line bg-paper px-6 py-7 sm:px-9 sm:py-9">
          <h1 className="mb-5 text-title font-semibold">登录</h1>
          {left === '1' && (
            <div className="mb-5">
              <Notice role="status">您已退出登录。</Notice>
            </div>
          )}
          {path && path !== '/desk' && left !== '1' && (
            <div className="mb-5">
              <Notice>请登录后继续。闲置超过 30 分钟会自动退出。</Notice>
            </div>
          )}
          <LoginForm next={path ?? undefined} />
          {isDemo && <DemoAccounts />}
        </div>
        <p className="mt-4 text-note text-muted">忘记密码的，请联系本单位系统管理员重置。</p>
      </main>
      {isDemo && <footer className="border-t border-line px-4 py-3 text-center text-note text-muted">演示数据</footer>}
    </div>
  );
}

import type { Metadata } from 'next';
import { FeedForms } from '@/components/desk/admin/feed-forms';
import { PasswordForm } from '@/components/desk/admin/password-form';
import { ReminderForm } from '@/components/desk/admin/reminder-form';
import { EndOtherSessionsForm, EndSessionForm } from '@/components/desk/admin/session-forms';
import { StateBadge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { type Column, DataTable } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { roleLabels } from '@/lib/agencies/labels';
import { loadAccount, type SessionLine } from '@/lib/auth/loaders';
import { passwordRule } from '@/lib/auth/words';
import { loadFeed } from '@/lib/deadline-feed/loaders';

export const metadata: Metadata = { title: '我的账号' };

const columnsAt = (now: Date): readonly Column<SessionLine>[] => [
  { key: 'device', head: '设备', isRowHead: true, cell: (line) => line.device },
  { key: 'address', head: '网络地址', wideOnly: true, cell: (line) => line.address },
  { key: 'begun', head: '登录时间', wideOnly: true, cell: (line) => <Time at={line.createdAt} now={now} /> },
  { key: 'seen', head: '最近使用', cell: (line) => <Time at={line.lastSeenAt} now={now} /> },
  {
    key: 'end',
    head: '操作',
    cell: (line) =>
      line.isThis ? (
        <StateBadge tone="done">本设备</StateBadge>
      ) : (
        <EndSessionForm sessionId={line.id} device={line.device} />
      ),
  },
];

export default async function AccountPage() {
  const account = await loadAccount();
  const feed = account.mustChangePassword ? null : await loadFeed();
  const others = account.sessions.filter((line) => !line.isThis).length;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="我的账号"
        lead={`${account.name}（${account.username}） · ${account.roles.map((role) => roleLabels[role]).join('、')}`}
      />
      {account.mustChangePassword && (
        <div className="mb-6">
          <Notice tone="due" title="请先修改初始密码">
            <p>改好以后就可以使用工作台。</p>
          </Notice>
        </div>
      )}
      <section aria-labelledby="password" className="mb-10">
        <h2 id="password" className="mb-3 text-head font-semibold">
          修改密码
        </h2>
        <PasswordForm rule={passwordRule} username={account.username} />
      </section>
      <section aria-labelledby="reminders" className="mb-10">
        <h2 id="reminders" className="mb-3 text-head font-semibold">
          邮件提醒
        </h2>
        {account.mailIsOn ? (
          <ReminderForm address={account.reminderAddress} />
        ) : (
          <p className="text-muted">本系统没有设置发信服务，待办只在工作台提醒。</p>
        )}
      </section>
      {feed && (
        <section aria-labelledby="feed" className="mb-10">
          <h2 id="feed" className="mb-1 text-head font-semibold">
            日历订阅
          </h2>
          <p className="mb-3 text-muted">
            依申请公开、复议诉讼和年度报告的期限，可以显示在手机或电脑的日历中；只有编号，没有姓名。
            {feed.since && (
              <>
                已订阅，地址生成于 <Time at={feed.since} now={account.now} />。
              </>
            )}
          </p>
          <FeedForms isOpen={feed.since !== null} />
        </section>
      )}
      <section aria-labelledby="sessions">
        <h2 id="sessions" className="text-head font-semibold">
          登录的设备
        </h2>
        <p className="mt-1 mb-3 text-muted">
          闲置超过 30 分钟或登录满 12 小时自动退出。有不认识的设备，请退出该设备并修改密码。
        </p>
        <DataTable
          caption="登录的设备"
          columns={columnsAt(account.now)}
          rows={account.sessions}
          rowKey={(line) => line.id}
        />
        <div className="mt-3">
          <EndOtherSessionsForm others={others} />
        </div>
      </section>
    </div>
  );
}

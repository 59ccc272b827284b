import { Notice } from '@/components/ui/notice';
import type { Handover } from '@/lib/agencies/types';

/** The one time that a first password is seen. */
export function HandoverNote({ done, handover }: { readonly done: string; readonly handover: Handover }) {
  return (
    <Notice tone="done" role="status" title={done}>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">用户名</dt>
        <dd>
          <code className="text-lead">{handover.username}</code>
        </dd>
        <dt className="text-muted">初始密码</dt>
        <dd>
          <code className="text-lead font-semibold select-all">{handover.password}</code>
        </dd>
      </dl>
      <p className="mt-2">密码只显示这一次，请现在抄送本人。本人登录后须先修改密码。</p>
    </Notice>
  );
}

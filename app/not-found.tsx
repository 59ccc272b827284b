import type { Metadata } from 'next';
import { MessagePage } from '@/components/desk/shell/message-page';
import { LinkButton } from '@/components/ui/button';

export const metadata: Metadata = { title: '没有这个页面' };

export default function NotFound() {
  return (
    <MessagePage
      title="没有这个页面"
      actions={
        <>
          <LinkButton href="/desk" variant="primary">
            返回工作台
          </LinkButton>
          {/* Not a client navigation: public pages are documents outside the framework's router. */}
          <LinkButton href="/" prefetch={false}>
            政府信息公开专栏
          </LinkButton>
        </>
      }
    >
      <p>地址可能有误，内容可能已移动，或者不属于您所在的单位。请检查地址，或从工作台重新进入。</p>
    </MessagePage>
  );
}

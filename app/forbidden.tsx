import type { Metadata } from 'next';
import { MessagePage } from '@/components/desk/shell/message-page';
import { LinkButton } from '@/components/ui/button';

export const metadata: Metadata = { title: '没有权限' };

export default function Forbidden() {
  return (
    <MessagePage
      title="没有权限"
      actions={
        <LinkButton href="/desk" variant="primary">
          返回工作台
        </LinkButton>
      }
    >
      <p>您的角色不能打开这个页面。工作需要的，请联系本单位的系统管理员调整角色。</p>
    </MessagePage>
  );
}

import type { Metadata } from 'next';
import { Message } from '@/components/desk/shell/message-page';
import { LinkButton } from '@/components/ui/button';

export const metadata: Metadata = { title: '没有这个页面' };

export default function DeskNotFound() {
  return (
    <Message
      title="没有这个页面"
      actions={
        <LinkButton href="/desk" variant="primary">
          返回工作台
        </LinkButton>
      }
    >
      <p>地址可能有误，内容可能已移动，或者不属于您所在的单位。请检查地址，或从工作台重新进入。</p>
    </Message>
  );
}

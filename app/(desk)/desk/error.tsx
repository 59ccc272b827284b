'use client';

import { Message } from '@/components/desk/shell/message-page';
import { Button, LinkButton } from '@/components/ui/button';

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function DeskError({ error, reset }: Props) {
  return (
    <Message
      title="系统暂时出了问题"
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            重试
          </Button>
          <LinkButton href="/desk">返回工作台</LinkButton>
        </>
      }
    >
      <p>已保存的内容不受影响。请稍后重试；仍不能用的，请告诉系统管理员。</p>
      {error.digest && <p className="text-note">错误编号：{error.digest}</p>}
    </Message>
  );
}

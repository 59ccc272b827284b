'use client';

import { MessagePage } from '@/components/desk/shell/message-page';
import { Button } from '@/components/ui/button';
import './globals.css';

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** Stands in for the layout itself, should that fail. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="zh-CN">
      <head>
        <title>系统暂时出了问题 - 政府信息公开工作平台</title>
      </head>
      <body className="font-sans text-desk">
        <MessagePage
          title="系统暂时出了问题"
          actions={
            <Button variant="primary" onClick={reset}>
              重试
            </Button>
          }
        >
          <p>已保存的内容不受影响。请稍后重试；仍不能用的，请告诉系统管理员。</p>
          {error.digest && <p className="text-note">错误编号：{error.digest}</p>}
        </MessagePage>
      </body>
    </html>
  );
}

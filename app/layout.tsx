import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '政府信息公开工作平台', template: '%s - 政府信息公开工作平台' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The frame of the staff side and of what went wrong; public pages are documents of their own. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body className="font-sans text-desk">{children}</body>
    </html>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { fileLimitBytes } from '@/lib/files/accept';

/** A file on its way, or one that was not taken. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** 0–100 of what has left this computer. */
  readonly percent: number;
  /** Why it was not taken; null while it is on its way. */
  readonly problem: string | null;
}

/** Sends files one after the other, each with its progress; the page is refreshed as each arrives. */
export function useUploads(itemId: string) {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const count = useRef(0);

  const change = (key: number, part: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  };
  const forget = (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key));
  const sendOne = async (key: number, file: File) => {
    const problem = await send(itemId, file, (percent) => change(key, { percent }));
    if (problem !== null) {
      change(key, { problem });
      return;
    }
    forget(key);
    router.refresh();
  };
  const add = (files: readonly File[]) => {
    for (const file of files) {
      count.current += 1;
      const key = count.current;
      setUploads((all) => [...all, { key, name: file.name, percent: 0, problem: null }]);
      queue.current = queue.current.then(() => sendOne(key, file));
    }
  };
  return { uploads, add, forget };
}

/**
 * Sends one file. `fetch` tells nothing of what has left, so the older request does it.
 * @returns why it was not taken, or null
 */
function send(itemId: string, file: File, onPercent: (percent: number) => void): Promise<string | null> {
  if (file.size > fileLimitBytes) return Promise.resolve(`文件超过 ${fileLimitBytes / 1024 / 1024} MB。`);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/desk/items/${itemId}/attachments`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    // Headers hold no Chinese.
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((loaded / total) * 100));
    request.onload = () => resolve(request.status === 200 ? null : messageOf(request));
    request.onerror = () => resolve('网络断开，没有上传。请检查网络后重新选择这个文件。');
    request.send(file);
  });
}

function messageOf(request: XMLHttpRequest): string {
  try {
    const answer: unknown = JSON.parse(request.responseText);
    const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
    if (typeof message === 'string') return message;
  } catch {
    // Something before our server answered, such as a proxy with a limit of its own.
  }
  return '没有上传，请稍后再试。';
}

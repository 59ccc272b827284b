import { afterEach, describe, expect, it, vi } from 'vitest';
import { startSmtpServer } from '../../test/smtp-server';
import { mailIsConfigured, sendMail } from './send-mail';

const mail = { to: 'li@example.test', subject: '今日待办 3 件', text: '您有 3 件信息待办理。' };

afterEach(() => vi.unstubAllEnvs());

function givenServer(url: string): void {
  vi.stubEnv('SMTP_URL', url);
  vi.stubEnv('MAIL_FROM', 'office@example.test');
}

describe('a mail', () => {
  it('goes nowhere when no server is set', async () => {
    vi.stubEnv('SMTP_URL', '');
    expect(mailIsConfigured()).toBe(false);
    expect(await sendMail(mail)).toEqual({ ok: false, failure: { code: 'notConfigured' } });
  });

  it('goes out as plain text in UTF-8, marked as sent by a machine', async () => {
    const server = await startSmtpServer();
    givenServer(server.url);
    expect(await sendMail(mail)).toEqual({ ok: true, value: null });
    await server.stop();

    const [message = ''] = server.messages;
    const [head = '', body = ''] = message.split('\n\n');
    expect(head).toContain('MAIL FROM:<office@example.test>');
    expect(head).toContain('RCPT TO:<li@example.test>');
    expect(head).toContain('Content-Type: text/plain; charset=utf-8');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toContain(`=?UTF-8?B?${Buffer.from('今日待办 3 件').toString('base64')}?=`);
    expect(Buffer.from(body, 'base64').toString()).toContain('您有 3 件信息待办理。');
  });

  it('can’t be given a second recipient or header by its subject or address', async () => {
    const server = await startSmtpServer();
    givenServer(server.url);
    await sendMail({ ...mail, subject: 'a\r\nBcc: other@example.test' });
    const twice = await sendMail({ ...mail, to: 'li@example.test, other@example.test' });
    await server.stop();

    expect(server.messages.join().match(/RCPT TO/g)).toHaveLength(1);
    expect(server.messages.join()).not.toMatch(/^Bcc/m);
    expect(twice).toEqual({ ok: false, failure: { code: 'badAddress' } });
  });

  it('that the server does not take is refused with its number and without its words', async () => {
    const server = await startSmtpServer({ RCPT: '550 no such person li@example.test' });
    givenServer(server.url);
    expect(await sendMail(mail)).toEqual({ ok: false, failure: { code: 'refused', reply: 550 } });
    await server.stop();
  });

  it('can’t be sent where nobody listens', async () => {
    givenServer('smtp://127.0.0.1:1');
    expect(await sendMail(mail)).toEqual({ ok: false, failure: { code: 'unreachable' } });
  });
});

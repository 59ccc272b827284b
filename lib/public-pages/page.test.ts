import { describe, expect, it } from 'vitest';
import { publicPage, responseOf } from './page';

const page = publicPage({ status: 200, contentType: 'text/html; charset=utf-8', body: '<p>年报</p>' });

function asked(ifNoneMatch?: string, method = 'GET'): Response {
  const headers = ifNoneMatch === undefined ? undefined : { 'if-none-match': ifNoneMatch };
  return responseOf(new Request('http://localhost/smmz', { method, headers }), page);
}

describe('a public page as sent', () => {
  it('is a document that may run nothing', () => {
    const policy = asked().headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'self'; /);
    expect(policy).not.toMatch(/script-src|unsafe/);
  });

  it('has a tag of its bytes alone', () => {
    const same = publicPage({ status: 200, contentType: 'text/html; charset=utf-8', body: '<p>年报</p>' });
    const other = publicPage({ status: 200, contentType: 'text/html; charset=utf-8', body: '<p>月报</p>' });
    expect(same.etag).toBe(page.etag);
    expect(other.etag).not.toBe(page.etag);
  });

  it('says its length in bytes and sends no body to HEAD', async () => {
    const response = asked(undefined, 'HEAD');
    expect(response.headers.get('content-length')).toBe('13');
    expect(await response.text()).toBe('');
  });
});

describe('If-None-Match', () => {
  it.each([
    ['the tag', page.etag],
    ['the tag weakened by a compressing proxy', `W/${page.etag}`],
    ['a list with the tag', `"other", ${page.etag}`],
    ['a star', '*'],
  ])('answers 304 without a body to %s', async (_, tag) => {
    const response = asked(tag);
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(page.etag);
    expect(await response.text()).toBe('');
  });

  it('answers the page to any other tag', async () => {
    expect(await asked('"other"').text()).toBe('<p>年报</p>');
  });

  it('never answers 304 for a page that is gone', () => {
    const gone = publicPage({ status: 410, contentType: 'text/html; charset=utf-8', body: '已撤下' });
    const request = new Request('http://localhost/', { headers: { 'if-none-match': gone.etag } });
    expect(responseOf(request, gone).status).toBe(410);
  });
});

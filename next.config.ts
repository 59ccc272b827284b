import type { NextConfig } from 'next';

export default {
  poweredByHeader: false,
  // `npm run check` reads the types, before each commit and in `npm test`: a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // Native parts, or packages that find their own files: loaded by Node, not bundled.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'exceljs',
    'nodemailer',
    'pg',
    'pg-boss',
    'yauzl',
  ],
  // No address of a user's is fetched and no image is scaled: one hole class less.
  images: { unoptimized: true },
  experimental: {
    // `forbidden()` and `unauthorized()` answer 403 and 401 from pages.
    authInterrupts: true,
    // A pasted document or an imported sheet may be large; what is kept of it is limited by the schemas.
    serverActions: { bodySizeLimit: '11mb' },
    // An attachment passes the proxy whole: 50 MB and what a form puts around them.
    proxyClientMaxBodySize: '55mb',
  },
} satisfies NextConfig;

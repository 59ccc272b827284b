import { AgencyList } from '@/components/public/agency-list';
import { listPublicAgencies } from '@/lib/agencies/public-queries';
import type { DrawnPage } from '@/lib/public-pages/page';
import { answer, htmlPage, site } from './answer';

export const dynamic = 'force-dynamic';

type Agencies = Awaited<ReturnType<typeof listPublicAgencies>>;

export async function GET(request: Request): Promise<Response> {
  return answer(request, {
    address: '/',
    basis: async () => {
      const agencies = await listPublicAgencies();
      return { agencies, version: agencies.map(({ slug, version }) => `${slug}:${version}`).join(' ') };
    },
    draw: ({ agencies }) => draw(agencies),
  });
}

/** A single agency is the installation: its own page is the first one. */
async function draw(agencies: Agencies): Promise<DrawnPage> {
  const [only, ...others] = agencies;
  if (!only || others.length > 0) return htmlPage(<AgencyList site={site()} agencies={agencies} />);
  return { status: 307, contentType: 'text/plain', body: '', headers: { location: `/${only.slug}` } };
}

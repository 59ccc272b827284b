import { knowledge } from './knowledge';
import { finance, officeNews, officePapers } from './office';
import { others } from './others';
import { socialOrganisations } from './social-organisations';
import type { DemoItem } from './types';
import { charity, childrenNews, elderly, relief } from './welfare';

/** The year 2019 without its documents and their interpretations, by the day of publication. */
export const archive: readonly DemoItem[] = [
  ...socialOrganisations,
  ...elderly,
  ...childrenNews,
  ...charity,
  ...relief,
  ...knowledge,
  ...finance,
  ...officePapers,
  ...officeNews,
  ...others,
].sort((one, other) => (one.publishedOn < other.publishedOn ? -1 : one.publishedOn > other.publishedOn ? 1 : 0));

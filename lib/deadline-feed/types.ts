import type { PlainDate } from '../clock';

/** A last day as a calendar shows it. It leaves the installation: it names a number, and nobody. */
export interface FeedEntry {
  /** The same for the same deadline at each fetch. */
  readonly key: string;
  readonly title: string;
  readonly on: PlainDate;
  /** Address inside the installation, beginning with a slash. */
  readonly path: string;
}

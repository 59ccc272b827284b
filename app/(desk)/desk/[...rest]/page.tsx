import { notFound } from 'next/navigation';

/** An address under the desk that leads nowhere: the desk's own 404, and not the public column's. */
export default function NowherePage() {
  notFound();
}

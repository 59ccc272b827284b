import Link from 'next/link';

interface Props {
  readonly years: readonly number[];
  readonly year: number;
  readonly hrefOf: (year: number) => string;
}

/** The years there is something of, newest first; the one shown is no link. */
export function YearLinks({ years, year, hrefOf }: Props) {
  return (
    <nav aria-label="年度" className="mb-3 flex flex-wrap items-center gap-x-1 print:hidden">
      {years.map((one) =>
        one === year ? (
          <span key={one} aria-current="page" className="border-b-2 border-accent px-2.5 py-1.5 font-semibold">
            {one} 年
          </span>
        ) : (
          <Link key={one} href={hrefOf(one)} className="px-2.5 py-1.5 text-accent underline-offset-2 hover:underline">
            {one} 年
          </Link>
        ),
      )}
    </nav>
  );
}

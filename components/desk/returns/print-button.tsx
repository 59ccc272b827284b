'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Prints the page as it is: tables and charts alone, on a sheet laid across. */
export function PrintButton() {
  return (
    <span className="print:hidden">
      <style>{sheet}</style>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden="true" size={16} />
        打印
      </Button>
    </span>
  );
}

// What stands around every page of the desk is not part of a list that goes to a meeting.
const sheet = `@media print {
  @page { size: A4 landscape; margin: 12mm }
  nav, main ~ footer, div:has(> div > main) > header, div:has(> div > main) > footer { display: none !important }
}`;

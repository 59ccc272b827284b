import { readFileSync } from 'node:fs';
import { readDocument } from '@/lib/documents/reading/read-document';
import { gridOf } from '@/lib/documents/reading/found-grid';
for (const f of process.argv.slice(2)) {
  const r = await readDocument(readFileSync(f));
  console.log('==', f);
  if (!r.ok) { console.log(r.failure); continue; }
  for (const b of r.value.blocks) {
    if (b.kind === 'table') { console.log('TABLE', b.rowCount, b.columnCount); for (const row of gridOf(b)) console.log('   ' + row.map((c) => (c ? c.text.replace(/\n/g, '⏎').slice(0, 12) : '∅')).join('|')); }
    else console.log(b.kind, JSON.stringify(b.text.slice(0, 80)));
  }
}

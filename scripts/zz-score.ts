import fs from 'node:fs'; import path from 'node:path';
import { readDocument } from '@/lib/documents/reading/read-document';
import { recognise } from '@/lib/report-import/recognise';
const tot = { files: 0, cells: 0, right: 0, wrong: 0, low: 0, bad: 0 }; const by: any = {};
for (const d of process.argv.slice(2)) for (const f of fs.readdirSync(d).sort()) {
  if (!/\.(html|docx|pdf|txt|doc)$/.test(f)) continue;
  const e = '/work/shared/fixtures/import/' + f.split('.')[0] + '.expected.json'; if (!fs.existsSync(e)) { console.log('no exp', f); continue; }
  const exp = JSON.parse(fs.readFileSync(e, 'utf8'));
  const r = await readDocument(fs.readFileSync(path.join(d, f))); if (!r.ok) { console.log('REFUSED', f, r.failure); continue; }
  const got: any = recognise(r.value); const conf = new Map<string, any>(got.cells.map((c: any) => [c.table + '|' + c.row + '|' + c.column, c]));
  const keys = new Set<string>(); for (const src of [exp.tables, got.tables]) for (const t in src) for (const ro in src[t]) for (const c in src[t][ro]) keys.add(t + '|' + ro + '|' + c);
  let n = 0, right = 0, wrong = 0, low = 0, bad = 0; const notes: string[] = [];
  for (const k of keys) { const [t, ro, c] = k.split('|') as any; const x = exp.tables[t]?.[ro]?.[c], g = got.tables[t]?.[ro]?.[c]; n++; const cell = conf.get(k); const isLow = !cell || cell.confidence < 0.9; if (x === g) right++; else wrong++; if (isLow) low++; if (x !== g && !isLow) { bad++; notes.push(`   BAD ${k} got ${g} exp ${x} ${cell.confidence} ${cell.why}`); } }
  const meta = [exp.year !== got.year && `YEAR ${got.year}`, exp.agency !== got.agency && `AGENCY ${got.agency}`, exp.format !== got.format && `FORMAT ${got.format}`, got.chapters.length !== exp.chapters && `CH ${got.chapters.map((c: any) => c.number)}`].filter(Boolean).join(' ');
  const kind = f.split('.').slice(1).join('.'); by[kind] ??= [0, 0, 0, 0]; by[kind][0] += n; by[kind][1] += wrong; by[kind][2] += low; by[kind][3] += bad;
  tot.files++; tot.cells += n; tot.right += right; tot.wrong += wrong; tot.low += low; tot.bad += bad;
  if (bad || meta || process.env.V) console.log(f, { n, right, wrong, low, bad }, meta, got.doubts.map((x: any) => x.why).join('; ')); for (const x of notes.slice(0, 5)) console.log(x);
}
console.log(Object.entries(by).filter(([, v]: any) => v[1] || v[2] > 60).map(([k, v]: any) => `${k}: cells ${v[0]} wrong ${v[1]} low ${v[2]} bad ${v[3]}`).join('\n')); console.log(JSON.stringify(tot), (100 * tot.right / tot.cells).toFixed(2) + '%');

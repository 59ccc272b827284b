import { gunzipSync } from 'node:zlib';
import { zipOf } from './zip';

/** A zip of parts, some of them bytes. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  // The builder makes a buffer of each part, which bytes give as well as words.
  return Buffer.from(zipOf(parts as Readonly<Record<string, string>>));
}

const typesOf = (main: string) =>
  `<Types><Override PartName="/main.xml" ContentType="application/${main}+xml"/></Types>`;
const wordTypes = typesOf('vnd.openxmlformats-officedocument.wordprocessingml.document.main');
const sheetTypes = typesOf('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main');
const macroTypes = typesOf('vnd.ms-word.document.macroEnabled.main');

const wordBody = (text: string) => `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

/** The least of a docx, with other parts beside it. */
export function plainDocx(more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return packageOf({ '[Content_Types].xml': wordTypes, 'word/document.xml': wordBody('通知'), ...more });
}

/** The least of an xlsx. */
export function plainXlsx(more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return packageOf({ '[Content_Types].xml': sheetTypes, 'xl/workbook.xml': '<workbook/>', ...more });
}

/** What a docm is, under whatever name. */
export function macroDocx(): Buffer {
  return packageOf({ '[Content_Types].xml': macroTypes, 'word/document.xml': wordBody('通知') });
}

export function plainOfd(text: string): Buffer {
  return packageOf({
    'OFD.xml': '<ofd:OFD/>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:TextCode X="1" Y="2">${text}</ofd:TextCode></ofd:Page>`,
  });
}

/** A PDF of one empty page: what a scan looks like to a machine. */
export const emptyPdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF\n',
  ].join('\n'),
);

/** A picture of one grey dot. */
export const dotPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** The marks of a JPEG without a picture between them. */
export const dotJpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46, 0xff, 0xd9]);

/** Three lines written as a Word 97 file by LibreOffice: 低保对象名单, a name and the identity number 350402199003074538. */
export const wordOf97 = gunzipSync(
  Buffer.from(
    [
      'H4sICF8UBmsCA3QuZG9jAO2a709bVRjHn9OW0najlFIRGUrHKiAbv+kGOjcojEEnbbd24GQDCy2uCC1CiSzxhdGYmDgNxhe+',
      'MTEm+GrGoP4B6gt9ZzQxe7EYk/nSxCzTaAwvoH7PuediLSC3hRjZ+tx8OPee3nOe5zznOeeeew/ffVty+4NPKn6iDHmC9LSe',
      'MpMxLY8Bm3qBE53MW0+lUmp2Ki/7StZkyvvQgP4rALzPC4EJmIEFHAAHQRGwgmLZ7yUyzcv+lAuUwJEkJ52hONI5ukbZSBki',
      'Jr0+LWXWNd6nVfL6c9evzt+5jH/+LODj3w5KgQM8IGKC6EFQDh4CFeAQqAQPg0dAFXCCw6Ba2uBC+qg8r0VaBx4D9eAoOAYa',
      'QCNoAs2gBbSCNtAO3OA4OAE6QCd4XDzPiE6CJ8EpcBp0gW7gAT2gF5wBfeAs6AcDwAvOgafAIPABPwiA8+ACCIIQuAiGwDB4',
      'GlwCz4ARcBlcAaOyjc/+D+ZOBgv0FiWGjGadiIkvlNDo4/03GJuYS8wnJpPO4cRcpKE38fzCTDSeFDExGOR5vYkJEQn8vBEX',
      '4vfGDvq989MXdo5FpiwjchY7Is6CWkZERCoCf9t+TemE343orQRmtRkK07SM4xYX1btYt4tHkaee/F49nQc93nKa6Tcb5kHA',
      'a6B4v8GUBKPeAgrjt7H+TsO/2tJH61WMdKxPjJ9+ikJnhGKYV58TI6eYSpfvkmN5kYwuhtHh9xqh2AjFlRTwFpKiqBJx7LHx',
      'etrF+AuhnkUxQ3vQkoiYn2047BEHY6gR4275uhhNTTbG7IyPKgNiNUbzKMXdW4LrUa8J8V6NeqtZl7CvB9bN4o4Yao0L++yo',
      'bVHYdxD22YVDjpsYL8rbf8XEakQLW5HymWIA5SLCOn5VKkopmobEfR42JGaIAPwfpcmNfkjiiKKkc6NtfI5xyLaQ8IwZnjHD',
      'Agc8Y0GdZpjgEF6uFe0Tk5CIWj5N+UzKzKWeq6vWWpnqbGkZAWVmE6FwtmyJaQmzENw0A2PnYbQP6YtI+aOTN4c7z416tMRx',
      'EN03Q+MoyYOxrUab9m44LiYDOAZNrGTnMjwAxmHpnHC40slO6I+KuiY1tOmcEZo0WOcTC4jEP2p3Iry8mDR5Hp9aT2usqxc1',
      'TEH/EC2IstySee43eIrZcm+1Wk+6JwdyaJ9Sz6bWuXbXujH3blo3KNKEeIglUDNvIb9H7VV4z517S9XaM9vswSBkpjfxjPgK',
      'gX+VbTGxy2WBS1zpxbB9dUm/KVevjk29WBGI0Z2XXTwSm/e+zoy5zamxk7K25OVsC6yneBjptlpX0O3X3v9t1X/VduNtEx2t',
      '/ewWt+Ylub5lcn1olutAi1zfHZDrNr7Wjcj17qx0wM9rytpVJ1vWlaZPy/lW8suHjA06zfDmXfvn6U6TTzIr9YQT0+F4xxau',
      'NBvKqMn693Xtju8JxeIpyeS5Me08U14Xf+/IYX1Hw+zB73FkE1I6xctWmW58ecL1Kf3uQ7Yix3XlNbhoPK1sjU55q8nLvSkV',
      'GfH3X4mObuWdn5e83Nfi8//oXx0JXy8KXQwW0feXikIVKedY8WXrZBHdeGvN9+UbfwbZYkWqjdxYGLSDVmqhThzNONrACeS6',
      'cdYh1ip52Wci13l5uS+F8f63gkoZB3+k/7r9RV72nVgcpHdR2LXxmZN/gNY30Mlm6goQeQI6qlp5pdG58nX34ZW4oRocWYob',
      'XKANv9e1krVZ+/svz9Hd/Obme42HbO+8i/ffY6sf8/2Ngow8vidRLt8D1f199V13u/y83Duyl/u/PE4y95C2KsNf7rvK1Qmw',
      'R3xyniU/jdNU1vbbEZVco4HkboBGmdqYgP00TdHcRzW0c736LPRze9UvJS0UojBanqsNVqk/m/1fbusPhcp5AQVpAf7nH/15',
      '3/M9nfSdGnV3aDupg351z1ir/iPgI3k+LHRFqBfphLAkKuJQ89t7Du3nu1fqd7OCTZqz80dHDvrHQHIPx/Bu/v/gL3JZEb0A',
      'JgAA',
    ].join(''),
    'base64',
  ),
);

/** A workbook of Excel 97 with two sheets, written by SheetJS: 名单 with the identity number 350402199003074538, and 汇总. */
export const sheetOf97 = gunzipSync(
  Buffer.from(
    [
      'H4sIAAAAAAACA+2Xz0tUURTHP/fOm5k3/hjHsR/qImQ2QS0aHSe18EcSJEYijhGW5A9CJxwxVIJ2Urayoj8gCJfRooIwiBa6VxLbRQtt1dJA',
      'aKNO3PNmxtFFaIZlzBfu4Z3vvDP3zDnnnnNn8WPx8vSb8hV2oAEXm0kfnixOATqtBBzdrM1kMpmmkzkcKmwkk8nN1LIAN0jON7P43Pq/lznT',
      'LiA7/17ABnxAHpAPFACFgB8ocloAxUAQKAGOAEeBY8BxoBQoy9XSP7062B8s3CrdS9QubUytTXjSMyVGnAgRxmkluuf9g2jZX6dmz+79dnCN',
      'EUYZop8RRhj67f3T2I2NiVOZhz+Gve6fjZqqs1X72dtnB8Djpn90weubVXi8sILmtTUnd4WvQDd3TD+JxSOR8dYYB4Jm8aFPGR9mFdQrC4Xm',
      'GZpiysS3oMgSka/kzQ8i66WjQe/o7MXaVMbWVJO891hkSKQfjeKd2HwWppJyVsXiaeowuNUFRrlNHwlOWFFqKUWFyGtriZ0hv60lVkGIOHFC',
      'NA+EGGaYEJ6OEGOMEWLpnvl8WVorrO1Ib44/WH4neiX1DynguelpaFXYeTVm9DXL0S8lzvc+wpSeYp2EjFRbrtHqU1dhp0Z5u74lLNTLJxtt',
      'c1M/Yhp1uf/coAtV0VPU7R9wpx8m787cCKIiRAlTTZgqKqmjjjBhIoSpoZooEWrNl9ud01N5meMZ2HY8C6VsC9Dcokiei6V4A9isv/i+dKW/',
      'vbFH+FPCnxZ5X5gJ8d7BA+Ennb8E2i+czjTXDbk2OJeEtKYISPNzNE1A3nc0FwEZDEZTYmdlNGPnzmjGznRPl/ajxA5ov/7W19ygg8xIY23K',
      'ytJ75TW+m9QM2iUM2tmTSI5p3D5J3N4+oMRdK6tju0T7e0F1pX7yVlBhtdFhVIZZTDEmSAvz8/PzX242bYXN3Op+GSRTr/sJks4EKYdDgZ+D',
      'NqJCABAAAA==',
    ].join(''),
    'base64',
  ),
);

const sectorBytes = 512;
const END = 0xff_ff_ff_fe;
/** No entry of the directory. */
const NONE = 0xff_ff_ff_ff;

/**
 * A compound file (doc, xls) with streams of these first bytes, each padded to eight sectors so that it needs no small
 * ones.
 */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const names = Object.keys(streams);
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const first = 1 + directorySectors;
  const header = Buffer.alloc(sectorBytes, 0xff);
  header.fill(0, 0, 0x4c);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt32LE(1, 0x2c);
  header.writeUInt32LE(1, 0x30);
  header.writeUInt32LE(END, 0x3c);
  header.writeUInt32LE(END, 0x44);
  header.writeUInt32LE(0, 0x4c);

  const table = Buffer.alloc(sectorBytes, 0xff);
  const chains = [directorySectors, ...names.map(() => 8)];
  let sector = 1;
  for (const length of chains) {
    for (let left = length; left > 0; left -= 1, sector += 1) {
      table.writeUInt32LE(left === 1 ? END : sector + 1, sector * 4);
    }
  }
  const entries = [
    entryOf({ name: 'Root Entry', type: 5, firstSector: END, sizeBytes: 0, child: names.length > 0 ? 1 : NONE }),
    ...names.map((name, n) => {
      // A tree that leans to the right all the way.
      const next = n + 1 < names.length ? n + 2 : NONE;
      return entryOf({ name, type: 2, firstSector: first + n * 8, sizeBytes: 4096, next });
    }),
  ];
  const directory = Buffer.alloc(directorySectors * sectorBytes);
  directory.set(Buffer.concat(entries));
  const bodies = names.map((name) => {
    const body = Buffer.alloc(8 * sectorBytes);
    body.set(streams[name] ?? []);
    return body;
  });
  return Buffer.concat([header, table, directory, ...bodies]);
}

interface EntryFacts {
  readonly name: string;
  readonly type: number;
  readonly firstSector: number;
  readonly sizeBytes: number;
  /** Places of other entries in the directory. */
  readonly next?: number;
  readonly child?: number;
}

function entryOf({ name, type, firstSector, sizeBytes, next = NONE, child = NONE }: EntryFacts): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 0x40);
  entry[0x42] = type;
  entry.writeUInt32LE(NONE, 0x44);
  entry.writeUInt32LE(next, 0x48);
  entry.writeUInt32LE(child, 0x4c);
  entry.writeUInt32LE(firstSector, 0x74);
  entry.writeUInt32LE(sizeBytes, 0x78);
  return entry;
}

/** A record of a workbook stream (MS-XLS 2.1.4). */
export function sheetRecord(type: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

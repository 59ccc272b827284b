/** Asks a database and answers with the rows. */
export type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Every column of every table that is not PostgreSQL's own, as `pg_dump` would write it. */
export async function everyColumn(ask: Ask): Promise<string> {
  const columns = await ask(`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS "table", quote_ident(column_name) AS "column",
      data_type = 'bytea' AS is_bytes
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`);
  const parts: string[] = [];
  for (const { table, column, is_bytes: isBytes } of columns) {
    const rows = await ask(
      `SELECT ${isBytes ? `encode(${column}, 'escape')` : `${column}::text`} AS text FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    for (const { text } of rows) parts.push(isBytes ? asWritten(String(text)) : String(text));
  }
  return parts.join('\n');
}

/** Bytes as what they would read as: octal escapes of PostgreSQL back into signs. What is no UTF-8 can't hold a name. */
function asWritten(escaped: string): string {
  const bytes = escaped.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Columns further right follow without their gaps. */
const mostGaps = 100;

/** Gathers the cells of a workbook, sheet by sheet and in the order of their places. */
export function createCells() {
  /** @type {{ name: string, rows: Map<number, Map<number, string>>, margins: string[] }[]} */
  const sheets = [];
  const last = { row: 0, column: 0 };
  const rowsOf = () => sheets.at(-1)?.rows;

  /** @param {number} row @param {number} column @param {string} text */
  function put(row, column, text) {
    const rows = rowsOf();
    if (!rows) return;
    const cells = rows.get(row) ?? new Map();
    rows.set(row, cells.set(column, text.replace(/[\t\r\n]+/g, ' ')));
    Object.assign(last, { row, column });
  }

  return {
    /** @param {string} name */
    open: (name) => void sheets.push({ name, rows: new Map(), margins: [] }),
    put,
    /** The text of the cell that was put last. @param {string} text */
    append: (text) => put(last.row, last.column, text),
    /** @param {string} text */
    margin: (text) => void sheets.at(-1)?.margins.push(text),
    sheets: () =>
      sheets.map(({ name, rows, margins }) => ({ name, text: [...inOrder(rows).map(lineOf), ...margins].join('\n') })),
  };
}

/** @template Value @param {Map<number, Value>} places */
function inOrder(places) {
  return [...places].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** @param {Map<number, string>} cells */
function lineOf(cells) {
  let line = '';
  let column = 0;
  for (const [place, text] of [...cells].sort(([a], [b]) => a - b)) {
    line += '\t'.repeat(Math.min(place - column, mostGaps)) + text;
    column = place;
  }
  return line;
}

import { isMapping } from '../structure/value-type.ts';

interface Advice {
  code: string;
  message: string;
  hint: string;
}

const CELL_TYPES = ['code', 'markdown', 'raw'];

/** Whether a text is a Jupyter notebook (nbformat 3 or 4) whose cells have a type and a source. */
export function checkNotebook(text: string): Advice[] {
  const notebook = parse(text);
  const cells = isMapping(notebook) ? cellsOf(notebook) : null;
  if (cells === null)
    return [
      {
        code: 'notebook-unreadable',
        message: 'The source is no Jupyter notebook.',
        hint: 'Save the notebook again with Jupyter.',
      },
    ];
  const broken = cells.findIndex((cell) => !isCell(cell));
  return broken < 0
    ? []
    : [
        {
          code: 'notebook-cell-broken',
          message: `Cell ${broken + 1} of the notebook has no type or no source.`,
          hint: 'Open and save the notebook with Jupyter, or remove the cell.',
        },
      ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function cellsOf(notebook: Record<string, unknown>): unknown[] | null {
  if (typeof notebook.nbformat !== 'number') return null;
  if (Array.isArray(notebook.cells)) return notebook.cells;
  // Before nbformat 4, cells stood in worksheets.
  const { worksheets } = notebook;
  if (!Array.isArray(worksheets)) return null;
  return worksheets.flatMap((sheet) =>
    isMapping(sheet) && Array.isArray(sheet.cells) ? sheet.cells : [null],
  );
}

function isCell(cell: unknown): boolean {
  if (!isMapping(cell)) return false;
  const source = cell.source ?? cell.input;
  const isText =
    typeof source === 'string' ||
    (Array.isArray(source) && source.every((line) => typeof line === 'string'));
  return isText && [...CELL_TYPES, 'heading'].includes(String(cell.cell_type));
}

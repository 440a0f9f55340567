import type { CollectionName } from '@coalition-map/schema';
import { fieldAt } from './sheet-fields.ts';

/**
 * Gives a cell as the export would have written it, where people and spreadsheets write it otherwise: TRUE, coordinates with
 * a semicolon, a year alone as a date. A cell formatted as text may hold digits that are text; in CSV nobody can tell whether
 * a spreadsheet has taken zeros away.
 */
export function typedCell(name: CollectionName, column: string, cell: string, isText: boolean): string {
  if (cell === '') return cell;
  const kind = fieldAt(name, column)?.kind;
  if (kind === 'truth' && /^(?:true|false)$/i.test(cell)) return cell.toLowerCase();
  if (kind === 'numbers' && column.endsWith('[]')) return coordinates(cell);
  const isDigits = /^-?\d+(?:\.\d+)?$/.test(cell);
  const isYear = /^(?:19|20)\d\d$/.test(cell);
  return kind === 'text' && isDigits && (isText || isYear) ? `"${cell}"` : cell;
}

/** Two numbers; a comma splits them only where it cannot be a decimal comma. */
function coordinates(cell: string): string {
  if (isSound(cell)) return cell;
  const bare = cell.replace(/^\[|\]$/g, '').trim();
  const parts = bare.split(bare.includes(';') ? ';' : ',').map((it) => it.trim());
  const areNumbers = parts.every((it) => /^-?\d+(?:\.\d+)?$/.test(it));
  const isClear = bare.includes(';') || parts.every((it) => it.includes('.'));
  if (areNumbers && isClear) return `[${parts.map(Number).join(',')}]`;
  // What is no list of numbers is shown to the door as words, which it refuses.
  return bare === '' ? cell : bare;
}

function isSound(cell: string): boolean {
  try {
    return Array.isArray(JSON.parse(cell));
  } catch {
    return false;
  }
}

import type { Note, Told } from './serve-told.ts';

/** Gives a number with its noun: "1 error", "2 errors". */
function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Gives how many findings there are. */
export function sumText({ errors, warnings }: Told): string {
  if (errors + warnings === 0) return 'All is well: check finds nothing.';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}

/** Gives what a screen reader says after a save. */
export function savedText(told: Told): string {
  const own = told.notes.filter(({ edited }) => edited !== undefined).length;
  const news = `${counted(told.fresh, 'new finding')}, ${told.mended} mended`;
  const left =
    told.edited.length === 0
      ? ''
      : own === 0
        ? ' All is well in what you edited.'
        : ` ${own} in what you edited.`;
  return `Saved: ${news}.${left} In all: ${sumText(told)}`;
}

/** Gives what a finding says: without the id of its record, which stands beside it. */
export function noteText({ message, record }: Note): string {
  const own = record !== '' && message.startsWith(`${record}: `) ? message.slice(record.length + 2) : message;
  return `${own.charAt(0).toUpperCase()}${own.slice(1)}.`;
}

/** Gives what may help; nothing where it is an option of the command line. */
export function suggestionText({ suggestion }: Note): string | undefined {
  if (suggestion === undefined || suggestion.startsWith('--')) return undefined;
  return `${suggestion.charAt(0).toUpperCase()}${suggestion.slice(1)}${/[.?!]$/.test(suggestion) ? '' : '.'}`;
}

/** Gives what becomes of a record that the door drops. */
export function droppedText(isShown: boolean): string {
  return `Until this is mended, visitors do not see the record${isShown ? '; here it is shown as it was' : ''}.`;
}

/** Gives that all is well in what was edited last. */
export function wellText({ edited: [first, ...rest] }: Told): string {
  if (!first) return '';
  const { file, record } = first;
  return `All is well in ${rest.length > 0 ? `the ${rest.length + 1} that you edited` : `what you edited: ${record === '' ? file : record}`}.`;
}

export const words = {
  region: 'Findings of coalition check',
  ofRecord: 'In the record that you edited',
  ofFile: 'In the file that you edited',
  ofShown: 'In the record that is shown below',
  ofNew: 'New since you began',
  ofEarly: (number: number) => `${counted(number, 'finding')} from before you began`,
  more: (number: number) => `And ${number} more: run "npm run coalition -- check".`,
  error: 'Error:',
  warning: 'Warning:',
  show: 'Show',
  showRecord: (record: string) => `Show the record ${record}`,
  unsealed: 'Not sealed yet. When all is right, run:',
  stopped: 'coalition serve has stopped: start it again, and this page comes back by itself.',
};

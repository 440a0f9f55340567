/** The words of the table of records and of the files that it can be kept as, in English. */
export const enList = {
  table: {
    name: 'Table',
    caption: 'Records, one a line. Press a heading to sort by it.',
    columns: { kind: 'Kind', title: 'Record', place: 'Place', when: 'When', status: 'Status' },
    more: (next: string, left: string) => `Show ${next} more of ${left}`,
  },
  keep: {
    label: 'Keep these records as a file',
    short: 'Keep as',
    as: 'Keep these records as',
    calendar: 'calendar',
    title: 'Records of the Coalition Map',
    failed: 'The file could not be made.',
    left: (kept: string, left: string) =>
      `${kept} in the calendar; left out, because their day is not known: ${left}.`,
    noDates: 'None of these records has a day for the calendar.',
  },
  event: {
    file: 'Calendar file (.ics)',
    add: 'Add to the calendar of',
    stays: 'A saved file stays on this device.',
    ahead: 'Upcoming events and coalition builds',
    past: (place: string) => `The latest event or coalition build recorded for ${place}:`,
    near: 'Upcoming nearby:',
    pastNear: 'The latest nearby:',
    noneNear: 'No upcoming event is recorded for the neighboring places either.',
  },
  pack: {
    label: 'Keep this place as a file or on paper',
    save: 'Field pack',
    about: (place: string) =>
      `Save everything on record for ${place} as one file that opens without a network. Its first page, printed, is a fact sheet.`,
    saving: 'Writing the file…',
    done: 'Saved. The file stays on this device until it is deleted.',
    failed: 'The file could not be made.',
    print: 'Print fact sheet',
    bringing: 'Preparing the fact sheet…',
    printed: 'One page, ready to print. If no window for printing opened, use the browser’s own command.',
    unprinted: 'The fact sheet did not arrive. The browser’s own command prints the details instead.',
    rest: (n: number) => `and ${n.toLocaleString('en')} more, in the field pack of this place`,
    notHere: 'Not all of these records were loaded. What is missing is not “no data”.',
  },
  compare: 'Compare',
  nothing: 'Besides hotlines, no record fits what you chose. Take a choice away to see more.',
};

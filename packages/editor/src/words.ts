/** Gives a count with its noun: "1 error", "2 errors". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function list(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** The words of the editor: English, the language of those who keep the data. */
export const words = {
  heading: 'Edit a dataset',
  intro:
    'Open the files of a dataset, change records, see the checks and the pin at once, and download the new files. Nothing is uploaded: all of it stays on this device, and is gone when the page is closed.',
  loading: 'Loading…',
  failed:
    'Something went wrong in the editor. What you have edited is still here; download it before you go on.',
  open: {
    heading: 'Open',
    published: (name: string) => `Open the published dataset: ${name}`,
    publishedOnly: 'Open the published dataset',
    files: 'Choose files',
    folder: 'Choose a folder',
    other: 'Open another dataset',
    drop: 'Or drop files here. Wanted: dataset.json and the files that it names, or a single one of them, such as builds.json, to be edited within the published dataset.',
    which: 'Several datasets were found. Open which one?',
    into: (names: readonly string[]) => `${list(names)}: of which published dataset?`,
    discard: 'You have edits that are not downloaded. Opening another dataset drops them.',
    discardYes: 'Drop the edits and open the other one',
    discardNo: 'Keep the edits',
    opened: (title: string, records: number, files: number) =>
      `Opened: ${title}, ${counted(records, 'record')} in ${counted(files, 'file')}.`,
    notes: 'About the files',
    trouble: 'This could not be opened',
    tooDeep: (most: number) =>
      `lists and objects lie too deep within each other: got more than ${most} levels; wanted at most ${most}`,
    stranger: (file: string, same: number, all: number, id: string) =>
      `${same === 0 ? 'None' : `Only ${same}`} of the ${counted(all, 'record')} in ${file} ${same > 1 ? 'are' : 'is'} in the published dataset ${id}. Is it another dataset’s? Taken in, it replaces what ${id} has there.`,
    strangerYes: (id: string) => `Take it into ${id} all the same`,
    strangerNo: 'Leave it',
    left: 'Nothing was opened.',
    failed:
      'Something went wrong in the editor while it opened this. What was open before is still there; another file can be opened.',
    nothing: 'No dataset there. Wanted: dataset.json and the files that it names.',
    noPublished:
      'There is no dataset.json among the files, and this page publishes no dataset to edit them in. Choose dataset.json too.',
    notOfIt: (names: readonly string[]) =>
      `${list(names)}: not among the files that the published dataset.json names. Choose the dataset.json that names ${names.length === 1 ? 'it' : 'them'} too.`,
    within: (names: readonly string[]) =>
      `${list(names)}: opened within the published dataset. Where it differs from what is published, it counts as edited.`,
    fromPublished: (name: string) => `${name} did not come along; the published one was taken.`,
    missing: (name: string) =>
      `dataset.json names ${name}, which is not here. It is left as it is; to edit it, choose it together with the others.`,
    unreadable: (message: string) =>
      `${message} It is left as it is; mend it in a text editor, and open it again.`,
    broken: (message: string) => `${message} Mend it in a text editor, and open it again.`,
    aside: (name: string) => `${name} is not a file of this dataset, and was left aside.`,
    built:
      'These files were written for pages by “coalition build”: their names are made of their content. Open the files that they were made from.',
    inline: 'Some collections stand in dataset.json itself. They are kept, and not edited here.',
    older: (got: number, known: number) =>
      `dataset.json: got format ${got}; this editor writes format ${known}. Lift it first: “npm run coalition -- migrate”, with its folder.`,
    noJson: (name: string) => `${name} is no JSON file, and was left aside.`,
    tooBig: (name: string) => `${name} is larger than 8 MB, and was left aside.`,
    notUtf8: (name: string) =>
      `${name} is not saved as UTF-8 text. Save it again with the encoding UTF-8, and open it.`,
    notFetched: (name: string) => `${name} could not be loaded. Is the connection up? Try again.`,
  },
  bar: {
    label: 'Edits',
    undo: 'Undo',
    redo: 'Redo',
    undone: (what: string) => `Undone: ${what}.`,
    redone: (what: string) => `Done again: ${what}.`,
    checks: 'Checks',
    changes: 'Changes and download',
    download: 'Download',
    saved: 'Everything is downloaded',
    unsaved: 'Not downloaded yet',
    none: 'No edits yet',
  },
  records: {
    heading: 'Records',
    collection: 'Collection',
    addCollection: (kind: string) => `${kind} (none yet)`,
    search: 'Search',
    found: (n: number, all: number) =>
      n === all ? counted(all, 'record') : `${n} of ${counted(all, 'record')}`,
    nothing: 'No record fits.',
    add: (kind: string) => `New: ${kind.toLowerCase()}`,
    added: (kind: string) => `${kind} added. Fill in its fields.`,
    changed: 'edited',
    isNew: 'new',
    noName: 'Without a name yet',
    removed: (name: string) => `${name} removed. Undo brings it back.`,
    duplicated: (name: string) => `Copy of ${name} added. Give it an id of its own.`,
  },
  form: {
    choose: 'Choose a record to edit, or add one.',
    duplicate: 'Duplicate',
    remove: 'Remove record',
    reset: 'Back to what was opened',
    wasReset: (name: string) => `${name} is as it was opened.`,
    required: 'required',
    about: 'Sources and bookkeeping',
    leftOut: '(left out)',
    choosePlease: 'Choose…',
    fallback: (value: string) => `Left out, it counts as: ${value}.`,
    addFieldTo: (what: string) => `Add a field to: ${what}`,
    addButton: 'Add',
    fieldAdded: (label: string) => `${label} added.`,
    removeField: (label: string) => `Remove ${label}`,
    fieldRemoved: (label: string) => `${label} removed.`,
    removeShort: 'Remove',
    addItem: (item: string) => `Add ${item}`,
    item: (item: string, at: number) => `${item.charAt(0).toUpperCase()}${item.slice(1)} ${at}`,
    up: 'Move up',
    down: 'Move down',
    of: (action: string, what: string) => `${action}: ${what}`,
    itemMoved: (item: string, at: number) => `Moved to place ${at}: ${item}.`,
    itemRemoved: (item: string) => `Removed: ${item}.`,
    emptyList: 'None.',
    languages: { en: 'English', es: 'Spanish', 'fr-CA': 'Canadian French' },
    addLanguage: (language: string) => `Add ${language}`,
    notKnown: 'None yet',
    fillIn: 'Fill in',
    notChecked: 'Not checked yet',
    noneYet: 'None yet',
    notSaid: 'Not said yet',
    unknownHeading: 'Fields that the format does not know',
    unknown: 'They are kept as they are; the checks refuse them.',
    odd: 'What stands here is not of the kind that the format wants. It is kept as it is.',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    time: 'Time',
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    blank: '–',
    today: 'Today',
    dateHint: 'Leave blank what is not known.',
    reads: (text: string) => `Reads: ${text}`,
    wrong: (name: string, wanted: string) => `${name}: wanted ${wanted}.`,
    wantedYear: 'four digits, such as 2015, or nothing where the year is unknown',
    wantedDay: 'a number from 1 to 31, or nothing where the day is unknown',
    latitude: 'Latitude',
    longitude: 'Longitude',
    notThere: (id: string) => `${id} (not in this dataset)`,
    yes: 'Yes',
    addPlace: 'Add a place',
    countries: 'Countries',
    nations: 'Tribal nations',
    land: { US: 'United States', CA: 'Canada', MX: 'Mexico' },
    edited: (label: string, name: string) => `${label} of ${name}`,
  },
  findings: {
    heading: 'Checks',
    error: 'Error',
    warning: 'Question',
    none: 'The checks find nothing.',
    waiting: 'Checking…',
    blocked:
      'The exact boundaries of states and provinces did not come: whether a pin stands in its state is not checked.',
    again: 'Try again',
    summary: (errors: number, warnings: number) =>
      errors + warnings === 0
        ? 'No findings'
        : [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'question') : '']
            .filter(Boolean)
            .join(', '),
    explain:
      'An error must be mended before the files are published: a record with one is not shown to visitors. A question may stay if the record is right.',
    ofThis: 'In this record',
    ofOthers: 'In other records',
    old: (n: number) => `There when the files were opened: ${counted(n, 'finding')}`,
    locate: 'Fill in the coordinates, or place the pin on the map.',
    go: (where: string) => `Go to ${where}`,
    needed: (wanted: string | undefined) =>
      wanted === undefined ? 'Fill this in' : `Fill this in. Wanted: ${wanted}`,
    ofList: 'one of the list',
    source: 'Give its web address or the name of a document',
    contact: 'Give a mailbox, a page or a hotline',
    text: 'Write it in at least one language',
    verified:
      'Say whether somebody has compared the record with its source. “Not checked yet” is an answer too: press it where nobody has',
    date: 'a date: a year of four digits, and the month and the day as far as they are known; the year is left blank where it is unknown',
    fillIn: (name: string) => `Fill in the ${name.toLowerCase()}`,
    bothNumbers: 'Fill in the latitude and the longitude',
    degrees: (name: string, got: string) =>
      `${name}: got ${got}; wanted: a number of degrees, such as 33.5779, with a minus sign for south and west`,
    beyond: (name: string, got: string, most: number) =>
      `${name}: got ${got}; wanted: a number from -${most} to ${most}`,
    swapped: (got: string) =>
      `Latitude and longitude are swapped: ${got} cannot be a latitude, which is from -90 to 90`,
    swap: 'Put each number into the other field; north and east have no sign, south and west a minus.',
    swapAsked: 'Are latitude and longitude swapped?',
    areSwapped: 'Latitude and longitude are swapped: put each number into the other field.',
    point: (lat: string, lng: string) => `latitude ${lat}, longitude ${lng}`,
    got: (got: string, wanted: string) => `Got ${got}; wanted: ${wanted}`,
    whole: 'the whole record',
  },
  map: {
    heading: 'On the map',
    all: 'Show all kinds of pins',
    zoom: 'Zoom to this record',
    place: 'Place the pin with a click',
    placing: 'Click on the map where the pin belongs. Escape ends it.',
    placed: (lat: number, lng: number, where: string) => `Pin set to ${lat}, ${lng}: ${where}.`,
    nudge: 'Move the pin',
    nudgeBy: 'Move the pin by',
    degrees: (n: number) => `${n}°`,
    north: 'North',
    west: 'West',
    east: 'East',
    south: 'South',
    keys: 'In the number fields, the up and down arrow keys move it by 0.01°, with Shift by 0.1°.',
    noPin: 'This record has no coordinates, so it has no pin of its own.',
    badPin: 'Its coordinates cannot be shown on the map: the form says at them what is wrong.',
    squares:
      'No pin can be placed on equal squares: a square stands for a whole state, and tells no coordinates.',
    outlines: 'Show states by their outlines',
    outlined: 'States are shown by their outlines. Click on the map where the pin belongs.',
    now: 'where it is now',
    was: 'where it was',
    moves: 'Pins that changed',
    moved: (km: string, from: string, to: string) =>
      from === to ? `Pin moved ${km}, within ${from}` : `Pin moved ${km}: from ${from} to ${to}`,
    set: (where: string) => `Pin set in ${where}`,
    gone: (where: string) => `Pin taken away from ${where}`,
    nowhere: 'no state or province',
    within: (where: string) => `The pin stands in ${where}.`,
    noChange: 'No pin has moved.',
    key: 'Solid ring: where the pin is now. Dashed ring: where it was.',
  },
  changes: {
    heading: 'Changes and download',
    none: 'Nothing is changed yet.',
    notTold: 'Nothing that a reader would see has changed, but some files are written differently.',
    left: (n: number) =>
      `${counted(n, 'record')} with an error ${n === 1 ? 'is' : 'are'} not compared. The version and the changelog wait until ${n === 1 ? 'it is' : 'they are'} mended.`,
    version: (from: string, to: string, why: string) => `Version ${from} becomes ${to} (${why}).`,
    stays: (version: string) => `The version stays ${version}.`,
    updated: 'Day of the change',
    early: (day: string) => `Wanted: ${day}, the day of the last change, or later.`,
    preview: 'Changelog',
    files: 'Files',
    unchanged: (n: number) => `${counted(n, 'file has', 'files have')} not changed.`,
    all: (n: number) => `Download all ${n} files`,
    one: (name: string) => `Download ${name}`,
    done: (names: readonly string[]) =>
      `Downloaded: ${names.join(', ')}. The browser may ask whether several files are allowed.`,
    every: 'Download the unchanged files too',
    faulty: (n: number) =>
      `There ${n === 1 ? 'is' : 'are'} ${counted(n, 'error')}: mend ${n === 1 ? 'it' : 'them'} before you publish these files. You can download them to go on later.`,
    noHash:
      'This page is not secure (https), so the browser makes no hashes: dataset.json comes without them. Run “npm run coalition -- seal” on the files afterwards.',
    next: 'Put the files into the dataset’s folder in place of the old ones.',
    nextChangelog: (name: string) => `${name} is for the top of the changelog beside it.`,
    asOpened: 'Download the files as they were opened',
  },
};

/** What `coalition --help` says. */
export const help = `coalition: what a maintainer of the Coalition Map runs

  coalition import MAPPING.json…   make a dataset from CSV files and a mapping
  coalition export DATASET         write a dataset as sheets, a CSV file for each collection
  coalition import FOLDER          put such sheets into a dataset again (--into)
  coalition locate DATASET…        give city-centre coordinates to places that have none
  coalition check [DATASET…]       look for mistakes; without a name, in all of data/
  coalition feed DATASET           write resources as an Atom feed, the newest first
  coalition diff OLD NEW           tell what changed between two versions of a dataset
  coalition changelog OLD NEW      add that to a changelog or a feed of changes
  coalition bump OLD NEW           raise the newer one's version by rule
  coalition seal DATASET…          count and hash the files again after an edit by hand

"coalition COMMAND --help" tells more. Nothing here uses the network or touches a file outside the project.
Exit code: 0 all is well, 1 something is wrong with the data, 2 wrong use.`;

/** What each command's own `--help` says. */
export const helpOf = {
  import: `coalition import MAPPING.json… [--force]

Reads a mapping (packages/cli/README.md describes its words) and the CSV files that it names, and writes dataset.json
and one JSON file a collection beside the mapping. Each row is imported, refused, or left out on purpose
(exclusions.json). A refused row is named with its line, its column and the reason.

  --force   write over files that are there and would change (they may hold edits by hand)

coalition import FOLDER --into DATASET [--columns FILE] [--force]

Reads the sheets that "coalition export" has written, after an edit, and puts them into the dataset. A collection without a
sheet stays. A row that is no record of the format is named with its line, its column and the reason, and nothing is written.

  --columns FILE   headings of your own: { "State": "jurisdictions[]" }`,
  export: `coalition export DATASET --out FOLDER [--columns FILE]

Writes a CSV file for each collection, a row for each record: name.en is a field of a field, sources.1.url one of the first
source, jurisdictions[] a list split by semicolons. "coalition import FOLDER --into DATASET" reads them again, to the byte.

  --out FOLDER     where the sheets go, inside the project
  --columns FILE   headings of your own: { "State": "jurisdictions[]" }`,
  locate: `coalition locate DATASET… [--overrides FILE]

Gives the records that name a city, and have no coordinates yet, the coordinates of the city's centre, from a gazetteer
that is installed with the project. Where several places in a state share the name, it takes one with ten times the
people of the next, and lists the others for you to decide in the overrides file. Organizations whose city is only
assumed get no pin.

  --overrides FILE   decisions on places; by default overrides.json in the folder above the dataset`,
  check: `coalition check [DATASET…] [--verbose] [--json | --sarif] [--as-of YYYY-MM-DD]

Looks at each dataset: can it be read, is every record in the format, do the counts and hashes agree with the manifest,
do references lead somewhere, is anything told twice, can dates and times be, does each pin stand in its state, does each
hotline equal the registry, is no shelter and no person given away, are words, links and claims in order.
Each finding is "file:line:column error|warning what is wrong (what may help)".

  --verbose             list what a warning sums up
  --json                findings as JSON, for other programs
  --sarif               findings as SARIF 2.1.0, for code hosts
  --as-of YYYY-MM-DD    take this day for today`,
  seal: `coalition seal DATASET…

Counts the records and hashes the files of a dataset again, and writes both into its dataset.json. Run it after an edit
by hand, once "coalition check" has nothing else to say.`,
  feed: `coalition feed DATASET --home URL --out FILE [--types TYPE,…] [--title TEXT] [--as-of YYYY-MM-DD]

Writes what the finder finds in a dataset (resources, organizations, programs, laws, documents, guides) as an Atom feed, the
newest first. The same data gives the same bytes.

  --home URL            the https address of the page that shows the same; each entry's id is made of it
  --out FILE            where the feed goes, inside the project
  --types TYPE,…        only these, such as report,media-article,podcast,organizations
  --title TEXT          its title; the dataset's own where left out
  --as-of YYYY-MM-DD    take this day for today`,
  diff: `coalition diff OLD NEW [--json]

Tells what changed between two versions of a dataset: records added, removed, changed and renamed (another id, the same
content), in a sentence each. OLD and NEW are folders inside the project, such as a copy of what is published, and
data/tat. The order of records tells nothing. Exit code 0, with changes or without.

  --json   the same for other programs, with each field as it was and as it is`,
  changelog: `coalition changelog OLD NEW --out FILE [--format md|atom] [--home URL]

Adds what changed between two versions of a dataset to a changelog, under the version of NEW, by place; or to an Atom feed, an
entry a change. A version that is there already is not told twice.

  --out FILE      the changelog, inside the project: .md, or .xml or .atom for a feed
  --format atom   a feed instead of a text
  --home URL      the https address of the page that shows the data; each entry's id is made of it (only for a feed)`,
  bump: `coalition bump OLD NEW [--as-of YYYY-MM-DD]

Raises the version in the dataset.json of NEW: the first number where a record was removed or has another id, or the format
changed; the second where records were added; the third where only fields were corrected. Sets "updated", and leaves every
other byte. A version that is as high already, or higher, stays.

  --as-of YYYY-MM-DD    take this day for today`,
} as const;

/** What a command says that was told of nothing to work on. */
export const missingOf = {
  import: 'coalition import: no mapping is named; wanted at least one, such as data/tat/import.json.',
  export: 'coalition export: no dataset is named; wanted the folder of one, such as data/tat.',
  locate: 'coalition locate: no dataset is named; wanted the folder of at least one, such as data/tat.',
  feed: 'coalition feed: no dataset is named; wanted the folder of one, such as data/tasa.',
  diff: 'coalition diff: no folder is named; wanted two, such as published/tat data/tat.',
  changelog: 'coalition changelog: no folder is named; wanted two, such as published/tat data/tat.',
  bump: 'coalition bump: no folder is named; wanted two, such as published/tat data/tat.',
  seal: 'coalition seal: no dataset is named; wanted the folder of at least one, such as data/tat.',
} as const;

/** The name of a command. */
export type Command = keyof typeof helpOf;

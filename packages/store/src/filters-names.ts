import { textIn, type Language } from '@coalition-map/schema';
import { entriesOf, type Atlas } from './atlas.ts';
import { buildProgram } from './filters-match.ts';

/** A name as it is shown. */
export interface DataName {
  readonly label: string;
  /** The language of the label, where it comes from the data. */
  readonly lang?: string;
}

/** The words that programs are called by. */
interface ProgramWords {
  readonly topics: Readonly<Record<string, string>>;
}

/**
 * Gives what programs are called, by their ids. One whose records are just those of one topic is that topic, which has a name
 * in each language of the interface; of any other the data has the name, and tells in which language it is.
 */
export function programNames(
  { entries }: Atlas,
  languages: readonly Language[],
  { topics }: ProgramWords,
): ReadonlyMap<string, DataName> {
  const topicsOf = new Map<string, Set<string>>();
  const programsOf = new Map<string, Set<string>>();
  for (const { record } of entriesOf(entries, 'partnerships')) {
    const { program, topic } = record;
    if (program === undefined) continue;
    topicsOf.set(program, (topicsOf.get(program) ?? new Set()).add(topic));
    programsOf.set(topic, (programsOf.get(topic) ?? new Set()).add(program));
  }
  const topicOf = (program: string): string | undefined => {
    const [topic = '', second] = topicsOf.get(program) ?? [];
    // All builds are of one program, of which a topic tells only who took part. And no two programs have one name.
    return second === undefined && programsOf.get(topic)?.size === 1 && program !== buildProgram
      ? topics[topic]
      : undefined;
  };
  return new Map(
    entriesOf(entries, 'programs').map(({ record: { id, name } }) => {
      const { text, lang } = textIn(name, languages);
      const own = topicOf(id);
      return [id, own === undefined ? { label: text, lang } : { label: own }];
    }),
  );
}

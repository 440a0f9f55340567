import { collectionNames, type CollectionName, type Dataset } from '@coalition-map/schema';
import { atlasOf, type Atlas, type Entry } from '@coalition-map/store';
import { byCode, contentOf, fieldChangesIn, type FieldChange } from './diff-fields.ts';
import { isQuiet, isQuietHeir } from './diff-quiet.ts';

/** What became of a record, or of what the manifest tells of the dataset, from one version to the next. */
export interface Change {
  /** `renamed`: another id, the same content. */
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  readonly collection: CollectionName | 'dataset';
  /** The id in the newer version that has one; empty for a nation that is no longer shown, and where it is kept quiet. */
  readonly id: string;
  readonly places: readonly string[];
  readonly fields: readonly FieldChange[];
  /** What stood there before is not repeated, because the newer version tells the place less finely. */
  readonly isQuiet?: true;
  readonly before?: Entry;
  readonly after?: Entry;
}

/** Two versions of a dataset, and what changed between them; the same whatever the order of their records. */
export interface Difference {
  readonly dataset: string;
  /** The content versions. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
  /** The versions as readers see them. */
  readonly before: Atlas;
  readonly after: Atlas;
}

/**
 * Compares two versions of a dataset, as a reader sees them: a nation that the newer one no longer shows is not named, and
 * a place that it no longer tells, or less finely, is not told by way of what was there before.
 */
export function differenceOf(before: Dataset, after: Dataset): Difference {
  const silent = silenceOf(after);
  const [old, now] = [atlasOf([before, silent]), atlasOf([after])];
  const own = old.entries.filter(({ dataset }) => dataset === before.manifest.id);
  const changes = collectionNames.flatMap((name) =>
    changesOf(
      own.filter(({ kind }) => kind === name),
      now.entries.filter(({ kind }) => kind === name),
    ),
  );
  const { id, version } = after.manifest;
  return {
    dataset: id,
    from: before.manifest.version,
    to: version,
    changes: [...ofManifests(before, after), ...withdrawn(before, silent), ...changes],
    before: old,
    after: now,
  };
}

/** The nations that the newer version does not show, as a dataset of their own: in an atlas, the stricter one counts. */
function silenceOf({ manifest, records }: Dataset): Dataset {
  const none = Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as Dataset['records'];
  const nations = records.nations.filter(({ consent }) => consent === 'none');
  // No id of a real dataset has a blank.
  return { manifest: { ...manifest, id: 'not shown' }, records: { ...none, nations }, faults: [] };
}

function withdrawn({ records }: Dataset, silent: Dataset): Change[] {
  const ids = new Set(silent.records.nations.map(({ id }) => id));
  return records.nations
    .filter(({ id, consent }) => consent !== 'none' && ids.has(id))
    .map(() => ({ kind: 'removed', collection: 'nations', id: '', places: [], fields: [] }));
}

function ofManifests(before: Dataset, after: Dataset): Change[] {
  const told = ({
    manifest: { $schema: _schema, format: _format, version: _version, ...rest },
  }: Dataset) => ({
    ...rest,
    updated: '',
  });
  const fields = fieldChangesIn(told(before), told(after));
  return fields.length > 0
    ? [{ kind: 'changed', collection: 'dataset', id: after.manifest.id, places: [], fields }]
    : [];
}

/** The changes of one collection, by id. */
function changesOf(before: readonly Entry[], after: readonly Entry[]): Change[] {
  const old = new Map(before.map((entry) => [entry.record.id, entry]));
  const now = new Map(after.map((entry) => [entry.record.id, entry]));
  const changes: Change[] = [];
  const lost = sorted(before.filter(({ record }) => !now.has(record.id)));
  for (const entry of sorted(after)) {
    const { kind: collection, record, places } = entry;
    const told = { collection, id: record.id, places, after: entry };
    const same = old.get(record.id);
    const twin = same ? undefined : lost.findIndex((it) => contentOf(it.record) === contentOf(record));
    if (same) {
      const fields = guarded(same, entry, fieldChangesIn(same.record, record));
      if (fields.length > 0)
        changes.push({ kind: 'changed', ...told, ...quietOf(same, entry), fields, before: same });
    } else if (twin !== undefined && twin >= 0) {
      const [was = entry] = lost.splice(twin, 1);
      const fields = guarded(was, entry, [{ path: 'id', before: was.record.id, after: record.id }]);
      changes.push({ kind: 'renamed', ...told, ...quietOf(was, entry), fields, before: was });
    } else changes.push({ kind: 'added', ...told, fields: [] });
  }
  for (const before of lost) {
    const { kind: collection, record, places } = before;
    const isTold = !after.some((it) => isQuietHeir(before, it, !old.has(it.record.id)));
    changes.push({ kind: 'removed', collection, id: isTold ? record.id : '', places, fields: [], before });
  }
  return changes.sort((a, b) => byCode(a.id, b.id) || byCode(a.kind, b.kind));
}

function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => byCode(a.record.id, b.record.id));
}

/** Leaves out what stood there before, where the newer version tells the place less finely. */
function guarded(before: Entry, after: Entry, fields: readonly FieldChange[]): readonly FieldChange[] {
  if (!isQuiet(before, after)) return fields;
  return fields.map(({ before: _before, ...rest }) => rest);
}

function quietOf(before: Entry, after: Entry): Pick<Change, 'isQuiet'> {
  return isQuiet(before, after) ? { isQuiet: true } : {};
}

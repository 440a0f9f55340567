import { collectionNames, type AnyRecord, type CollectionName, type Records } from '@coalition-map/schema';

/** Goes through all records of a dataset, each with the name of its collection. */
export function* eachRecord(records: Records): Iterable<{ collection: CollectionName; record: AnyRecord }> {
  for (const collection of collectionNames)
    for (const record of records[collection]) yield { collection, record };
}

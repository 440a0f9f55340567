/**
 * A made-up street archive in the PMTiles format (version 3): one vector tile of the whole world, with water to the west of
 * 100° W, land to the east of it, and a highway along 40° N.
 */
export function streetArchive(): Buffer {
  const tile = Buffer.from([
    ...layerOf('earth', 'earth', polygon, box(0, 0, 4096, 4096)),
    ...layerOf('water', 'ocean', polygon, box(0, 0, 910, 4096)),
    ...layerOf('roads', 'highway', line, [9, zigzag(0), zigzag(1549), 10, zigzag(4096), zigzag(0)]),
  ]);
  // One entry: tile 0, once, that long, from the first byte.
  const directory = Buffer.from([1, 0, 1, tile.length, 1].flatMap(varint));
  const metadata = Buffer.from('{"vector_layers":[]}');
  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header[7] = 3;
  const parts = [
    [127, directory.length],
    [127 + directory.length, metadata.length],
    [0, 0],
    [127 + directory.length + metadata.length, tile.length],
    [1, 1],
    [1, 0],
  ];
  for (const [at, number] of parts.flat().entries()) header.writeBigUInt64LE(BigInt(number), 8 + 8 * at);
  // Clustered; neither directory nor tiles compressed; vector tiles; from zoom 0 to 0; the whole world.
  header.set([1, 1, 1, 1, 0, 0], 96);
  for (const [at, degrees] of [-180, -85, 180, 85].entries())
    header.writeInt32LE(degrees * 1e7, 102 + 4 * at);
  return Buffer.concat([header, directory, metadata, tile]);
}

const polygon = 3;
const line = 2;

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varint(number >>> 7)];
}

function zigzag(number: number): number {
  return (number << 1) ^ (number >> 31);
}

/** A field of a message: its number, and bytes. */
function field(number: number, bytes: readonly number[]): number[] {
  return [...varint((number << 3) | 2), ...varint(bytes.length), ...bytes];
}

function text(words: string): number[] {
  return [...Buffer.from(words)];
}

function box(x: number, y: number, right: number, bottom: number): number[] {
  const steps = [right - x, 0, 0, bottom - y, x - right, 0];
  return [9, zigzag(x), zigzag(y), (3 << 3) | 2, ...steps.map(zigzag), 15];
}

/** A layer of a vector tile with one feature, which says its `kind`. */
function layerOf(name: string, kind: string, type: number, commands: readonly number[]): number[] {
  const feature = [...field(2, [0, 0]), (3 << 3) | 0, type, ...field(4, commands.flatMap(varint))];
  return field(3, [
    ...field(1, text(name)),
    ...field(2, feature),
    ...field(3, text('kind')),
    ...field(4, field(1, text(kind))),
    ...[(5 << 3) | 0, ...varint(4096)],
    ...[(15 << 3) | 0, 2],
  ]);
}

/**
 * ZIP Codes and Canadian postal codes to states and provinces, on the device. A code tells where the post office stands that
 * serves it: near a border its area may reach into the next state.
 */

/** A code of which the state or province is known. */
export interface PostalPlace {
  readonly is: 'postal';
  /** As it is written on an envelope: `37203`, `372`, `K1A 0B1`. */
  readonly code: string;
  /** Jurisdiction ids: several where the first digits alone leave it open, the one with most of the codes first. */
  readonly places: readonly string[];
}

/** A code that leads to no state or province, and why. */
export interface PostalFault {
  readonly is: 'fault';
  /** form: it is no code; unassigned: no post office has it; military: it moves with a ship or a base; abroad: another country. */
  readonly why: 'form' | 'unassigned' | 'military' | 'abroad';
  readonly got: string;
  readonly wanted: string;
}

/**
 * First three digits of the ZIP Codes by state: USPS Domestic Mail Manual, labeling list L002. Read from the 42,555 codes of
 * the npm package zipcodes 8.0.0, and held against the prefixes and ranges of the GitHub repository Esece/Data
 * (Geo/ZipCodePrefix3.txt, Geo/ZipCodeRangesByState.md). Those agree but where that list names the sorting centre's state
 * (471, 540 and 567). A prefix that is not here has no code in use. AA, AE and AP are the armed forces.
 */
const prefixes =
  '005NY 006-007PR 008VI 009PR 010-027MA 028-029RI 030-038NH 039-049ME 050-054VT 055MA 056-059VT 060-069CT 070-089NJ ' +
  '090-098AE 100-149NY 150-196PA 197-199DE 200DC 201VA 202-205DC 206-212MD 214-219MD 220-246VA 247-268WV 270-289NC ' +
  '290-299SC 300-319GA 320-339FL 340AA 341-342FL 344FL 346-347FL 349FL 350-352AL 354-369AL 370-385TN 386-397MS 398-399GA ' +
  '400-418KY 420-427KY 430-459OH 460-479IN 480-499MI 500-516IA 520-528IA 530-532WI 534-535WI 537-549WI 550-551MN ' +
  '553-567MN 569DC 570-577SD 580-588ND 590-599MT 600-620IL 622-629IL 630-631MO 633-641MO 644-658MO 660-662KS 664-679KS ' +
  '680-681NE 683-693NE 700-701LA 703-708LA 710-714LA 716-729AR 730-731OK 733TX 734-741OK 743-749OK 750-770TX 772-799TX ' +
  '800-816CO 820-831WY 832-838ID 840-847UT 850-853AZ 855-857AZ 859-860AZ 863-865AZ 870-871NM 873-884NM 885TX 889-891NV ' +
  '893-895NV 897-898NV 900-908CA 910-928CA 930-961CA 962-966AP 967-968HI 969GU 970-979OR 980-986WA 988-994WA 995-999AK';

/**
 * ZIP Codes of another state than their prefix (the same package): Fishers Island, two of the Department of Homeland Security,
 * Texhoma, Alta, American Samoa, the Northern Marianas. PW, FM and MH are countries of their own that the USPS serves.
 */
const exceptions =
  '06390NY 20588MD 20598VA 73960TX 83414WY 96799AS 96950-96952MP 96939-96940PW 96941-96944FM 96960MH 96970MH';

/**
 * First letters of Canadian postal codes by province (Canada Post, Addressing Guidelines), held against the 1,651 areas of
 * the npm package zipcodes and the GitHub repository clifgriffin/shopp (locales/postcodes/CA.php). X serves two territories.
 */
const letters = 'ANL BNS CPE ENB GQC HQC JQC KON LON MON NON PON RMB SSK TAB VBC XNT YYT';

/** Areas of Nunavut; the others in X are of the Northwest Territories (the same package; GeoNames forum, topic 1603). */
const nunavut = ['X0A', 'X0B', 'X0C'];

const armedForces = ['AA', 'AE', 'AP'];
const otherLands = ['PW', 'FM', 'MH'];

/** What a code has to look like, for the messages to developers; the elements have words of their own. */
const WANTED =
  'five digits such as 37203 (or its first three), or a Canadian code such as K1A 0B1 (or its first three)';

/**
 * Gives the state or province of a ZIP Code (three, five or nine digits) or a Canadian postal code (three characters or six),
 * in capitals or not, with blanks and hyphens or not; a fault that says why for other text.
 */
export function postalPlace(text: string): PostalPlace | PostalFault {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]+/gu, '')
    .toUpperCase();
  if (/^(?:\d{3}|\d{5}|\d{9})$/.test(bare)) return zipPlace(bare.slice(0, 5), text);
  if (/^[A-Z]\d[A-Z](?:\d[A-Z]\d)?$/.test(bare)) return canadianPlace(bare, text);
  return fault('form', text, WANTED);
}

/** Whether text is meant for a code rather than for a name: no city or state of the US and Canada has a digit in its name. */
export function looksPostal(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

function zipPlace(code: string, got: string): PostalPlace | PostalFault {
  const own = stateIn(prefixes, code.slice(0, 3));
  if (own === undefined) return fault('unassigned', got, 'the first three digits of a ZIP Code in use');
  if (armedForces.includes(own))
    return fault('military', got, 'the ZIP Code of a place on land, or a state by name');
  const other = stateIn(exceptions, code);
  if (other !== undefined && otherLands.includes(other))
    return fault('abroad', got, 'a ZIP Code of a state, district or territory of the US');
  const places = code.length > 3 ? [other ?? own] : [own, ...statesBelow(code)];
  return { is: 'postal', code, places: places.map((it) => `US-${it}`) };
}

/** The other states that have codes with these first three digits. */
function statesBelow(prefix: string): readonly string[] {
  const there = exceptions.split(' ').filter((it) => it.startsWith(prefix));
  return [...new Set(there.map((it) => it.slice(-2)))].filter((it) => !otherLands.includes(it));
}

function canadianPlace(code: string, got: string): PostalPlace | PostalFault {
  const area = code.slice(0, 3);
  const own = letters
    .split(' ')
    .find((it) => it.startsWith(area.charAt(0)))
    ?.slice(1);
  // D, F, I, O, Q and U would be taken for digits or for one another.
  if (own === undefined || /[DFIOQU]/.test(code))
    return fault(
      'unassigned',
      got,
      'letters that Canada Post uses: none of D, F, I, O, Q, U, and first none of W, Z',
    );
  const place = nunavut.includes(area) ? 'NU' : own;
  return { is: 'postal', code: `${area} ${code.slice(3)}`.trim(), places: [`CA-${place}`] };
}

/** Finds digits among ranges such as `010-027MA`, of codes that are as long as they are. */
function stateIn(table: string, digits: string): string | undefined {
  const found = table.split(' ').find((it) => {
    const [from = '', to = from] = it.slice(0, -2).split('-');
    return digits.length === from.length && from <= digits && digits <= to;
  });
  return found?.slice(-2);
}

function fault(why: PostalFault['why'], got: string, wanted: string): PostalFault {
  return { is: 'fault', why, got, wanted };
}

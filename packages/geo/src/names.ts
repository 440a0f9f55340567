/** A row of names: the code after the country, English, then Spanish and Canadian French where they differ. */
export type NameRow = readonly [code: string, en: string, es?: string, fr?: string];

/** US states; the Spanish and French agree with Unicode CLDR (common/subdivisions), but Washington is plain in French. */
export const states: readonly NameRow[] = [
  ['AK', 'Alaska'],
  ['AL', 'Alabama'],
  ['AR', 'Arkansas'],
  ['AZ', 'Arizona'],
  ['CA', 'California', '', 'Californie'],
  ['CO', 'Colorado'],
  ['CT', 'Connecticut'],
  ['DE', 'Delaware'],
  ['FL', 'Florida', '', 'Floride'],
  ['GA', 'Georgia', '', 'Géorgie'],
  ['HI', 'Hawaii', 'Hawái', 'Hawaï'],
  ['IA', 'Iowa'],
  ['ID', 'Idaho'],
  ['IL', 'Illinois'],
  ['IN', 'Indiana'],
  ['KS', 'Kansas'],
  ['KY', 'Kentucky'],
  ['LA', 'Louisiana', 'Luisiana', 'Louisiane'],
  ['MA', 'Massachusetts'],
  ['MD', 'Maryland'],
  ['ME', 'Maine'],
  ['MI', 'Michigan', 'Míchigan'],
  ['MN', 'Minnesota'],
  ['MO', 'Missouri', 'Misuri'],
  ['MS', 'Mississippi', 'Misisipi'],
  ['MT', 'Montana'],
  ['NC', 'North Carolina', 'Carolina del Norte', 'Caroline du Nord'],
  ['ND', 'North Dakota', 'Dakota del Norte', 'Dakota du Nord'],
  ['NE', 'Nebraska'],
  ['NH', 'New Hampshire', 'Nuevo Hampshire'],
  ['NJ', 'New Jersey', 'Nueva Jersey'],
  ['NM', 'New Mexico', 'Nuevo México', 'Nouveau-Mexique'],
  ['NV', 'Nevada'],
  ['NY', 'New York', 'Nueva York'],
  ['OH', 'Ohio'],
  ['OK', 'Oklahoma'],
  ['OR', 'Oregon', 'Oregón'],
  ['PA', 'Pennsylvania', 'Pensilvania', 'Pennsylvanie'],
  ['RI', 'Rhode Island'],
  ['SC', 'South Carolina', 'Carolina del Sur', 'Caroline du Sud'],
  ['SD', 'South Dakota', 'Dakota del Sur', 'Dakota du Sud'],
  ['TN', 'Tennessee'],
  ['TX', 'Texas'],
  ['UT', 'Utah'],
  ['VA', 'Virginia', '', 'Virginie'],
  ['VT', 'Vermont'],
  ['WA', 'Washington'],
  ['WI', 'Wisconsin'],
  ['WV', 'West Virginia', 'Virginia Occidental', 'Virginie-Occidentale'],
  ['WY', 'Wyoming'],
];

/** The US federal district. */
export const district: readonly NameRow[] = [
  ['DC', 'District of Columbia', 'Distrito de Columbia', 'District de Columbia'],
];

/** Inhabited US territories; the Spanish and Canadian French agree with Unicode CLDR (territories es, fr-CA). */
export const usTerritories: readonly NameRow[] = [
  ['AS', 'American Samoa', 'Samoa Americana', 'Samoa américaines'],
  ['GU', 'Guam'],
  ['MP', 'Northern Mariana Islands', 'Islas Marianas del Norte', 'Mariannes du Nord'],
  ['PR', 'Puerto Rico', '', 'Porto Rico'],
  ['VI', 'U.S. Virgin Islands', 'Islas Vírgenes de EE. UU.', 'Îles Vierges américaines'],
];

/** Canadian provinces. */
export const provinces: readonly NameRow[] = [
  ['AB', 'Alberta'],
  ['BC', 'British Columbia', 'Columbia Británica', 'Colombie-Britannique'],
  ['MB', 'Manitoba'],
  ['NB', 'New Brunswick', 'Nuevo Brunswick', 'Nouveau-Brunswick'],
  ['NL', 'Newfoundland and Labrador', 'Terranova y Labrador', 'Terre-Neuve-et-Labrador'],
  ['NS', 'Nova Scotia', 'Nueva Escocia', 'Nouvelle-Écosse'],
  ['ON', 'Ontario'],
  ['PE', 'Prince Edward Island', 'Isla del Príncipe Eduardo', 'Île-du-Prince-Édouard'],
  ['QC', 'Quebec', '', 'Québec'],
  ['SK', 'Saskatchewan'],
];

/** Canadian territories. */
export const caTerritories: readonly NameRow[] = [
  ['NT', 'Northwest Territories', 'Territorios del Noroeste', 'Territoires du Nord-Ouest'],
  ['NU', 'Nunavut'],
  ['YT', 'Yukon', 'Yukón'],
];

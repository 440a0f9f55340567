/** Each colour: its private name, the token by which a page may set it (if any), its light and its dark value. */
export const colours = [
  ['ground', '--coalition-colour-ground', '#ffffff', '#10151c'],
  ['paper', '--coalition-colour-paper', '#f6f7f9', '#171d26'],
  ['ink', '--coalition-colour-ink', '#17202b', '#e8edf3'],
  ['quiet', '--coalition-colour-quiet', '#4d5967', '#a7b3c1'],
  ['line', '--coalition-colour-line', '#c9d0d8', '#384452'],
  ['accent', '--coalition-colour-accent', '#1b5e9b', '#7db8ec'],
  ['warm', '--coalition-colour-hotline', '#fdf3dc', '#2b2413'],
  ['step-1', '--coalition-map-step-1', '#d6e5f2', '#1d3b57'],
  ['step-2', '--coalition-map-step-2', '#a5c6e2', '#2a5b87'],
  ['step-3', '--coalition-map-step-3', '#6a9fcd', '#4383b8'],
  ['step-4', '--coalition-map-step-4', '#2f74b0', '#78b0dd'],
  ['step-5', '--coalition-map-step-5', '#124a7c', '#bfdcf3'],
  ['partnership', '', '#0b7a75', '#4fc9c2'],
  ['build', '', '#6b3fa0', '#b996e6'],
  ['event', '', '#8a5a00', '#e0b15a'],
  ['organization', '', '#45597a', '#9db4d6'],
  ['tribal', '', '#2e6b34', '#86c98d'],
] as const;

/** The private name of a colour. */
export type ColourName = (typeof colours)[number][0];

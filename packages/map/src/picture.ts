/** What a picture needs once there is data: colours, pins, marks and names. Comes after the first outlines. */
export { fanOf, isOneSpot, marksOf, type ClusterOptions, type Mark } from './cluster.ts';
export { contrastOf, luminanceOf } from './contrast.ts';
export { descriptionOf } from './description.ts';
export { clearedLabels, codeOf, labelsOf, type Label } from './labels.ts';
export { layoutOf, type LaidOut } from './layout.ts';
export { pictureOf, type Paint, type LegendItem, type Picture } from './paint.ts';
export { idsOf, siftOf, type Sift } from './sift.ts';
export { pinKinds, pinsOf, type Pin, type PinKind } from './pins.ts';
export { discSign, kindSign, markSign, type Sign } from './signs.ts';

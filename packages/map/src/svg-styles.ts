/** The style sheet of the SVG surface; colours come from the tokens of the element that shows it. */
export const svgStyles = `
.region { stroke: var(--_ground); stroke-width: 1; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.region.step-1 { fill: var(--_step-1); }
.region.step-2 { fill: var(--_step-2); }
.region.step-3 { fill: var(--_step-3); }
.region.step-4 { fill: var(--_step-4); }
.region.step-5 { fill: var(--_step-5); }
.region.waiting { fill: var(--_ground); }
.region:is(.waiting, .none, .planned, .other, .local, .untold, .refused) { stroke: var(--_line); }
.region.context { fill: var(--_paper); stroke: var(--_line); }
.inset { fill: none; stroke: var(--_line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.tile { fill: var(--_ground); }
.tile.dots { fill: var(--_step-1); }
.tile.lines { fill: var(--_paper); }
.ink { fill: none; stroke: var(--_line); stroke-width: 1; }
.ink.dots { stroke: var(--_step-5); stroke-width: 2; stroke-linecap: round; }
.ink.lines { stroke: var(--_quiet); stroke-width: 1; }
.ink.rings { stroke: var(--_step-5); stroke-width: 1; }
.ink.dashes { stroke: var(--_step-5); stroke-width: 2; }
.ink.cross { stroke: var(--_quiet); stroke-width: 0.75; }
.halo, .line { fill: none; stroke-linejoin: round; vector-effect: non-scaling-stroke; pointer-events: none; }
.halo { stroke: var(--_ground); stroke-width: 6; }
.line { stroke: var(--_ink); stroke-width: 2.5; }
.halo.hover { stroke-width: 4; }
.line.hover { stroke-width: 1.5; }
.line.lit { stroke-dasharray: 5 3; }
@media (forced-colors: active) {
  .region { stroke: CanvasText; }
  .region.waiting { fill: Canvas; }
  .region.context { fill: Canvas; stroke: GrayText; }
  .region:is(.step-1, .step-2, .step-3, .step-4, .step-5) { fill: CanvasText; stroke: Canvas; }
  .region.step-1 { fill-opacity: 0.12; }
  .region.step-2 { fill-opacity: 0.3; }
  .region.step-3 { fill-opacity: 0.5; }
  .region.step-4 { fill-opacity: 0.75; }
  .tile { fill: Canvas; }
  .tile:is(.dots, .lines) { fill: Canvas; }
  .ink, .ink:is(.dots, .lines, .rings, .dashes, .cross) { stroke: CanvasText; }
  .ink.hatch { stroke: GrayText; }
  .inset { stroke: GrayText; }
  .halo { stroke: Canvas; }
  .line { stroke: Highlight; stroke-width: 4; }
}
`;

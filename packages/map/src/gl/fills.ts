import type { CustomLayerInterface } from 'maplibre-gl';
import type { RegionShape } from '@coalition-map/geo';
import type { Frame } from '../surface.ts';
import { TILE, type Ink, type Looks } from './looks.ts';
import { trianglesOf, type Triangles } from './triangles.ts';

// A template would lose its first line break to an indent, and `#version` must stand alone.
const vertexSource = [
  '#version 300 es',
  'uniform vec4 view;',
  'in vec2 point;',
  'void main() { gl_Position = vec4((point - view.xy) * view.zw, 0.0, 1.0); }',
].join('\n');

const fragmentSource = [
  '#version 300 es',
  'precision highp float;',
  'uniform vec4 colour;',
  'uniform sampler2D tile;',
  'uniform vec3 phase;',
  'uniform float tiled;',
  'out vec4 pixel;',
  'void main() {',
  '  vec2 at = vec2(gl_FragCoord.x - phase.x, phase.y - gl_FragCoord.y) / phase.z;',
  '  pixel = mix(vec4(1.0), texture(tile, at), tiled) * colour;',
  '}',
].join('\n');

interface Drawn {
  readonly program: WebGLProgram;
  readonly array: WebGLVertexArrayObject;
  /** Where the uniforms are. */
  readonly at: Readonly<Record<'view' | 'colour' | 'tile' | 'phase' | 'tiled', WebGLUniformLocation | null>>;
}

/**
 * A layer of MapLibre that paints the insides of regions, colours and patterns alike, straight from the plane: MapLibre's
 * own patterns change their size between whole zooms, and its fills would wait for the worker at each change.
 */
export class FillLayer implements CustomLayerInterface {
  readonly id = 'fills';
  readonly type = 'custom';
  readonly renderingMode = '2d';
  private readonly regions: readonly RegionShape[];
  private readonly triangles: Triangles;
  private readonly strength: number;
  private frame: Frame;
  private looks: Looks;
  private drawn: Drawn | undefined;
  private readonly textures = new Map<Ink, WebGLTexture>();

  /** `strength` is the opacity of all fills. */
  constructor(regions: readonly RegionShape[], frame: Frame, looks: Looks, strength: number) {
    this.strength = strength;
    this.regions = regions;
    this.triangles = trianglesOf(regions);
    this.frame = frame;
    this.looks = looks;
  }

  /** Takes what the next render draws. */
  show(frame: Frame, looks: Looks): void {
    this.frame = frame;
    this.looks = looks;
  }

  onAdd(_map: unknown, gl: WebGL2RenderingContext): void {
    const program = programOf(gl);
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, this.triangles.points, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.triangles.corners, gl.STATIC_DRAW);
    const point = gl.getAttribLocation(program, 'point');
    gl.enableVertexAttribArray(point);
    gl.vertexAttribPointer(point, 2, gl.FLOAT, false, 0, 0);
    gl.bindVertexArray(null);
    const of = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
    const at = {
      view: of('view'),
      colour: of('colour'),
      tile: of('tile'),
      phase: of('phase'),
      tiled: of('tiled'),
    };
    this.drawn = { program, array, at };
  }

  render(gl: WebGL2RenderingContext): void {
    if (!this.drawn) return;
    const { program, array, at } = this.drawn;
    const { view, size, paint, dim } = this.frame;
    const { inks } = this.looks;
    const opacity = this.strength;
    gl.useProgram(program);
    gl.bindVertexArray(array);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.uniform4f(at.view, view.cx, view.cy, (2 * view.k) / size.width, (-2 * view.k) / size.height);
    // A pattern starts at the plane's origin; less whole tiles, so that the shader's floats stay small.
    const side = (TILE * gl.drawingBufferWidth) / size.width;
    const left = ((size.width / 2 - view.cx * view.k) * side) / TILE;
    const top = ((size.height / 2 - view.cy * view.k) * side) / TILE;
    gl.uniform3f(at.phase, left % side, gl.drawingBufferHeight - (top % side), side);
    gl.uniform1i(at.tile, 0);
    gl.activeTexture(gl.TEXTURE0);
    for (const { id, context } of this.regions) {
      const ink = inks.get(context || dim.has(id) ? 'context' : (paint.get(id) ?? 'waiting'));
      const span = this.triangles.spans.get(id);
      if (!ink || !span) continue;
      if ('tile' in ink) {
        gl.bindTexture(gl.TEXTURE_2D, this.textureOf(gl, ink));
        gl.uniform4f(at.colour, opacity, opacity, opacity, opacity);
        gl.uniform1f(at.tiled, 1);
      } else {
        const [red, green, blue, alpha] = ink.colour;
        const part = (alpha / 255) * opacity;
        gl.uniform4f(at.colour, (red / 255) * part, (green / 255) * part, (blue / 255) * part, part);
        gl.uniform1f(at.tiled, 0);
      }
      gl.drawElements(gl.TRIANGLES, span[1], gl.UNSIGNED_INT, span[0] * 4);
    }
    gl.bindVertexArray(null);
  }

  onRemove(): void {
    this.drawn = undefined;
    this.textures.clear();
  }

  private textureOf(gl: WebGL2RenderingContext, ink: Ink & { tile: HTMLCanvasElement }): WebGLTexture {
    const known = this.textures.get(ink);
    if (known) return known;
    // The looks changed, so the tiles of the last ones are drawn no more.
    for (const [old, texture] of this.textures) {
      if ([...this.looks.inks.values()].includes(old)) continue;
      gl.deleteTexture(texture);
      this.textures.delete(old);
    }
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, ink.tile);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    this.textures.set(ink, texture);
    return texture;
  }
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('The graphics context is lost.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`The shader of the regions does not link: ${gl.getProgramInfoLog(program) ?? ''}`);
  return program;
}

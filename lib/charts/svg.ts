import { chartDescription, drawChart } from './drawing';
import { lookCount, type Point, type Shape, textSize } from './drawing/shapes';
import type { ChartSpec } from './types';

/** An SVG element before it is written: attributes as React names them. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
}

const ink = '#1a1a1a';
const faint = '#c9ccd1';

/** Ground and hatching of each look. Their brightness differs too, so that a bad copy still tells them apart. */
const looks = [
  { ground: '#1f4e8c', hatch: '', line: '#1f4e8c', dashes: '' },
  { ground: '#ffffff', hatch: 'M0 8L8 0', line: '#9b2c1f', dashes: '8 4' },
  { ground: '#a9c4e6', hatch: '', line: '#3f7d4f', dashes: '2 4' },
  { ground: '#ffffff', hatch: 'M0 4H8M4 0V8', line: '#6b4c9a', dashes: '10 4 2 4' },
  { ground: '#666b73', hatch: 'M0 0L8 8', line: '#4a4a4a', dashes: '14 4' },
  { ground: '#ffffff', hatch: 'M2 2h1M6 6h1', line: '#8a6d00', dashes: '4 2' },
] as const satisfies { length: typeof lookCount };

/**
 * A chart as an SVG picture with title and description.
 * @param id unique in the page: begins the ids inside the picture
 * @param fontFamily named where no page around it gives one, as in a PDF
 */
export function chartSvg(spec: ChartSpec, id: string, fontFamily?: string): SvgElement {
  const { width, height, shapes } = drawChart(spec);
  const used = new Set(
    shapes.flatMap((shape) => (shape.kind === 'bar' && isHatched(shape.look) ? [shape.look % lookCount] : [])),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${round(height)}`,
      width,
      height: round(height),
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      fontSize: textSize,
      ...(fontFamily !== undefined && { fontFamily }),
    },
    element('title', { id: `${id}-title` }, spec.title),
    element('desc', { id: `${id}-desc` }, chartDescription(spec)),
    element('defs', {}, ...[...used].sort((a, b) => a - b).map((look) => hatchOf(look, id))),
    ...shapes.map((shape) => shapeElement(shape, id)),
  );
}

/** The picture as text, for a file. Every word is escaped. */
export function svgText({ tag, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${attributeName(name)}="${escaped(String(value))}"`,
  );
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child))).join('');
  return `<${tag}${written.join('')}>${inner}</${tag}>`;
}

const keptNames = new Set(['viewBox', 'patternUnits']);

/** SVG itself parts the words of most names by a hyphen: `stroke-width`. */
function attributeName(name: string): string {
  return keptNames.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function element(tag: string, attributes: SvgElement['attributes'], ...children: SvgElement['children']): SvgElement {
  return { tag, attributes, children };
}

function lookOf(look: number) {
  return looks[look % lookCount] ?? looks[0];
}

function isHatched(look: number): boolean {
  return lookOf(look).hatch !== '';
}

function hatchOf(look: number, id: string): SvgElement {
  const { ground, hatch } = lookOf(look);
  return element(
    'pattern',
    { id: `${id}-look${look}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: 8, height: 8, fill: ground }),
    element('path', { d: hatch, stroke: ink, strokeWidth: hatch.includes('h1') ? 2 : 1 }),
  );
}

function shapeElement(shape: Shape, id: string): SvgElement {
  switch (shape.kind) {
    case 'bar': {
      const { x, y, width, height } = shape;
      const fill = isHatched(shape.look) ? `url(#${id}-look${shape.look % lookCount})` : lookOf(shape.look).ground;
      return element('rect', {
        x: round(x),
        y: round(y),
        width: round(width),
        height,
        fill,
        stroke: ink,
        strokeWidth: 1,
      });
    }
    case 'rule': {
      const { from, to, isAxis } = shape;
      const ends = { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
      return element('line', { ...ends, stroke: isAxis ? ink : faint, strokeWidth: 1 });
    }
    case 'path': {
      const { line, dashes } = lookOf(shape.look);
      const d = shape.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
      const strokeDasharray = dashes === '' ? 'none' : dashes;
      return element('path', { d, fill: 'none', stroke: line, strokeWidth: 2, strokeDasharray });
    }
    case 'mark':
      return element('path', { d: markPath(shape.at, shape.look), fill: lookOf(shape.look).line, stroke: '#ffffff' });
    case 'text':
      return element(
        'text',
        { x: round(shape.at.x), y: round(shape.at.y), textAnchor: shape.anchor, fill: ink },
        shape.text,
      );
  }
}

const markOutlines = [
  'm0-5a5 5 0 1 0 .01 0z',
  'm-5-5h10v10h-10z',
  'm0-6l6 10h-12z',
  'm0-6l6 6l-6 6l-6-6z',
  'm0 6l6-10h-12z',
  'm-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
] as const satisfies { length: typeof lookCount };

function markPath({ x, y }: Point, look: number): string {
  return `M${round(x)} ${round(y)}${markOutlines[look % lookCount] ?? ''}`;
}

function round(number: number): number {
  return Number(number.toFixed(2));
}

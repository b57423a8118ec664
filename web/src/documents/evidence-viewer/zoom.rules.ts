/** How large a page is drawn: to fit its place, or by a factor of its own size. */
export type Zoom = 'width' | 'whole' | number;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of paper on a screen: 72 to the inch there, 96 here. */
export const FULL_SIZE = 96 / 72;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
/** Around a page, in pixels of the screen. */
const MARGIN = 16;

/** Pixels for a point of a page. */
export function scaleOf(zoom: Zoom, page: Size, place: Size): number {
  if (typeof zoom === 'number') return zoom * FULL_SIZE;
  const byWidth = Math.max(place.width - MARGIN, 80) / page.width;
  if (zoom === 'width') return byWidth;
  return Math.min(byWidth, Math.max(place.height - MARGIN, 80) / page.height);
}

/** The next step from what is seen now. */
export function stepFrom(scale: number, by: 1 | -1): number {
  const factor = scale / FULL_SIZE;
  const beyond = by === 1 ? STEPS.find((step) => step > factor * 1.01) : STEPS.findLast((step) => step < factor * 0.99);
  return beyond ?? (by === 1 ? (STEPS.at(-1) as number) : (STEPS[0] as number));
}

/** A page that was turned by so many degrees. */
export const turned = ({ width, height }: Size, degrees: number): Size =>
  degrees % 180 === 0 ? { width, height } : { width: height, height: width };

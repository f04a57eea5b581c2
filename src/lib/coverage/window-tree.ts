import type { Bounds } from '../geometry/bounds';
import type { Overlay } from '../geometry/overlay/overlay';

/** Land of fewer vertices is not worth cutting further. */
export const ENOUGH = 64;
/** Where children begin, as shares of the parent: half its size each, so any box of a quarter fits in one. */
const STARTS = [0, 0.25, 0.5];

/** Land cut to ever smaller windows, on demand: what lies near a small box is found without the rest. */
export class WindowTree<L> {
	readonly #children: (WindowTree<L> | undefined)[] = [];

	constructor(
		readonly overlay: Pick<Overlay<L>, 'window'>,
		readonly land: L,
		readonly bounds: Bounds,
		readonly sizeOf: (land: L) => number
	) {}

	/** Land that is right inside the box, which should lie in the bounds of the tree; smallest window that holds it. */
	near(box: Bounds): L {
		if (this.sizeOf(this.land) <= ENOUGH) return this.land;
		const [west, south, east, north] = this.bounds;
		const [width, height] = [east - west, north - south];
		const column = STARTS.findIndex((s) => box[0] >= west + s * width && box[2] <= west + (s + 0.5) * width);
		const row = STARTS.findIndex((s) => box[1] >= south + s * height && box[3] <= south + (s + 0.5) * height);
		if (column < 0 || row < 0) return this.land;
		const place = row * STARTS.length + column;
		let child = this.#children[place];
		if (!child) {
			const w = west + (STARTS[column] as number) * width;
			const s = south + (STARTS[row] as number) * height;
			const bounds: Bounds = [w, s, w + width / 2, s + height / 2];
			child = new WindowTree(this.overlay, this.overlay.window(this.land, bounds), bounds, this.sizeOf);
			this.#children[place] = child;
		}
		return child.near(box);
	}
}

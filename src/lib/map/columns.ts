import type { Map as MapView } from 'maplibre-gl';
import { FIRST_LABEL } from './style';

/** One column of the tilted map: its place, height in metres of the model and colour. */
export interface Column {
	id: string;
	at: readonly [number, number];
	/** Value the height stands for, in ha. */
	ha: number;
	colour: readonly [number, number, number];
}

export interface ColumnsOverlay {
	show(columns: readonly Column[]): void;
	/** Takes it off the map. */
	remove(): void;
}

/** Most metres of column for the largest value shown, so that neighbours stay visible. */
const TALLEST = 22_000;
/** Room kept free over the columns for what stands over the map, px. */
const HEADROOM = 72;
/** A column comes nearer to the eye as it rises, and looks taller than it is. */
const NEARER = 0.8;

/** Where a column stands on the screen: its foot from the upper edge in px, and its value in ha. */
export interface ColumnFoot {
	y: number;
	ha: number;
}

/**
 * Metres of the column for the largest value at which no column leaves the screen: all keep their proportions.
 * `metresAPixel` at the middle of the map, `pitch` in degrees.
 */
export function tallestThatFits(feet: readonly ColumnFoot[], metresAPixel: number, pitch: number): number {
	const lean = Math.sin((pitch * Math.PI) / 180);
	const most = Math.max(...feet.map(({ ha }) => ha), 0);
	const rooms = feet
		.filter(({ y, ha }) => y > HEADROOM && ha > 0)
		.map(({ y, ha }) => ((y - HEADROOM) * NEARER * metresAPixel * most) / (ha * Math.max(lean, 0.05)));
	return Math.min(TALLEST, ...rooms);
}

/** Feet of the columns that stand on the screen. */
function feetOn(map: MapView, columns: readonly Column[]): ColumnFoot[] {
	const { clientWidth, clientHeight } = map.getContainer();
	return columns.flatMap(({ at, ha }) => {
		const { x, y } = map.project([at[0], at[1]]);
		return x >= 0 && x <= clientWidth && y >= 0 && y <= clientHeight ? [{ y, ha }] : [];
	});
}

const EARTH_M = 40_075_016.686;

function metresAPixel(map: MapView): number {
	return (EARTH_M * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
}

type Held = WebGL2RenderingContext & { luma?: { device?: { canvasContext?: { destroy(): void } } } };

/** deck.gl watches size and place of a canvas that is not its own for ever: with it all of the page stays that held it. */
function unwatch(map: MapView): void {
	const context = map.getCanvas().getContext('webgl2') as Held | null;
	context?.luma?.device?.canvasContext?.destroy();
}

/**
 * Columns on a map whose context was lost and is there again, in the place of those that were lost. deck.gl writes on a
 * context what it holds of it, and wraps its functions: without all that it begins anew.
 */
export function columnsAnew(map: MapView, lost: ColumnsOverlay): Promise<ColumnsOverlay> {
	lost.remove();
	const context = map.getCanvas().getContext('webgl2');
	for (const name of context ? Object.getOwnPropertyNames(context) : [])
		Reflect.deleteProperty(context as object, name);
	return columnsOverlay(map);
}

/**
 * deck.gl columns over the map and under its labels. deck.gl is loaded on first use only.
 * Heights are proportional to ha within one picture, and lower where the tallest would leave the screen.
 */
export async function columnsOverlay(map: MapView): Promise<ColumnsOverlay> {
	const [{ MapLibreOverlay }, { ColumnLayer }] = await Promise.all([
		import('@deck.gl/maplibre'),
		import('@deck.gl/layers')
	]);
	const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
	map.addControl(overlay);
	let shown: readonly Column[] = [];
	const draw = () => {
		const most = Math.max(1, ...shown.map((column) => column.ha));
		const tallest = tallestThatFits(feetOn(map, shown), metresAPixel(map), map.getPitch());
		const layer = new ColumnLayer<Column>({
			id: 'columns',
			data: [...shown],
			diskResolution: 24,
			radius: 1500,
			extruded: true,
			getPosition: (column) => [column.at[0], column.at[1]],
			getElevation: (column) => (column.ha / most) * tallest,
			updateTriggers: { getElevation: tallest },
			getFillColor: (column) => [...column.colour, 235] as [number, number, number, number],
			material: { ambient: 0.6, diffuse: 0.6, shininess: 20 },
			beforeId: map.getLayer(FIRST_LABEL) ? FIRST_LABEL : undefined
		} as ConstructorParameters<typeof ColumnLayer<Column>>[0]);
		overlay.setProps({ layers: shown.length > 0 ? [layer] : [] });
	};
	const redraw = () => {
		if (shown.length > 0) draw();
	};
	map.on('moveend', redraw);
	return {
		remove() {
			map.off('moveend', redraw);
			map.removeControl(overlay);
			unwatch(map);
		},
		show(columns) {
			shown = columns;
			draw();
		}
	};
}

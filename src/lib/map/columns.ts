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
}

/** Metres of column for the largest value shown, so that neighbours stay visible. */
const TALLEST = 22_000;

/**
 * deck.gl columns over the map and under its labels. deck.gl is loaded on first use only.
 * Heights are proportional to ha within one picture.
 */
export async function columnsOverlay(map: MapView): Promise<ColumnsOverlay> {
	const [{ MapLibreOverlay }, { ColumnLayer }] = await Promise.all([
		import('@deck.gl/maplibre'),
		import('@deck.gl/layers')
	]);
	const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
	map.addControl(overlay);
	return {
		show(columns) {
			const most = Math.max(1, ...columns.map((column) => column.ha));
			const layer = new ColumnLayer<Column>({
				id: 'columns',
				data: [...columns],
				diskResolution: 24,
				radius: 1500,
				extruded: true,
				getPosition: (column) => [column.at[0], column.at[1]],
				getElevation: (column) => (column.ha / most) * TALLEST,
				getFillColor: (column) => [...column.colour, 235] as [number, number, number, number],
				material: { ambient: 0.6, diffuse: 0.6, shininess: 20 },
				beforeId: map.getLayer(FIRST_LABEL) ? FIRST_LABEL : undefined
			} as ConstructorParameters<typeof ColumnLayer<Column>>[0]);
			overlay.setProps({ layers: columns.length > 0 ? [layer] : [] });
		}
	};
}

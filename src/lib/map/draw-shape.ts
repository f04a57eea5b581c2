import type { Geometry } from 'geojson';
import type { Map as MapView } from 'maplibre-gl';

/**
 * Lets the reader draw one shape, then stops. The drawing library is loaded on first use. While it runs the
 * map's container names the tool in `data-tool`, so that clicks choose nothing. Returns a way to give up.
 */
export function drawShape(
	map: MapView,
	{ mode, tool }: { mode: 'linestring' | 'polygon'; tool: string },
	ondrawn: (shape: Geometry | null) => void
): () => void {
	let stop = () => {};
	let gone = false;
	void (async () => {
		const [{ TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode }, { TerraDrawMapLibreGLAdapter }] =
			await Promise.all([import('terra-draw'), import('terra-draw-maplibre-gl-adapter')]);
		if (gone) return;
		const options = { pointerDistance: 20 };
		const draw = new TerraDraw({
			adapter: new TerraDrawMapLibreGLAdapter({ map }),
			modes: [mode === 'polygon' ? new TerraDrawPolygonMode(options) : new TerraDrawLineStringMode(options)]
		});
		draw.start();
		draw.setMode(mode);
		stop = () => {
			if (draw.enabled) draw.stop();
		};
		draw.on('finish', (id) => {
			const shape = draw.getSnapshotFeature(id)?.geometry ?? null;
			stop();
			ondrawn(shape);
		});
		map.getContainer().dataset.tool = tool;
	})();
	return () => {
		gone = true;
		stop();
		delete map.getContainer().dataset.tool;
	};
}

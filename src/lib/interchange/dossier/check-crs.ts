import { VN2000_GRIDS } from '../../geometry/vn2000-grids';
import type { StatedCrs } from '../layers/layer';
import type { FindingCode, Findings } from './finding';
import type { KnownLayer } from './known-layers';

/** EPSG code of the plane grid of VN-2000 that a layer states; null where it states none. */
function gridOfCrs(stated: StatedCrs | null): number | null {
	const crs = stated?.crs;
	const plane = crs?.datum === 'vn2000' ? crs.plane : null;
	if (plane?.kind !== 'transverse-mercator') return null;
	const { meridian, scale, east, north, unit } = plane;
	if (Math.abs(east - 500_000) > 1e-6 || Math.abs(north) > 1e-6 || unit !== 1) return null;
	const found = VN2000_GRIDS.find(
		(grid) => Math.abs(grid.meridian - meridian) < 1e-6 && Math.abs(grid.scale - scale) < 1e-9
	);
	return found?.epsg ?? null;
}

function faultOf(stated: StatedCrs | null, grid: number): FindingCode | null {
	if (!stated) return 'crs-missing';
	if (!stated.crs) return 'crs-unknown';
	const own = gridOfCrs(stated);
	if (own === grid) return null;
	const zone = VN2000_GRIDS.find(({ epsg }) => epsg === own)?.zone;
	if (zone === undefined) return 'crs-wrong';
	return zone === 6 ? 'crs-six-degree' : 'crs-meridian';
}

const degrees = (epsg: number | null) => VN2000_GRIDS.find((grid) => grid.epsg === epsg)?.meridian ?? 0;

/** One CRS in the whole dossier: the 3° zone of the province, or a 6° zone for a plan over several provinces. */
export function checkCrs(layers: readonly KnownLayer[], grid: number, findings: Findings): void {
	const kinds = new Map<string, { first: KnownLayer; count: number }>();
	for (const known of layers) {
		const { crs } = known.layer;
		const key = String(gridOfCrs(crs) ?? crs?.said ?? '');
		const kind = kinds.get(key) ?? { first: known, count: 0 };
		kind.count += 1;
		kinds.set(key, kind);
	}
	for (const { first, count } of kinds.values()) {
		const { crs, name } = first.layer;
		const fault = faultOf(crs, grid);
		if (!fault) continue;
		findings.add(
			fault,
			{ part: first.part, name },
			{ said: crs?.said ?? '', meridian: degrees(gridOfCrs(crs)), expected: degrees(grid), count }
		);
	}
	if (kinds.size > 1) {
		const said = [...kinds.values()].map(({ first, count }) => `${first.layer.crs?.said ?? '?'} (${count})`);
		findings.add('crs-mixed', {}, { count: kinds.size, said: said.join(', ') });
	}
}

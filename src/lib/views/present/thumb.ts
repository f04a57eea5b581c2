import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../../boundaries/boundaries';
import { boundsOf, type Bounds } from '../../geometry/bounds';
import type { Limit } from '../../proposal/limit';
import { PROVINCE } from '../../register/province';
import { vintageById } from '../../register/vintages';
import { viewOf, type Deck, type Scene } from '../../workspace/deck';

/** Size of the drawing, in the units of its paths. */
export const THUMB = { width: 160, height: 100 } as const;

/** What a small picture of a scene draws: paths of land, of its units, of the limits it is about, of what is chosen. */
export interface Thumb {
	land: string;
	units: string;
	limits: readonly { id: string; path: string }[];
	chosen: string;
}

type Project = (lon: number, lat: number) => [number, number];

/** Steps shorter than this, in the units of the drawing, are not seen. */
const LEAST_STEP = 1;

/** What lies beyond the drawing is drawn on its rim: its shape is not seen. */
const rim = (value: number, most: number) => Math.min(Math.max(value, -8), most + 8);

function pathOf({ coordinates }: MultiPolygon, project: Project): string {
	return coordinates
		.flat()
		.map((ring) => {
			let last: [number, number] | null = null;
			const steps: string[] = [];
			for (const [lon = 0, lat = 0] of ring) {
				const [x, y] = project(lon, lat);
				const at: [number, number] = [rim(x, THUMB.width), rim(y, THUMB.height)];
				if (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < LEAST_STEP) continue;
				steps.push(`${last ? 'L' : 'M'}${at[0].toFixed(1)} ${at[1].toFixed(1)}`);
				last = at;
			}
			return steps.length > 2 ? `${steps.join('')}Z` : '';
		})
		.join('');
}

/** Fits some bounds into the drawing with a margin; north is up, degrees of longitude as short as they are there. */
function fitting([west, south, east, north]: Bounds): Project {
	const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
	const scale = Math.min(
		(THUMB.width * 0.88) / ((east - west) * squeeze),
		(THUMB.height * 0.88) / (north - south)
	);
	return (lon, lat) => [
		THUMB.width / 2 + (lon - (west + east) / 2) * squeeze * scale,
		THUMB.height / 2 - (lat - (south + north) / 2) * scale
	];
}

/** The scene that stands for a presentation: its first, but for a closer one that is about a version or something chosen. */
export function tellingScene({ scenes }: Deck): Scene | null {
	const tells = (scene: Scene) => {
		const { selected, view, limit } = viewOf(scene);
		return selected !== null || (view === 'boundaries' && scene.extent !== 'province' && limit !== 'present');
	};
	const [first = null] = scenes;
	return first?.extent === 'province' ? first : (scenes.find(tells) ?? first);
}

/** A small picture of a scene, drawn from the boundaries. */
export function thumbOf(
	boundaries: Boundaries,
	limits: readonly Limit[],
	scene: Pick<Scene, 'view' | 'extent'>
): Thumb {
	const view = viewOf(scene);
	const { extent } = scene;
	const all = boundaries.outline(boundaries.atoms.map(({ atom }) => atom));
	const named = limits.filter(
		({ id }) => view.view === 'boundaries' && !view.hidden.includes('proposals') && id === view.limit
	);
	const unit = view.selected?.kind === 'u' ? boundaries.unitByCode(view.vintage, view.selected.id) : null;
	const chosen = unit && unit.code !== PROVINCE.code ? boundaries.outline(unit.atoms) : null;
	const focus = extent === 'province' ? null : (named[0] && boundaries.outline(named[0].atoms)) || chosen;
	const project = fitting(boundsOf(focus ?? all));
	const level = vintageById(view.vintage).hasDistricts && !focus ? 'district' : 'commune';
	return {
		land: pathOf(all, project),
		units: boundaries
			.unitsAt(view.vintage, level)
			.map(({ atoms }) => pathOf(boundaries.outline(atoms), project))
			.join(''),
		limits: named.map(({ id, atoms }) => ({ id, path: pathOf(boundaries.outline(atoms), project) })),
		chosen: chosen ? pathOf(chosen, project) : ''
	};
}

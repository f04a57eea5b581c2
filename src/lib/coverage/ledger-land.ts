import type { MultiPolygon, Polygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { AtomBasis } from '../boundaries/topology';
import type { AdminUnit } from '../domain/admin-unit';
import type { Precision } from '../domain/precision';
import type { VintageId } from '../domain/vintage';
import { areaHa, ringLengthKm } from '../geometry/area';
import { boundsOf, boundsTouch } from '../geometry/bounds';
import { clipper2 } from '../geometry/overlay/clipper2';
import { readLand } from './land';
import { FLOOR_HA } from './measure';

/** A unit that a footprint names. */
export interface NamedUnit {
	unit: AdminUnit;
	partly: boolean;
}

/** The land of a subject, WGS 84. */
export interface LedgerLand {
	geometry: Polygon | MultiPolygon;
	/** The atoms it is made of; null for a disc. */
	atoms: readonly string[] | null;
	/** Atoms of units of which a part is meant, and not drawn. */
	partly: readonly string[];
	known: 'commune' | 'district' | null;
	precision: Precision;
}

/** Land in one commune. ha and km on WGS 84. */
export interface MeasuredPart {
	unit: AdminUnit;
	/** null = a part that is not drawn, of at most `atMostHa`. */
	ha: number | null;
	atMostHa: number | null;
	whole: boolean;
	basis: AtomBasis | null;
	/** Length of the lines round it. */
	lineKm: number;
}

export interface MeasuredLand {
	wholeHa: number | null;
	outsideHa: number | null;
	parts: readonly MeasuredPart[];
}

const BASES: readonly AtomBasis[] = ['guess', 'inferred', 'source', 'kept'];

function weakest(boundaries: Boundaries, atoms: ReadonlySet<string>): AtomBasis | null {
	const found = new Set(boundaries.atoms.filter(({ atom }) => atoms.has(atom)).map(({ basis }) => basis));
	return BASES.find((basis) => found.has(basis)) ?? null;
}

/** Land of atoms by commune: the topology divides it, nothing is cut. */
function partsOfAtoms(boundaries: Boundaries, communes: readonly AdminUnit[], atoms: readonly string[]) {
	const inside = new Set(atoms);
	return communes.flatMap((unit): MeasuredPart[] => {
		const own = unit.atoms.filter((atom) => inside.has(atom));
		if (own.length === 0) return [];
		const land = boundaries.outline(own);
		return [
			{
				unit,
				ha: areaHa(land),
				atMostHa: null,
				whole: own.length === unit.atoms.length,
				basis: weakest(boundaries, new Set(own)),
				lineKm: ringLengthKm(land)
			}
		];
	});
}

/** Parts of units that are not drawn: the communes they lie in now, and what there is of the units in them. */
function partsNotDrawn(boundaries: Boundaries, communes: readonly AdminUnit[], atoms: readonly string[]) {
	return partsOfAtoms(boundaries, communes, atoms).map((part): MeasuredPart => ({
		...part,
		ha: null,
		atMostHa: part.ha,
		whole: false
	}));
}

function partsOfDisc(boundaries: Boundaries, communes: readonly AdminUnit[], disc: Polygon | MultiPolygon) {
	const { land } = readLand(disc, 'disc');
	if (!land) return [];
	const [mine, bounds] = [clipper2.read(land.geometry), land.bounds];
	return communes.flatMap((unit): MeasuredPart[] => {
		const outline = boundaries.outline(unit.atoms);
		if (!boundsTouch(boundsOf(outline), bounds)) return [];
		const common = clipper2.intersection(mine, clipper2.read(outline));
		const geometry = clipper2.write(common);
		if (!geometry || clipper2.areaHa(common) < FLOOR_HA) return [];
		const ha = clipper2.areaHa(common);
		const whole = areaHa(outline) - ha < FLOOR_HA;
		return [{ unit, ha, atMostHa: null, whole, basis: null, lineKm: ringLengthKm(geometry) }];
	});
}

/** Land by the communes of a vintage, largest part first and what is not known last. */
export function ledgerLand(
	boundaries: Boundaries,
	land: LedgerLand | null,
	vintage: VintageId
): MeasuredLand {
	if (!land) return { wholeHa: null, outsideHa: null, parts: [] };
	const communes = boundaries.unitsAt(vintage, 'commune');
	const wholeHa = areaHa(land.geometry);
	if (land.known === 'district') return { wholeHa, outsideHa: null, parts: [] };
	const drawn = land.atoms
		? partsOfAtoms(boundaries, communes, land.atoms)
		: partsOfDisc(boundaries, communes, land.geometry);
	const sum = drawn.reduce((total, { ha }) => total + (ha ?? 0), 0);
	return {
		wholeHa,
		outsideHa: land.atoms || wholeHa - sum < FLOOR_HA ? null : wholeHa - sum,
		parts: [
			...drawn.sort((a, b) => (b.ha ?? 0) - (a.ha ?? 0)),
			...partsNotDrawn(boundaries, communes, land.partly)
		]
	};
}

import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { fullName, type AdminUnit } from '../domain/admin-unit';
import { CodedError } from '../domain/errors';
import { foldName } from '../domain/name';
import { communeCode } from '../domain/unit-code';
import { interiorPoint } from '../geometry/interior-point';
import type { Place, PlaceRead, Reading } from './reading';
import { searchNames, type Hit, type SearchIndex } from './search';
import { PROVINCE } from '../register/province';

/** A centre's point is known to this, m (GeoNames). */
const CENTRE_M = 500;

function readingOf(
	kind: Reading['kind'],
	place: Place,
	part: Partial<Reading> & Pick<Reading, 'named'>
): Reading {
	return {
		kind,
		place,
		frame: null,
		marginM: 0,
		precision: 'whole-unit',
		remarks: [],
		evidence: [],
		...part
	};
}

/** Places that stand for units, worked out once: every letter typed may ask for eight of them. */
const INSIDE = new WeakMap<MultiPolygon, Place>();

function placeWithin(outline: MultiPolygon): Place {
	const place = INSIDE.get(outline) ?? interiorPoint(outline);
	INSIDE.set(outline, place);
	return place;
}

function hitReading(boundaries: Boundaries, hit: Hit): Reading | null {
	const named = { id: hit.id, name: hit.name, unit: hit.unit };
	if (hit.unit) {
		const place = placeWithin(boundaries.outline(hit.unit.atoms));
		return readingOf('unit', place, { named, remarks: [{ code: 'whole-unit' }] });
	}
	if (hit.project) {
		const { point, precision } = hit.project;
		if (!point || precision !== 'indicative') return null;
		return readingOf('project', point, { named, precision, remarks: [{ code: 'project-indicative' }] });
	}
	return hit.point
		? readingOf('centre', hit.point, { named, precision: 'indicative', marginM: CENTRE_M })
		: null;
}

function parentsOf(boundaries: Boundaries, unit: AdminUnit): string {
	const parent = boundaries.units.find((one) => one.code === unit.parent);
	return foldName(`${parent ? fullName(parent) : ''} tỉnh ${PROVINCE.name}`);
}

/** Names of the index folded once. */
const FOLDED = new WeakMap<Hit, readonly string[]>();

function foldedNames(hit: Hit): readonly string[] {
	const folded = FOLDED.get(hit) ?? Object.values(hit.name).map(foldName);
	FOLDED.set(hit, folded);
	return folded;
}

/** Whole-name matches, best kind first: full names, then bare ones; a unit before a centre or project of its name. */
function exact(index: SearchIndex, wanted: string): Hit[] {
	const units = index.filter((hit) => hit.unit !== null);
	const full = units.filter((hit) => foldedNames(hit).includes(wanted) || hit.unit?.code === wanted);
	if (full.length > 0) return full;
	const bare = units.filter((hit) => hit.unit && foldName(hit.unit.name) === wanted);
	if (bare.length > 0) return bare;
	return index.filter((hit) => hit.unit === null && foldedNames(hit).includes(wanted));
}

/**
 * Reads the name of a unit of any date (with or without kind, "…, huyện Cao Lộc" narrowing it down), its GSO code,
 * an urban centre or a project. Several of one name, or only similar names, make a question. Throws
 * `place-unknown`, `name-broken`, and `place-not-located` for a project known by name only.
 */
export function readName(boundaries: Boundaries, index: SearchIndex, text: string): PlaceRead {
	if (text.includes('\ufffd')) throw new CodedError('name-broken', { text });
	const [name = '', ...parents] = text.split(/[,;()]+/).map((part) => foldName(part));
	const fits = (hit: Hit) =>
		hit.unit === null ||
		parents.every((parent) => parent === '' || parentsOf(boundaries, hit.unit as AdminUnit).includes(parent));
	const whole = exact(index, communeCode(text) ?? foldName(text));
	const named = whole.length > 0 ? whole : exact(index, name).filter(fits);
	const similar = named.length > 0 ? [] : searchNames(index, text, () => true, 8);
	const found = named.length > 0 ? named : similar;
	if (found.length === 0) throw new CodedError('place-unknown', { text });
	const readings = found.flatMap((hit) => hitReading(boundaries, hit) ?? []);
	const [only] = readings;
	if (!only) throw new CodedError('place-not-located', { text });
	if (named.length > 0 && readings.length === 1) return { outcome: 'reading', reading: only };
	return { outcome: 'question', why: named.length > 0 ? 'name-shared' : 'name-not-exact', readings };
}

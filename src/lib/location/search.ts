import { alike } from '../domain/text';
import type { Boundaries } from '../boundaries/boundaries';
import { fullName, type AdminUnit } from '../domain/admin-unit';
import { foldName } from '../domain/name';
import { NO_MATCH, rankName } from '../domain/name-rank';
import type { Project } from '../domain/project';
import type { UrbanCentre } from '../domain/urban-centre';
import type { Bilingual } from '../domain/text';

/** One thing found by name. */
export interface Hit {
	kind: 'unit' | 'centre' | 'project';
	id: string;
	name: Bilingual;
	/** For a unit: itself, so that kind, parent and dates can be shown with the name. */
	unit: AdminUnit | null;
	project: Project | null;
	/** Of an urban centre, WGS 84; null where it is not known, and for the others. */
	point: readonly [number, number] | null;
}

interface Entry extends Hit {
	key: string;
}

export type SearchIndex = readonly Entry[];

/** Every name of every date, folded once: no diacritics, đ as d. */
export function searchIndex(
	boundaries: Boundaries | null,
	centres: readonly UrbanCentre[],
	projects: readonly Project[]
): SearchIndex {
	const units = (boundaries?.units ?? []).filter((unit) => unit.level !== 'province');
	return [
		...units.map((unit): Entry => {
			const name = fullName(unit);
			return {
				key: foldName(`${name} ${unit.code}`),
				kind: 'unit',
				id: unit.id,
				name: alike(name),
				unit,
				project: null,
				point: null
			};
		}),
		...centres.map((centre): Entry => {
			const key = foldName(Object.values(centre.name).join(' '));
			const { id, name, point } = centre;
			return { key, kind: 'centre', id, name, unit: null, project: null, point };
		}),
		...projects.map((project): Entry => {
			const key = foldName(Object.values(project.name).join(' '));
			const { id, name } = project;
			return { key, kind: 'project', id, name, unit: null, project, point: null };
		})
	];
}

const LEVELS = ['province', 'district', 'commune'];

/** Of one whole name the larger unit comes first; centres and projects of that name after units. */
function levelOf({ unit }: Hit): number {
	return unit ? LEVELS.indexOf(unit.level) : LEVELS.length;
}

/** Things whose name holds the query, best first; units in force on the wanted day before former ones. */
export function searchNames(
	index: SearchIndex,
	query: string,
	prefer: (hit: Hit) => boolean,
	most = 12
): Hit[] {
	const wanted = foldName(query);
	if (wanted.length < 2) return [];
	return index
		.map((entry) => ({ entry, rank: rankName(entry.key, wanted) + (prefer(entry) ? 0 : 0.5) }))
		.filter((found) => found.rank < NO_MATCH)
		.sort(
			(a, b) =>
				a.rank - b.rank ||
				(a.rank < 1 ? levelOf(a.entry) - levelOf(b.entry) : 0) ||
				a.entry.key.length - b.entry.key.length
		)
		.slice(0, most)
		.map(({ entry }) => entry);
}

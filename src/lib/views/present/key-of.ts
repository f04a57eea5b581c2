import { PROJECT_KINDS, type ProjectKind } from '../../domain/project';
import type { MapModel } from '../../map/model';
import type { ScreeningClass } from '../../proposal/screening-classes';
import {
	SHARE_CLASSES,
	TARGET_CLASSES,
	UNKNOWN_CLASSES,
	type CoverageClass
} from '../../workspace/coverage-class';
import { vintageById } from '../../register/vintages';

/** One line of the key of the stage, for something the map draws now. */
export type KeyEntry =
	| { kind: 'class'; name: CoverageClass; count: number }
	| { kind: 'piece'; name: 'covered' | 'gap' | 'overlap' }
	| { kind: 'indicative' }
	| { kind: 'limit'; id: string; sign: string }
	| { kind: 'change'; name: 'gained' | 'lost'; ha: number }
	| { kind: 'screening'; name: ScreeningClass; count: number }
	| { kind: 'new' }
	| { kind: 'line'; rank: 'district' | 'commune' }
	| { kind: 'centre'; symbol: string }
	| { kind: 'project'; name: ProjectKind }
	| { kind: 'checked'; shape: 'point' | 'land' }
	| { kind: 'disc' }
	| { kind: 'shared-point' };

const CLASSES: readonly CoverageClass[] = [
	...TARGET_CLASSES,
	...SHARE_CLASSES,
	...UNKNOWN_CLASSES,
	'no-base'
];
const SYMBOLS = [
	'centre-I',
	'centre-II',
	'centre-III',
	'centre-IV',
	'centre-V',
	'centre-new',
	'centre-study',
	'centre-none'
];

function ofCoverage({ choropleth, pieces, plans }: MapModel): KeyEntry[] {
	const drawn = pieces.features.map((feature) => feature.properties?.piece as unknown);
	return [
		...CLASSES.flatMap((name): KeyEntry[] => {
			const count = choropleth?.classes.get(name)?.length ?? 0;
			return count > 0 ? [{ kind: 'class', name, count }] : [];
		}),
		...(['covered', 'gap', 'overlap'] as const)
			.filter((name) => drawn.includes(name))
			.map((name): KeyEntry => ({ kind: 'piece', name })),
		...(plans.features.some((plan) => plan.properties?.indicative) ? [{ kind: 'indicative' as const }] : [])
	];
}

function ofBoundaries(model: MapModel): KeyEntry[] {
	const { limits, mine, change, screening, newCommunes, vintage, hidden } = model;
	const lines = limits.length === 0 && mine === null;
	return [
		...(['both', 'small-area', 'unknown', 'no'] as const).flatMap((name): KeyEntry[] => {
			const count = screening?.get(name)?.length ?? 0;
			return count > 0 ? [{ kind: 'screening', name, count }] : [];
		}),
		...(mine ? [{ kind: 'limit' as const, id: 'mine', sign: '' }] : []),
		...limits.map(({ id, sign }): KeyEntry => ({ kind: 'limit', id, sign })),
		...(['gained', 'lost'] as const).flatMap((name): KeyEntry[] =>
			change?.[name].land ? [{ kind: 'change', name, ha: change[name].ha }] : []
		),
		...(newCommunes.length > 0 ? [{ kind: 'new' as const }] : []),
		...(lines && vintageById(vintage).hasDistricts && !hidden.has('district-lines')
			? [{ kind: 'line' as const, rank: 'district' as const }]
			: []),
		...(lines && !hidden.has('commune-lines') ? [{ kind: 'line' as const, rank: 'commune' as const }] : [])
	];
}

function ofProjects({ projects, projectDiscs }: MapModel): KeyEntry[] {
	const kinds = projects.features.map((pin) => pin.properties?.kind as unknown);
	return [
		...PROJECT_KINDS.filter((name) => kinds.includes(name)).map((name): KeyEntry => ({
			kind: 'project',
			name
		})),
		...(projectDiscs.length > 0 ? [{ kind: 'disc' as const }] : []),
		...(projects.features.some((pin) => Number(pin.properties?.count) > 1)
			? [{ kind: 'shared-point' as const }]
			: [])
	];
}

/** The key of what a model draws: only what can be seen on its map, in the order it is read. */
export function keyOf(model: MapModel): KeyEntry[] {
	switch (model.view) {
		case 'coverage':
			return ofCoverage(model);
		case 'boundaries':
			return ofBoundaries(model);
		case 'centres':
			return SYMBOLS.filter((symbol) => model.centres.some((centre) => centre.symbol === symbol)).map(
				(symbol) => ({
					kind: 'centre',
					symbol
				})
			);
		case 'projects':
			return ofProjects(model);
		case 'check':
			return [
				...(model.selection || model.checked
					? [{ kind: 'checked' as const, shape: model.checked ? ('point' as const) : ('land' as const) }]
					: []),
				...model.limits.map(({ id, sign }): KeyEntry => ({ kind: 'limit', id, sign }))
			];
	}
}

import type { ClassState, UrbanCentre } from '../../domain/urban-centre';
import { classAt } from '../../register/centres';
import type { CentrePicture } from '../../map/pictures';
import type { CentreYear } from '../../workspace/view-state';

/** Map symbol of a centre in a year; new class-V centres keep their dashed ring. */
export function symbolOf(centre: UrbanCentre, state: ClassState): CentrePicture {
	if (centre.kind === 'district-level-town') return 'centre-study';
	if (state.class === 'none' || state.class === 'unknown') return 'centre-none';
	if (state.class === 'V' && centre.indicative) return 'centre-new';
	return `centre-${state.class}`;
}

const RANKS: Readonly<Record<string, number>> = { I: 0, II: 0, III: 1, IV: 2, V: 3, none: 4, unknown: 5 };

/** Sort rank of a class, highest class first. */
export function classRank(name: ClassState['class']): number {
	return RANKS[name] ?? 6;
}

/** Groups of the panel for a year: what changes by then, then the rest, each in class order. */
export interface CentreGroup {
	id: ClassState['class'];
	centres: readonly UrbanCentre[];
}

/** Centres of a year by class, highest first. */
export function groupsIn(centres: readonly UrbanCentre[], year: CentreYear): CentreGroup[] {
	const groups = new Map<ClassState['class'], UrbanCentre[]>();
	for (const centre of centres) {
		const state = classAt(centre, year);
		if (state) groups.set(state.class, [...(groups.get(state.class) ?? []), centre]);
	}
	return [...groups]
		.map(([id, members]) => ({ id, centres: members }))
		.sort((a, b) => classRank(a.id) - classRank(b.id));
}

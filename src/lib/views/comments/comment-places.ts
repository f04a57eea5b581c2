import type { FeatureCollection, Point } from 'geojson';
import type { Boundaries } from '../../boundaries/boundaries';
import { footprintOf } from '../../coverage/footprint';
import type { Language } from '../../domain/language';
import type { PlanningDocument } from '../../domain/plan';
import { labelPoint } from '../../geometry/interior-point';
import { m } from '../../i18n/paraglide/messages.js';
import { unitName } from '../../i18n/words';
import type { CommentAbout } from '../../location/comment';
import { PROJECTS } from '../../register/projects';
import type { ShownComment } from '../../workspace/comment-desk.svelte';

/** Where names and places of what is commented on are looked up. */
export interface Known {
	boundaries: Boundaries | null;
	plans: readonly PlanningDocument[];
}

/** The place of what a comment is about, WGS 84; null where it has none, or is not known here. */
export function placeOf(about: CommentAbout, { boundaries, plans }: Known): [number, number] | null {
	if (about.kind === 'place') return [...about.at];
	if (about.kind === 'project') {
		const point = PROJECTS.find(({ id }) => id === about.id)?.point;
		return point ? [point[0], point[1]] : null;
	}
	if (!boundaries) return null;
	if (about.kind === 'unit') {
		const point = boundaries.unitByCode(about.vintage, about.id)?.point;
		return point ? [point[0], point[1]] : null;
	}
	const plan = plans.find(({ id }) => id === about.id);
	if (plan?.footprint.kind === 'disc') return [...plan.footprint.centre];
	const land = plan && footprintOf(boundaries, plan);
	const point = land && labelPoint(land.geometry);
	return point ? [point[0], point[1]] : null;
}

/** What a comment is about, in words; its id where it is not known here. */
export function aboutName(about: CommentAbout, { boundaries, plans }: Known, language: Language): string {
	if (about.kind === 'place')
		return m.comment_at({ lat: about.at[1].toFixed(5), lon: about.at[0].toFixed(5) });
	const unit = about.kind === 'unit' ? boundaries?.unitByCode(about.vintage, about.id) : null;
	if (unit) return unitName(unit, language);
	const things = about.kind === 'plan' ? plans : about.kind === 'project' ? PROJECTS : [];
	return things.find(({ id }) => id === about.id)?.name[language] ?? m.comment_of_unknown({ id: about.id });
}

/** Comments as marks at their places, each with its number; several at one place stand as one mark. */
export function commentMarks(
	comments: readonly ShownComment[],
	looked: number | null,
	known: Known
): FeatureCollection<Point> {
	const marks = new Map<string, { at: [number, number]; numbers: number[] }>();
	comments.forEach(({ comment }, k) => {
		const at = placeOf(comment.about, known);
		if (!at) return;
		const mark = marks.get(at.join()) ?? { at, numbers: [] };
		mark.numbers.push(k);
		marks.set(at.join(), mark);
	});
	return {
		type: 'FeatureCollection',
		features: [...marks.values()].map(({ at, numbers }) => ({
			type: 'Feature',
			properties: {
				id: numbers[0],
				label: numbers.map((k) => k + 1).join(', '),
				looked: looked !== null && numbers.includes(looked)
			},
			geometry: { type: 'Point', coordinates: at }
		}))
	};
}

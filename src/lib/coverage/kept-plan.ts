import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { IsoDate } from '../domain/date';
import type { PlanEvent, PlanningDocument, PlanType } from '../domain/plan';
import { alike, type Bilingual } from '../domain/text';
import { OWN_DOSSIER, OWN_WORD } from '../register/plan-draft';
import { ALWAYS, type DatedPlan } from './types';

const flat = ([lon = NaN, lat = NaN]: Position) => [lon, lat];

/** The same lines without heights. */
function withoutHeights(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
	return geometry.type === 'Polygon'
		? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(flat)) }
		: {
				type: 'MultiPolygon',
				coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(flat)))
			};
}

/** The address of a service where the register may name it: an inner one, without https, stands in the note alone. */
const publicOf = (taken: DatedPlan['taken']) =>
	/^https:\/\/\S+$/.test(taken?.url ?? '') ? [taken?.url ?? ''] : [];

/** What is kept of a plan that nothing more is stated of: an approval by the word of its reader. */
function unstated({ warnings, countsFrom, decision, statedHa }: DatedPlan, day: IsoDate) {
	const undated = warnings.some(({ code }) => code.startsWith('approval-date-'));
	const always = countsFrom === ALWAYS;
	const when = undated || always ? { date: null, knownBy: always ? day : countsFrom } : { date: countsFrom };
	const approved: PlanEvent = {
		status: 'approved',
		...when,
		decision: decision ?? null,
		mark: 'recalled',
		sources: [OWN_WORD]
	};
	return { scale: null, areaHa: statedHa ?? null, place: null, events: [approved] };
}

/**
 * A plan of a file, of a dossier or drawn, as one of the register; what a dossier states of it is kept with it. Where
 * no day of approval was stated it is only known to have been approved by the day from which it counted, or, where it
 * counted on every day, by `day`. `note`: what else is to be known of it.
 */
export function keptPlan(
	id: string,
	plan: DatedPlan,
	day: IsoDate,
	note: Bilingual | null = null
): PlanningDocument {
	const { stated, taken } = plan;
	const told = stated ?? unstated(plan, day);
	return {
		id,
		name: alike(plan.name.normalize('NFC').trim()),
		type: plan.type as PlanType,
		...told,
		areaBound: told.areaHa === null ? null : 'exact',
		footprint: { kind: 'polygon', geometry: withoutHeights(plan.geometry) },
		precision: plan.precision,
		clause: null,
		due: null,
		agency: null,
		note,
		mark: stated ? 'seen' : 'recalled',
		sources: [stated ? OWN_DOSSIER : OWN_WORD, ...publicOf(taken)]
	};
}

import { isPartialDate, type PartialDate } from '../domain/date';
import type { Footprint, PlanEvent, PlanningDocument } from '../domain/plan';
import type { Precision } from '../domain/precision';
import { readStatedDay } from '../domain/stated-date';
import { alike, inEach } from '../domain/text';

/** The source of what somebody says without naming one. */
export const OWN_WORD = 'own-word';

/** The source of what stands in a digital dossier that somebody opened here. */
export const OWN_DOSSIER = 'own-dossier';

/** A step of which nothing is said yet. */
export const BLANK_STEP: PlanEvent = {
	status: 'approved',
	date: null,
	decision: null,
	mark: 'recalled',
	sources: []
};

/** A plan of which nothing is said yet. */
export function blankPlan(id: string): PlanningDocument {
	return {
		id,
		name: alike(''),
		type: 'zoning',
		scale: null,
		areaHa: null,
		areaBound: null,
		place: null,
		footprint: { kind: 'units', level: 'commune', codes: [] },
		precision: 'whole-unit',
		events: [BLANK_STEP],
		clause: null,
		due: null,
		agency: null,
		note: null,
		mark: 'recalled',
		sources: []
	};
}

/** Precisions a kind of footprint may have, the usual one first. */
export const PRECISIONS_OF: Readonly<Record<Footprint['kind'], readonly Precision[]>> = {
	units: ['whole-unit'],
	polygon: ['official-map', 'surveyed', 'generalised', 'indicative'],
	disc: ['indicative'],
	none: ['place-only']
};

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A day, month or year as people type it (30/9/2022, 9/2022, 2022); null for nothing, the text itself if it is none. */
export function readTypedDate(text: string): PartialDate | null {
	const typed = tidy(text);
	if (typed === '') return null;
	if (isPartialDate(typed)) return typed;
	const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
	if (month && year) return `${year}-${month.padStart(2, '0')}`;
	return readStatedDay(typed) ?? typed;
}

function finishedStep(step: PlanEvent, sources: readonly string[]): PlanEvent {
	const { planned, body, ...rest } = step;
	const decision = tidy(step.decision ?? '');
	const by = tidy(body ?? '');
	return {
		...rest,
		decision: decision === '' ? null : decision,
		...(planned ? { planned } : {}),
		...(by === '' ? {} : { body: by }),
		sources: step.sources.length > 0 ? step.sources : sources
	};
}

/** A draft as it is kept: texts tidied, the Vietnamese name for a missing English one, a source for each fact. */
export function finishedPlan(draft: PlanningDocument): PlanningDocument {
	const sources = draft.sources.length > 0 ? draft.sources : [OWN_WORD];
	const vi = tidy(draft.name.vi);
	const note = tidy(draft.note?.vi ?? '');
	const sameNote = draft.note !== null && tidy(draft.note.vi) === draft.note.vi;
	const { replacedBy, adjusts, ...rest } = draft;
	return {
		...rest,
		name: inEach((language) => tidy(draft.name[language]) || vi),
		events: draft.events.map((step) => finishedStep(step, sources)),
		note: note === '' ? null : sameNote ? draft.note : alike(note),
		sources,
		...(replacedBy ? { replacedBy } : {}),
		...(adjusts ? { adjusts } : {})
	};
}

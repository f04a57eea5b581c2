import type { DossierFacts, Footprint, PlanEvent, PlanningDocument } from '../../domain/plan';
import type { PlanField, RegisterEdit } from '../../domain/register-edit';
import { figureWords } from '../../i18n/figure-words';
import { formatDate, formatNumber, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { BOUND_WORDS, stepDay } from '../../i18n/plan-words';
import { MARK_WORDS, PLAN_STATUS_WORDS } from '../../i18n/state-words';
import { PLAN_TYPE_WORDS, PRECISION_WORDS } from '../../i18n/words';
import type { DoubtCode, PlanDoubt } from '../../register/plan-doubts';
import type { PlanFault } from '../../register/plan-faults';

export const FIELD_WORDS: Readonly<Record<PlanField, () => string>> = {
	name: m.register_field_name,
	type: m.register_field_type,
	scale: m.register_field_scale,
	areaHa: m.register_field_area,
	areaBound: m.register_field_bound,
	place: m.register_field_place,
	footprint: m.register_field_footprint,
	precision: m.register_field_precision,
	events: m.register_field_events,
	clause: m.register_field_clause,
	due: m.register_field_due,
	agency: m.register_field_agency,
	note: m.register_field_note,
	mark: m.register_field_mark,
	sources: m.register_field_sources,
	replacedBy: m.register_field_replaced_by,
	adjusts: m.register_field_adjusts,
	dossier: m.register_field_dossier
};

export const FOOTPRINT_WORDS: Readonly<Record<Footprint['kind'], () => string>> = {
	units: m.register_footprint_units,
	polygon: m.register_footprint_polygon,
	disc: m.register_footprint_disc,
	none: m.register_footprint_none
};

/** Names of other plans and units for what is told of a plan. */
export interface Names {
	language: Language;
	plan: (id: string) => string;
	unit: (code: string) => string;
}

export function ha(value: number, language: Language): string {
	return figureWords({ value, unit: 'ha', qualifier: 'exact' }, language);
}

/** Corners of an outline, the first of each ring once. */
export function cornersOf(geometry: Extract<Footprint, { kind: 'polygon' }>['geometry']): number {
	const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return parts.flat().reduce((count, ring) => count + ring.length - 1, 0);
}

function footprintWords(footprint: Footprint, names: Names): string {
	if (footprint.kind === 'units') return footprint.codes.map(names.unit).join(', ');
	const words = FOOTPRINT_WORDS[footprint.kind]();
	return footprint.kind === 'polygon'
		? `${words} (${formatNumber(cornersOf(footprint.geometry), names.language)})`
		: words;
}

/** A step in a line: status, day, the day it was planned for, decision, who decided. */
function stepWords(event: PlanEvent, language: Language): string {
	const planned = event.planned && `${m.register_step_planned()} ${formatDate(event.planned, language)}`;
	return [PLAN_STATUS_WORDS[event.status](), stepDay(event, language), planned, event.decision, event.body]
		.filter(Boolean)
		.join(', ');
}

/** What a dossier says: its code, the level, its lots together. */
function dossierWords({ code, level, lotsHa }: DossierFacts, { language }: Names): string {
	const lots = lotsHa === null ? null : m.register_dossier_lots({ ha: ha(lotsHa, language) });
	return [code, level && m.register_dossier_level({ level }), lots].filter(Boolean).join('; ');
}

const WORDS_OF: Readonly<Partial<Record<PlanField, (value: never, names: Names) => string>>> = {
	type: (value: PlanningDocument['type']) => PLAN_TYPE_WORDS[value](),
	scale: (value: number, { language }) => `1:${formatNumber(value, language)}`,
	areaHa: (value: number, { language }) => `${formatNumber(value, language, value % 1 === 0 ? 0 : 2)} ha`,
	areaBound: (value: keyof typeof BOUND_WORDS) => BOUND_WORDS[value]() || m.register_bound_exact(),
	footprint: footprintWords,
	precision: (value: PlanningDocument['precision']) => PRECISION_WORDS[value](),
	events: (value: readonly PlanEvent[], { language }) =>
		value.map((event) => stepWords(event, language)).join('; '),
	mark: (value: PlanningDocument['mark']) => MARK_WORDS[value](),
	sources: (value: readonly string[]) => value.join(', '),
	replacedBy: (value: string, { plan }) => plan(value),
	adjusts: (value: string, { plan }) => plan(value),
	dossier: dossierWords
};

/** A value of a field as people read it. */
export function valueWords(field: PlanField, value: unknown, names: Names): string {
	if (value === undefined || value === null) return m.register_empty();
	const words = WORDS_OF[field]?.(value as never, names);
	if (words !== undefined) return words || m.register_empty();
	if (typeof value === 'object' && 'vi' in value)
		return (value as unknown as Record<Language, string>)[names.language];
	return String(value);
}

/** What an entry did, in a line. */
export function editWords(edit: RegisterEdit, log: readonly RegisterEdit[], names: Names): string {
	if (edit.kind === 'undo') {
		const of = log.find(({ id }) => id === edit.of);
		const what = of ? editWords(of, log, names) : m.register_entry_gone();
		if (of?.kind !== 'undo') return m.register_did_undo({ what });
		const first = log.find(({ id }) => id === of.of);
		return m.register_did_redo({ what: first ? editWords(first, log, names) : what });
	}
	const named = edit.changes.find(({ field }) => field === 'name');
	const value = (named?.after ?? named?.before) as PlanningDocument['name'] | undefined;
	const name = value?.[names.language] ?? names.plan(edit.plan);
	const whole = edit.changes.some(({ field }) => field === 'type') && edit.changes.length > 8;
	if (whole && edit.changes.every(({ before }) => before === undefined)) return m.register_did_add({ name });
	if (whole && edit.changes.every(({ after }) => after === undefined)) return m.register_did_remove({ name });
	const fields = edit.changes.map(({ field }) => FIELD_WORDS[field]()).join(', ');
	return m.register_did_change({ name: names.plan(edit.plan), fields });
}

const FAULTS: Readonly<Record<PlanFault['code'], (fault: { field: string; value: string }) => string>> = {
	'field-invalid': m.register_fault_field,
	'date-invalid': m.register_fault_date,
	'approval-without-day': m.register_fault_day,
	'plan-unit-unknown': m.register_fault_unit,
	'plan-source-unknown': m.register_fault_source,
	'plan-link-unknown': m.register_fault_link,
	'plan-link-self': m.register_fault_self,
	'disc-without-area': m.register_fault_disc,
	'area-without-bound': m.register_fault_bound
};

/** Why a plan cannot be saved. */
export function faultWords({ code, field, value }: PlanFault): string {
	const shown = code === 'field-invalid' ? (value ? ` (${value})` : '') : (value ?? '');
	return FAULTS[code]({ field: FIELD_WORDS[field](), value: shown });
}

const DOUBTS: Readonly<Record<DoubtCode, (doubt: { about: string; ha: string }) => string>> = {
	'land-approved-twice': m.register_doubt_twice,
	'land-perhaps-approved-twice': m.register_doubt_perhaps,
	'footprint-outside': m.register_doubt_outside,
	'dates-out-of-order': m.register_doubt_order,
	'decision-used-twice': m.register_doubt_decision,
	'replaced-still-counts': m.register_doubt_replaced,
	'replaces-one-that-counts': m.register_doubt_replaces,
	'units-ended': m.register_doubt_ended
};

/** What is worth a second look. */
export function doubtWords({ code, about = [], ha: land }: PlanDoubt, names: Names): string {
	const told = about.map((one) =>
		code === 'units-ended'
			? names.unit(one)
			: code === 'dates-out-of-order'
				? formatDate(one, names.language)
				: names.plan(one)
	);
	return DOUBTS[code]({
		about: told.join('; '),
		ha: land === undefined ? '' : ha(land, names.language)
	});
}

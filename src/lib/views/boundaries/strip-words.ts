import { formatNumber, formatPercent, type Language } from '../../i18n/format';
import { figureText } from '../../i18n/figure-words';
import { m } from '../../i18n/paraglide/messages.js';
import { unitName } from '../../i18n/words';
import type { ProposalFigures } from '../../proposal/figures-by';
import type { Step } from '../../proposal/next-step';
import type { Scoreboard } from '../../proposal/scoreboard';
import { BASIS_HEADINGS, peopleWords } from './words';

/** One chip of the strip under the map: a figure of the proposal as the panel writes it. */
export interface StripChip {
	id: 'people' | 'area' | 'units' | 'wards' | 'pieces' | 'passed';
	label: string;
	value: string;
	/** It asks for a look: land in several pieces. */
	warn?: boolean;
}

/** The chips of a proposal; its criteria where it has a standard. */
export function stripChips(
	figures: ProposalFigures,
	board: Scoreboard | null,
	language: Language
): StripChip[] {
	const { people, area, units, wardShare, pieces } = figures;
	return [
		{ id: 'people', label: BASIS_HEADINGS[people.basis](), value: peopleWords(people, language) },
		{ id: 'area', label: m.compare_area(), value: `${formatNumber(area.value ?? 0, language, 2)} km²` },
		{ id: 'units', label: m.compare_units(), value: String(units.length) },
		{
			id: 'wards',
			label: m.criterion_ward_share(),
			value: wardShare.value === null ? m.unknown() : formatPercent(wardShare.value, language)
		},
		{ id: 'pieces', label: m.meaning_pieces(), value: String(pieces), warn: pieces > 1 },
		...(board
			? [
					{
						id: 'passed' as const,
						label: m.scoreboard_passed(),
						value: `${board.passed} / ${board.rows.length}`
					}
				]
			: [])
	];
}

/** Hectares and people of a step with their sign: "+ 2.345,6 ha, + 3.210 người"; people not known stay so. */
function amountWords({ joins, change }: Step, language: Language): string {
	const sign = joins ? '+' : '−';
	const { exact, atLeast } = change.people;
	const people = peopleWords(change.people, language);
	const known = exact !== null || atLeast !== null;
	const ha = figureText({ value: change.ha, unit: 'ha', qualifier: 'exact' }, language);
	const counted = known ? m.strip_people({ people: `${sign}\u00a0${people}` }) : m.strip_people_unknown();
	return `${sign}\u00a0${ha}, ${counted}`;
}

/** The communes of a step: their names, or how many where they are many. */
function stepNames({ change }: Step, language: Language): string {
	const names = change.pieces.map(
		({ unit, whole }) => unitName(unit, language) + (whole ? '' : ` (${m.part()})`)
	);
	return names.length > 3 ? m.limit_units({ count: names.length }) : names.join(', ');
}

/** What a press would do: "Xã Hợp Thành: + 2.345,6 ha, + 3.210 người". */
export function wouldWords(step: Step, language: Language): string {
	return `${stepNames(step, language)}: ${amountWords(step, language)}`;
}

/** What a press has done. */
export function didWords(step: Step, language: Language): string {
	const what = { names: stepNames(step, language), amount: amountWords(step, language) };
	return step.joins ? m.strip_added(what) : m.strip_removed(what);
}

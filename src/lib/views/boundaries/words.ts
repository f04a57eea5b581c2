import type { FigureUnit } from '../../domain/figure';
import { figureText, figureWords, type Stated } from '../../i18n/figure-words';
import { formatNumber, percentOf, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import type { PopulationBasis } from '../../domain/population';
import type { LimitDifference } from '../../proposal/limit-difference';
import type { People } from '../../proposal/people';
import type { Obstacle, Row } from '../../proposal/scoreboard';
import type { CriterionId } from '../../register/standards';

export const CRITERION_WORDS: Readonly<Record<CriterionId, () => string>> = {
	population: m.criterion_population,
	area: m.criterion_area,
	units: m.criterion_units,
	towns: m.criterion_towns,
	'ward-share': m.criterion_ward_share,
	'urban-class': m.criterion_urban_class,
	'inner-population': m.criterion_inner_population,
	density: m.criterion_density,
	'built-density': m.criterion_built_density,
	'non-farm': m.criterion_non_farm,
	'non-farm-inner': m.criterion_non_farm_inner,
	'urban-share': m.criterion_urban_share
};

const OBSTACLE_WORDS: Readonly<Record<Obstacle, () => string>> = {
	'people-unknown': m.obstacle_people_unknown,
	'people-between': m.obstacle_people_between,
	'residents-not-whole': m.obstacle_residents_not_whole,
	'class-unknown': m.obstacle_class_unknown,
	'no-data': m.obstacle_no_data,
	'communes-cut': m.obstacle_communes_cut,
	'area-unknown': m.obstacle_area_unknown
};

/** What a population counts, and when. */
export const BASIS_WORDS: Readonly<Record<PopulationBasis, () => string>> = {
	'census-2019': m.census_2019,
	'residents-2026-09': m.residents_2026_09
};

/** The same in two words, beside a number. */
export const BASIS_BRIEF: Readonly<Record<PopulationBasis, () => string>> = {
	'census-2019': () => '2019',
	'residents-2026-09': m.residents_2026_09
};

/** Heading of a column or row of people. */
export const BASIS_HEADINGS: Readonly<Record<PopulationBasis, () => string>> = {
	'census-2019': m.pane_people,
	'residents-2026-09': m.table_residents
};

/** How people were counted, as a sentence. */
export const BASIS_METHODS: Readonly<Record<PopulationBasis, () => string>> = {
	'census-2019': m.method_census,
	'residents-2026-09': m.method_residents
};

/** What is known exactly, between bounds, as at least so much, or not; without its unit. */
function spanWords({ exact, atLeast, atMost }: Row['actual'], unit: FigureUnit, language: Language): string {
	const style = unit === 'percent' ? {} : { suffix: '' };
	if (exact !== null) return figureText({ value: exact, unit, qualifier: 'exact' }, language, style);
	const least: Stated = { value: atLeast, unit, qualifier: 'at-least' };
	if (atLeast === null || atMost === null) return figureWords(least, language, style);
	const most: Stated = { value: atMost, unit, qualifier: 'at-most' };
	return `${figureText(least, language, style)}–${figureText(most, language, style)}`;
}

/** People of some land: exact, between bounds, at least, or not known. */
export function peopleWords({ exact, atLeast, atMost }: People, language: Language): string {
	return spanWords({ exact: exact?.value ?? null, atLeast, atMost }, 'people', language);
}

/** "from 150.000", "I, II or III". */
export function requiredWords(row: Row, language: Language): string {
	if (row.required === null) return m.required_class({ classes: row.classes.join(', ') });
	const unit =
		row.unit === 'km2' ? '\u00a0km²' : row.unit === 'people/km2' ? `\u00a0${m.people_per_km2()}` : '';
	const digits = Number.isInteger(row.required) ? 0 : 1;
	const number = formatNumber(row.required, language, digits);
	return m.required_from({
		value: row.unit === 'percent' ? percentOf(number, language) : `${number}${unit}`
	});
}

/** What is there, with its qualifier: a number, a class, bounds, or not known. */
export function actualWords(row: Row, language: Language): string {
	if (row.actualClass) return row.actualClass;
	return spanWords(row.actual, row.unit ?? 'units', language);
}

/** A number with its sign; a true minus. */
function signed(value: number, language: Language, digits = 0): string {
	return `${value > 0 ? '+' : ''}${formatNumber(value, language, digits)}`;
}

/** What a limit has more than the present: "+97,4 km² · +26.665 người · +5 đơn vị". */
export function differenceWords({ km2, people, units }: LimitDifference, language: Language): string {
	const parts = {
		km2: `${signed(km2, language, 1)} km²`,
		people: people === null ? m.strip_people_unknown() : m.strip_people({ people: signed(people, language) }),
		units: m.limit_units({ count: signed(units, language) })
	};
	// A number and its unit stay in one line.
	const whole = Object.entries(parts).map(([name, text]) => [name, text.replaceAll(' ', '\u00a0')]);
	return m.pane_difference(Object.fromEntries(whole) as typeof parts);
}

/** Distance to the threshold with its sign, or how many wards are missing. */
export function marginWords(row: Row, language: Language): string {
	if (row.lackingWards !== null && row.lackingWards > 0) return m.lacking_wards({ count: row.lackingWards });
	if (row.margin === null) return row.obstacle ? OBSTACLE_WORDS[row.obstacle]() : '';
	const digits = row.unit === 'percent' ? 1 : row.unit === 'km2' ? 1 : 0;
	return signed(row.margin, language, digits);
}

import { alike, inEach } from '../../domain/text';
import type { Language } from '../../domain/language';
import type { Bilingual } from '../../domain/text';
import { PROJECT_KINDS } from '../../domain/project';
import { VINTAGES, vintageById } from '../../register/vintages';
import { formatDate } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { PROJECT_KIND_WORDS, unitName } from '../../i18n/words';
import { SCREENING_RULES } from '../../register/standards';
import { TARGETS } from '../../register/targets';
import { targetValue } from '../../domain/target';
import { CENTRE_YEARS } from '../../workspace/view-state';
import type { Limit } from '../../proposal/limit';
import { both, bothWords } from './bilingual';
import type { SceneData } from './scene-data';

/** A fact that can be put into words or a row: its name there, and what it is. */
export interface FactChoice {
	name: string;
	label: Bilingual;
}

/** Facts of one thing, in the order of the chooser. */
export interface FactGroup {
	title: Bilingual;
	choices: readonly FactChoice[];
}

const OF_LIMIT = {
	area: m.fact_area,
	people: m.fact_people,
	density: m.fact_density,
	units: m.fact_units,
	wards: m.fact_wards,
	coverage: m.fact_coverage,
	passed: m.fact_passed,
	criteria: m.fact_criteria,
	'people-short': m.fact_people_short
};

const OF_AREA = {
	percent: m.fact_percent,
	covered: m.fact_covered,
	gap: m.fact_gap,
	overlap: m.fact_overlap,
	base: m.fact_base,
	plans: m.fact_counted_plans
};

const OF_PROVINCE = {
	'province-area': m.fact_area,
	'province-people': m.fact_people,
	'province-coverage': m.fact_coverage,
	plans: m.fact_plans,
	targets: m.fact_targets,
	centres: m.fact_centres,
	projects: m.fact_projects,
	'projects-placed': m.fact_projects_placed
};

function named(prefix: string, words: Readonly<Record<string, () => string>>): FactChoice[] {
	return Object.entries(words).map(([what, message]) => ({
		name: `${prefix}${what}`,
		label: bothWords(message)
	}));
}

function ofLimit(limit: Limit): FactGroup {
	return { title: limit.name, choices: named(`${limit.id}.`, OF_LIMIT) };
}

/** Name of what the coverage facts of a scene are of. */
export function chosenName({ chosen }: Pick<SceneData, 'chosen'>): Bilingual {
	if (!chosen) return alike('');
	return 'code' in chosen ? inEach((language) => unitName(chosen, language)) : chosen.name;
}

function byDate(
	name: string,
	message: (inputs: { date: string }, options?: { locale?: Language }) => string
) {
	return VINTAGES.filter(({ hasDistricts }) => name !== 'districts' || hasDistricts).map(
		(vintage): FactChoice => {
			const { from } = vintageById(vintage.id);
			return {
				name: `${name}:${vintage.id}`,
				label: both(message, (language) => ({ date: formatDate(from, language) }))
			};
		}
	);
}

/** Target values that are shares: the numbers the plan sets. */
function targets(): FactChoice[] {
	return TARGETS.flatMap((target) =>
		[2025, 2030]
			.filter((year) => targetValue(target, year) !== null && target.unit.vi === '%')
			.map((year) => {
				const label = (name: string) => `${target.id} · ${name}, ${year}`;
				return {
					name: `target:${target.id}-${year}`,
					label: inEach((language) => label(target.name[language]))
				};
			})
	);
}

/** How many centres have a class in a year. */
function centreClasses(): FactChoice[] {
	return CENTRE_YEARS.flatMap((year) =>
		['I', 'II', 'III', 'IV', 'V'].map((name) => {
			const inputs = { name, year: String(year) };
			const label = both(m.fact_centres_class, () => inputs);
			return { name: `centres-class:${name}-${year}`, label };
		})
	);
}

/** Every fact a scene can name: its own proposal and area first, then what all scenes share. */
export function factGroups(limits: readonly Limit[], data: SceneData): FactGroup[] {
	const name = chosenName(data);
	return [
		...(data.mine ? [ofLimit(data.mine)] : []),
		{
			title: both(m.fact_group_area, (language) => ({ name: name[language] })),
			choices: named('area.', OF_AREA)
		},
		...limits.map(ofLimit),
		{ title: bothWords(m.fact_group_province), choices: named('', OF_PROVINCE) },
		{
			title: bothWords(m.fact_group_units),
			choices: [
				...byDate('communes', m.fact_communes_at),
				...byDate('districts', m.fact_districts_at),
				...byDate('new', m.fact_new_at),
				...byDate('mean-area', m.fact_mean_area_at),
				...SCREENING_RULES.map((rule) => ({
					name: `due:${rule.id}`,
					label: both(m.fact_due, () => ({ rule: rule.id }))
				}))
			]
		},
		{
			title: bothWords(m.fact_group_projects),
			choices: PROJECT_KINDS.map((kind) => ({
				name: `projects-kind:${kind}`,
				label: bothWords(PROJECT_KIND_WORDS[kind])
			}))
		},
		{ title: bothWords(m.fact_group_centres), choices: centreClasses() },
		{ title: bothWords(m.fact_group_targets), choices: targets() }
	];
}

/** What a fact is, for saying that it is gone: "Area, City A"; its bare name when nobody knows it. */
export function factLabel(name: string, groups: readonly FactGroup[], language: Language): string {
	for (const { title, choices } of groups) {
		const found = choices.find((choice) => choice.name === name);
		if (found) return `${found.label[language]}, ${title[language]}`;
	}
	return name;
}

import type { Language } from '../../domain/language';
import { alike, inEach, type Bilingual } from '../../domain/text';
import { formatDate } from '../../i18n/format';
import { fullName } from '../../i18n/limit-words';
import { m } from '../../i18n/paraglide/messages.js';
import { SHORT_VIEW_WORDS } from '../../i18n/words';
import { CENTRES } from '../../register/centres';
import { PROJECTS } from '../../register/projects';
import { vintageById } from '../../register/vintages';
import { countingDay } from '../../register/dates';
import { sceneView, viewOf, type Extent, type Scene, type SceneRow } from '../../workspace/deck';
import type { ViewState } from '../../workspace/view-state';
import type { Limit } from '../../proposal/limit';
import { both, bothWords } from './bilingual';
import { chosenName } from './fact-choices';
import type { SceneData } from './scene-data';

type Words = Pick<Scene, 'kicker' | 'title' | 'text' | 'rows'>;

const NOTHING: Bilingual = alike('');

function dated(
	message: (inputs: { date: string }, options: { locale: Language }) => string,
	date: string
): Bilingual {
	return both(message, (language) => ({ date: formatDate(date, language) }));
}

function row(message: () => string, before: string | null, after: string): SceneRow {
	return { label: bothWords(message), before, after };
}

/** What stands before the colon of a longer text, as a line of its own. */
function leadOf(text: Bilingual): Bilingual {
	const lead = (language: Language) => {
		const [words = ''] = text[language].split(':');
		return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
	};
	return inEach(lead);
}

function limitWords(limit: Limit, kicker: Bilingual): Words {
	const before = (what: string) => (limit.id === 'present' ? null : `present.${what}`);
	const slots = {
		units: `{${limit.id}.units}`,
		wards: `{${limit.id}.wards}`,
		passed: `{${limit.id}.passed}`,
		criteria: `{${limit.id}.criteria}`
	};
	return {
		kicker,
		title: inEach((language) => fullName(limit, language)),
		text: both(m.scene_text_limit, () => slots),
		rows: [
			row(m.fact_area, before('area'), `${limit.id}.area`),
			limit.figures.people.basis === 'census-2019'
				? row(m.fact_people, before('people'), `${limit.id}.people`)
				: row(m.fact_residents, null, `${limit.id}.people`),
			row(m.fact_units, before('units'), `${limit.id}.units`)
		]
	};
}

function areaWords(data: SceneData, view: ViewState): Words {
	const slots = { percent: '{area.percent}', base: '{area.base}', gap: '{area.gap}' };
	return {
		kicker: dated(m.scene_kicker_coverage, view.asOf ?? countingDay(view.vintage)),
		title: chosenName(data),
		text: both(m.scene_text_coverage, () => slots),
		rows: [
			row(m.fact_percent, null, 'area.percent'),
			row(m.fact_covered, null, 'area.covered'),
			row(m.fact_gap, null, 'area.gap')
		]
	};
}

function boundaryWords(view: ViewState, data: SceneData, limits: readonly Limit[]): Words {
	const kicker = dated(m.scene_kicker_boundaries, vintageById(view.vintage).from);
	if (view.screening) {
		const rule = { rule: view.screening };
		return { kicker, title: both(m.scene_title_screening, () => rule), text: NOTHING, rows: [] };
	}
	if (view.limit === 'mine' && data.mine) return limitWords(data.mine, bothWords(m.scene_kicker_mine));
	const limit = limits.find((one) => one.id === view.limit);
	if (limit) return limitWords(limit, leadOf(limit.basis));
	return {
		kicker,
		title: view.selected ? chosenName(data) : bothWords(m.scene_title_boundaries),
		text: NOTHING,
		rows: [row(m.fact_units, null, `communes:${view.vintage}`)]
	};
}

function wordsOf(view: ViewState, data: SceneData, limits: readonly Limit[]): Words {
	const { selected } = view;
	switch (view.view) {
		case 'coverage':
			return areaWords(data, view);
		case 'boundaries':
			return boundaryWords(view, data, limits);
		case 'centres': {
			const centre = selected?.kind === 'c' ? CENTRES.find(({ id }) => id === selected.id) : null;
			const year = { year: String(view.year) };
			return {
				kicker: bothWords(m.scene_kicker_centres),
				title: centre?.name ?? both(m.scene_title_centres, () => year),
				text: NOTHING,
				rows: centre ? [] : [row(m.fact_centres, null, 'centres')]
			};
		}
		case 'projects': {
			const project = selected?.kind === 'p' ? PROJECTS.find(({ id }) => id === selected.id) : null;
			return {
				kicker: bothWords(m.view_projects),
				title: project?.name ?? bothWords(m.scene_title_projects),
				text: NOTHING,
				rows: project
					? []
					: [row(m.fact_projects, null, 'projects'), row(m.fact_projects_placed, null, 'projects-placed')]
			};
		}
		case 'check':
			return {
				kicker: bothWords(m.view_check),
				title: bothWords(m.scene_title_check),
				text: NOTHING,
				rows: []
			};
	}
}

const SHORT = 22;

/** A name for the row of scenes: no more letters than a button holds. */
function shortOf(title: Bilingual, view: ViewState, limits: readonly Limit[]): Bilingual {
	const limit = view.view === 'boundaries' && limits.find(({ id }) => id === view.limit);
	if (limit && limit.id === 'present') return bothWords(m.limit_now);
	if (limit && limit.sign) return both(m.limit_version, () => ({ sign: limit.sign }));
	const instead = bothWords(SHORT_VIEW_WORDS[view.view]);
	const cut = (language: Language) => {
		const words = title[language] || instead[language];
		return words.length > SHORT ? `${words.slice(0, SHORT - 1).trimEnd()}…` : words;
	};
	return inEach(cut);
}

/** A scene of what is on the map, with words that say its numbers; all of them can be changed afterwards. */
export function takeScene(
	view: ViewState,
	extent: Extent,
	data: SceneData,
	limits: readonly Limit[]
): Omit<Scene, 'id'> {
	const kept = sceneView(view);
	const words = wordsOf(viewOf({ view: kept }), data, limits);
	return { ...words, short: shortOf(words.title, view, limits), view: kept, extent, scoreboard: false };
}

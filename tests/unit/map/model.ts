import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import type { AreaCoverage } from '../../../src/lib/coverage/types';
import { EMPTY, type MapModel } from '../../../src/lib/map/model';
import { VINTAGES } from '../../../src/lib/register/vintages';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { PLANS } from '../../../src/lib/register/plans';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { changeOf, rivalOf, rivalsOf } from '../../../src/lib/proposal/rival';
import { limitsOf } from '../../../src/lib/proposal/limit';
import { mapModel, planFeatures } from '../../../src/lib/views/shown/map-model';
import { App } from '../../../src/lib/workspace/app.svelte';
import { LAYER_GROUPS } from '../../../src/lib/workspace/layer-groups';
import { COVERAGE_LEVELS, VIEWS, type ViewState } from '../../../src/lib/workspace/view-state';
import { boundaries as load } from '../coverage/register';

const boundaries = load();
const limits = limitsOf(boundaries, PROPOSALS);
const computed = new Map<string, readonly AreaCoverage[]>();

/** An app in a state, with the boundaries the product carries. */
export function appIn(state: Partial<ViewState>, theme: 'light' | 'dark' = 'light'): App {
	const app = new App();
	app.boundaries = boundaries;
	app.theme = theme;
	app.set(state);
	return app;
}

/** The model of the map as the page makes it from a state, figures and all. */
export function modelOf(state: Partial<ViewState>, theme: 'light' | 'dark' = 'light'): MapModel {
	const app = appIn(state, theme);
	const { view, asOf } = app;
	const request = {
		areas: coverageAreas(boundaries, {
			level: view.level,
			vintage: view.vintage,
			base: view.base,
			proposals: PROPOSALS,
			completeness: COMPLETENESS,
			asOf
		}),
		plans: coveragePlans(boundaries, PLANS, { types: view.types, asOf }),
		types: view.types,
		asOf,
		base: view.base
	};
	const key = [view.level, view.vintage, view.base, asOf, ...view.types].join();
	const results = computed.get(key) ?? computeCoverage(request, { pieces: true });
	computed.set(key, results);
	const pieces = results.find((area) => area.id === view.selected?.id)?.pieces ?? null;
	const chosen = limits.find((limit) => limit.id === view.limit);
	const rival = chosen && rivalOf(rivalsOf(boundaries, chosen, limits, null), chosen, view.against);
	const change = chosen && view.view === 'boundaries' ? changeOf(boundaries, chosen, rival ?? null) : null;
	return mapModel({
		app,
		request,
		plans: view.view === 'coverage' ? planFeatures(request, app, view.language) : EMPTY,
		results,
		level: view.level,
		pieces,
		limits,
		change: change?.comparison ?? null
	});
}

/** Screens that bring out every layer: each view, theme and boundary date, and each level of coverage. */
export const SCREENS: readonly [string, Partial<ViewState>, 'light' | 'dark'][] = [
	...VIEWS.flatMap((view) =>
		VINTAGES.flatMap(({ id: vintage }) =>
			(['light', 'dark'] as const).map((theme): [string, Partial<ViewState>, 'light' | 'dark'] => [
				`${view}, ${vintage}, ${theme}`,
				{ view, vintage, level: vintage === '2025' ? 'commune' : 'district', at: [106.76, 21.85] },
				theme
			])
		)
	),
	...COVERAGE_LEVELS.map((level): [string, Partial<ViewState>, 'light'] => [
		`coverage of ${level}`,
		{ level, palette: 'share', selected: { kind: 'u', id: level === 'district' ? '183' : '06253' } },
		'light'
	]),
	[
		'thị xã Hữu Lũng',
		{ view: 'boundaries', limit: 'thi-xa-huu-lung', selected: { kind: 'u', id: '05977' } },
		'light'
	],
	['A against B', { view: 'boundaries', limit: 'city-a', against: 'city-b' }, 'light'],
	['B against A', { view: 'boundaries', limit: 'city-b', against: 'city-a' }, 'dark'],
	['the city at present', { view: 'boundaries', limit: 'present' }, 'dark'],
	['a project', { view: 'projects', kinds: ['industrial'], selected: { kind: 'p', id: 'P09' } }, 'light'],
	['no plan type at all', { types: [] }, 'light'],
	[
		'drawings',
		{
			marks: [
				{ kind: 'arrow', from: [106.7, 21.8], to: [106.8, 21.9] },
				{ kind: 'text', at: [106.7, 21.8], words: 'Đây' }
			]
		},
		'dark'
	],
	['everything hidden', { hidden: LAYER_GROUPS }, 'light']
];

import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Position } from 'geojson';
import { OWN_PLAN } from '../../coverage/own-warning';
import {
	ALWAYS,
	type AreaCoverage,
	type CoveragePieces,
	type CoveragePlan,
	type CoverageRequest
} from '../../coverage/types';
import type { IsoDate } from '../../domain/date';
import type { Language } from '../../domain/language';
import { remembered } from '../../domain/remembered';
import { labelPoint } from '../../geometry/interior-point';
import { formatDate } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { standingOf } from '../../coverage/standing';
import { newUnits } from '../../boundaries/new-units';
import type { Column } from '../../map/columns';
import { EMPTY, type Choropleth, type MapModel } from '../../map/model';
import { colourIn } from '../../map/colour';
import { markFeatures } from '../../map/mark-shapes';
import { limitLine } from '../../map/line-looks';
import { PALETTES } from '../../map/palette';
import { CENTRES } from '../../register/centres';
import { PLANS } from '../../register/plans';
import type { App } from '../../workspace/app.svelte';
import { coverageClass, type CoverageClass } from '../../workspace/coverage-class';
import type { CoverageLevel } from '../../workspace/view-state';
import type { Limit } from '../../proposal/limit';
import { classRank, symbolOf } from '../centres/centre-state';
import { mapName } from '../centres/map-name';
import { classAt } from '../../register/centres';
import { areaTargetValue } from '../coverage/area-target';
import { projectPins, shownProjects } from '../projects/project-state';
import { PROPOSALS, SEAT_LIMITS } from '../../register/proposals';

/** The target that areas are held against; null while their share of land itself is shown. */
const targetOf = ({ view }: App) => (view.palette === 'target' ? areaTargetValue(view.target) : null);

function choroplethOf(app: App, areas: readonly AreaCoverage[], level: CoverageLevel): Choropleth | null {
	if (app.view.view !== 'coverage') return null;
	const target = targetOf(app);
	const classes = new Map<CoverageClass, string[]>();
	for (const area of areas) {
		const name = coverageClass(area, target);
		classes.set(name, [...(classes.get(name) ?? []), area.id]);
	}
	const met = target === null ? [] : areas.filter((area) => standingOf(area, target) === 'met');
	return { layer: level === 'town' ? 'commune' : level, classes, met: met.map(({ id }) => id) };
}

/** What is said after the name of a plan of the reader's own on the map, with the day from which it counts. */
function ownMark(countsFrom: IsoDate | undefined, language: Language): string {
	const day = countsFrom && countsFrom !== ALWAYS ? `, ${formatDate(countsFrom, language)}` : '';
	return ` (${m.plan_yours()}${day})`;
}

const OFFICIAL = new Map(PLANS.map((plan) => [plan.id, plan]));

/** Footprints of the counted plans. A plan of the whole province would hide everything and stays undrawn. */
export function planFeatures(
	request: CoverageRequest | null,
	{ boundaries }: Pick<App, 'boundaries'>,
	language: Language
): FeatureCollection {
	if (!request) return EMPTY;
	// Many plans of a file share a few days.
	const marks = new Map<IsoDate | undefined, string>();
	const ownName = ({ countsFrom }: CoveragePlan & { countsFrom?: IsoDate }, name: string) => {
		const mark = marks.get(countsFrom) ?? ownMark(countsFrom, language);
		marks.set(countsFrom, mark);
		return name + mark;
	};
	const features = request.plans.flatMap((plan): Feature[] => {
		if (plan.atoms && plan.atoms.length === boundaries?.atoms.length) return [];
		const source = OFFICIAL.get(plan.id);
		const at = source?.footprint.kind === 'disc' ? [...source.footprint.centre] : null;
		const own = !source || plan.warnings.some(({ code }) => code === OWN_PLAN);
		const name = source?.name[language] ?? plan.name;
		return [
			{
				type: 'Feature',
				properties: {
					id: plan.id,
					name: own ? ownName(plan, name) : name,
					indicative: plan.precision === 'indicative',
					own,
					at: at ?? (own ? labelPoint(plan.geometry) : null)
				},
				geometry: plan.geometry
			}
		];
	});
	return { type: 'FeatureCollection', features };
}

/** The pieces of an area as the map draws them. */
const pieceFeatures = remembered((pieces: CoveragePieces): FeatureCollection => {
	const features = (['gap', 'covered', 'overlap'] as const).flatMap((piece): Feature[] => {
		const geometry = pieces[piece];
		return geometry ? [{ type: 'Feature', properties: { piece }, geometry }] : [];
	});
	return { type: 'FeatureCollection', features };
});

const EAST: readonly [0 | 1, 1 | -1] = [0, 1];
const SOUTH: readonly [0 | 1, 1 | -1] = [1, -1];

/** A place on the edge of each limit for its letter. */
function signPoints(limits: readonly Limit[], app: App): FeatureCollection<Point> {
	const { boundaries } = app;
	if (!boundaries || app.view.view !== 'boundaries') return EMPTY;
	const palette = PALETTES[app.theme];
	return {
		type: 'FeatureCollection',
		features: limits
			.filter((limit) => limit.sign !== '')
			.map((limit) => {
				const points = boundaries.outline(limit.atoms).coordinates.flatMap((rings) => rings[0] ?? []);
				const [axis, sign] = PROPOSALS.find(({ id }) => id === limit.id)?.signSide === 'south' ? SOUTH : EAST;
				const further = (a: Position, b: Position) => ((b[axis] ?? 0) - (a[axis] ?? 0)) * sign > 0;
				const at = points.reduce((best, point) => (further(best, point) ? point : best));
				return {
					type: 'Feature' as const,
					properties: { sign: limit.sign, colour: colourIn(palette, limitLine(limit.id).colour) },
					geometry: { type: 'Point' as const, coordinates: at }
				};
			})
	};
}

/** Limits drawn in a view: the city's three while one of them is chosen, else the chosen stand-in. */
export function drawnLimits(limits: readonly Limit[], app: App): Limit[] {
	if (app.view.hidden.includes('proposals')) return [];
	const city = (id: string) => SEAT_LIMITS.includes(id);
	if (app.view.view === 'check') return limits.filter((limit) => city(limit.id));
	if (app.view.view !== 'boundaries') return [];
	return city(app.view.limit) || app.view.limit === 'mine'
		? limits.filter((limit) => city(limit.id))
		: limits.filter((limit) => limit.id === app.view.limit);
}

/** Communes new at the date, while the date itself is shown: no limit chosen, nothing coloured, not all of them new. */
function newCodes({ boundaries, view }: App, screened: boolean): string[] {
	if (!boundaries || view.view !== 'boundaries' || view.limit !== 'none' || screened) return [];
	const codes = newUnits(boundaries, view.vintage).map(({ code }) => code);
	return codes.length < boundaries.unitsAt(view.vintage, 'commune').length ? codes : [];
}

export interface Inputs {
	app: App;
	request: CoverageRequest | null;
	/** As `planFeatures` gives them while coverage is looked at; else none. */
	plans: FeatureCollection;
	/** The areas to be coloured, and the level they are of. */
	results: readonly AreaCoverage[];
	level: CoverageLevel;
	pieces: CoveragePieces | null;
	limits: readonly Limit[];
	/** What the check view has in hand: the subject's outline, the way to the nearest line, the rows of a batch. */
	checked?: { outline: Geometry | null; way: Geometry | null; rows: FeatureCollection<Point> };
	/** The reader's own proposal while it is composed. */
	mine?: Limit | null;
	/** Its land. */
	mineLand?: MultiPolygon | null;
	/** What the chosen limit gains and loses. */
	change?: MapModel['change'];
	screening?: MapModel['screening'];
	refused?: MapModel['refused'];
	gaps?: MapModel['gaps'];
	comments?: MapModel['comments'];
	foreign?: MapModel['foreign'];
	textScale?: number;
}

const NOTHING_CHECKED = { outline: null, way: null, rows: EMPTY };

/** Everything the map draws, from the state and the computed figures. */
export function mapModel({
	app,
	request,
	plans,
	results,
	level,
	pieces,
	limits,
	checked = NOTHING_CHECKED,
	mine = null,
	mineLand = null,
	change = null,
	screening = null,
	refused = EMPTY,
	gaps = EMPTY,
	comments = EMPTY,
	foreign = null,
	textScale = 1
}: Inputs): MapModel {
	const { view, boundaries } = app;
	const choropleth = choroplethOf(app, results, level);
	const metAtoms = (request?.areas ?? [])
		.filter(({ id }) => choropleth?.met.includes(id))
		.flatMap(({ atoms }) => atoms ?? []);
	const { selected } = view;
	const unit = selected?.kind === 'u' ? (boundaries?.unitByCode(view.vintage, selected.id) ?? null) : null;
	const chosenLimit = mine ?? limits.find((limit) => limit.id === view.limit) ?? null;
	const proposal = selected?.kind === 'b' ? limits.find((limit) => limit.id === selected.id) : null;
	const atoms = unit?.atoms ?? (view.view === 'coverage' ? proposal?.atoms : undefined);
	const outlined = view.view === 'coverage' || view.view === 'boundaries' ? atoms : undefined;
	const drawn = drawnLimits(limits, app);
	const projects = shownProjects(view.kinds);
	const city = limits.find((limit) => limit.id === 'present');
	return {
		theme: app.theme,
		language: view.language,
		textScale,
		view: view.view,
		vintage: view.vintage,
		hidden: new Set(view.hidden),
		choropleth,
		met: metAtoms.length > 0 && boundaries ? boundaries.outline(metAtoms) : null,
		ticks: EMPTY,
		plans,
		pieces: pieces && view.view === 'coverage' ? pieceFeatures(pieces) : EMPTY,
		limits: drawn.map((limit) => ({
			id: limit.id,
			sign: limit.sign,
			// Communes coloured by a rule must not be tinted twice.
			chosen: view.view === 'boundaries' && limit.id === view.limit && screening === null
		})),
		present: city && boundaries && drawn.includes(city) ? boundaries.outline(city.atoms) : null,
		limitSigns: signPoints(drawn, app),
		mine: mineLand,
		// Communes coloured by a rule keep their colours.
		change:
			view.view === 'boundaries' && screening === null && !view.hidden.includes('proposals') ? change : null,
		screening: view.view === 'boundaries' ? screening : null,
		newCommunes: newCodes(app, screening !== null),
		centres: CENTRES.flatMap((centre) => {
			const state = classAt(centre, view.year);
			return state && centre.point
				? [
						{
							id: centre.id,
							symbol: symbolOf(centre, state),
							rank: classRank(state.class),
							label: mapName(centre, view.language)
						}
					]
				: [];
		}),
		projects: projectPins(projects, selected?.kind === 'p' ? selected.id : null, view.language),
		projectDiscs: projects.filter((project) => project.point && project.areaHa !== null).map((p) => p.id),
		selection: outlined && boundaries ? boundaries.outline(outlined) : checked.outline,
		way: checked.way,
		rows: checked.rows,
		marks: markFeatures(view.marks),
		comments,
		refused,
		foreign,
		gaps,
		members:
			view.view === 'boundaries' && chosenLimit && boundaries
				? boundaries.unitsWithin(view.vintage, chosenLimit.atoms).map((member) => member.unit.code)
				: [],
		checked: view.view === 'check' && !checked.outline ? view.at : null
	};
}

/** Columns for the tilted map: known covered land of each area, at its representative point. */
export function coverageColumns3d(app: App, results: readonly AreaCoverage[]): Column[] {
	const { boundaries, view } = app;
	if (!boundaries || view.view !== 'coverage' || !view.columns) return [];
	const palette = PALETTES[app.theme];
	return results.flatMap((area): Column[] => {
		const at = boundaries.unitByCode(view.vintage, area.id)?.point;
		if (!at || !area.coveredHa) return [];
		const hex = palette.coveredEdge;
		const channel = (i: number) => parseInt(hex.slice(i, i + 2), 16);
		return [{ id: area.id, at, ha: area.coveredHa, colour: [channel(1), channel(3), channel(5)] }];
	});
}

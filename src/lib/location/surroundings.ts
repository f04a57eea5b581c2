import type { Position } from 'geojson';
import type { UrbanCentre } from '../domain/urban-centre';
import type { Project } from '../domain/project';
import { azimuth, LineIndex } from '../geometry/line-index';
import { lineLengthKm } from '../geometry/area';
import { inPolygons } from '../geometry/contains';
import type { PlaceIndex } from './place-index';
import type { Place } from './reading';
import { stretchOf, type Route } from './road-posts';
import { linesOf, placeOf, type Subject } from './subject';
import type { BorderGate } from './themes';
import { PLAN_VINTAGE } from '../register/vintages';
import { communeOf } from '../boundaries/topology';

export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
/** One of eight directions, from the subject to the thing. */
export type Direction = (typeof DIRECTIONS)[number];

/** How far away something is. */
export interface Away {
	km: number;
	direction: Direction;
	/** How far the thing itself may be from where it is taken to be, m. */
	accuracyM: number;
}

/** Points of communes and towns stand for what lies somewhere in them, m. */
const COMMUNE_POINT_M = 3000;
const TOWN_POINT_M = 500;

function directionTo(from: Place, to: readonly [number, number]): Direction {
	return DIRECTIONS[Math.round(azimuth(from, to) / 45) % 8] ?? 'n';
}

/** From the nearest point of the subject to a place; 0 for a place inside it. */
function away(index: PlaceIndex, subject: Subject, to: Place, accuracyM: number): Away {
	const from = placeOf(index.boundaries, subject);
	const direction = directionTo(from, to);
	const lines = linesOf(index.boundaries, subject);
	if (subject.kind === 'point') return { km: lineLengthKm([[...from], [...to]]), direction, accuracyM };
	const land = subject.kind === 'area' ? subject.geometry : null;
	const inside =
		subject.kind === 'unit'
			? subject.atoms.includes(index.atomAt(to)?.atom ?? '')
			: land !== null && inPolygons(to[0], to[1], land);
	const near = new LineIndex(lines.map((line) => ({ line, accuracyM: 0 }))).nearest(to);
	return { km: inside ? 0 : (near?.metres ?? NaN) / 1000, direction, accuracyM };
}

/** From the subject to the nearest of some lines. */
function awayFromLines(
	index: PlaceIndex,
	subject: Subject,
	lines: readonly (readonly Position[])[],
	accuracyM: number
): Away | null {
	const target = index.linesOf(lines, accuracyM);
	const from = placeOf(index.boundaries, subject);
	const own = linesOf(index.boundaries, subject);
	const near =
		own.length === 0
			? target.nearest(from)
			: own
					.map((line) => target.nearestToLine(line))
					.reduce((best, one) => (best && one && best.metres <= one.metres ? best : (one ?? best)), null);
	return near ? { km: near.metres / 1000, direction: directionTo(from, near.at), accuracyM } : null;
}

/** A project near by, and how its place is known. */
export interface ProjectNear extends Away {
	project: Project;
	basis: 'point' | 'disc' | 'road';
	/** True when the subject meets the disc of the project's stated area, or touches its stretch of road. */
	meets: boolean;
}

/** A stretch of road, made once for each set of routes: its identity is what the line index is kept by. */
const STRETCHES = new WeakMap<readonly Route[], Map<string, readonly Position[][]>>();

function stretches(
	routes: readonly Route[],
	id: string,
	kmFrom: number,
	kmTo: number
): readonly Position[][] {
	const known = STRETCHES.get(routes) ?? new Map<string, readonly Position[][]>();
	STRETCHES.set(routes, known);
	const key = `${id} ${kmFrom} ${kmTo}`;
	const found = known.get(key) ?? [stretchOf(routes, id, kmFrom, kmTo)];
	known.set(key, found);
	return found;
}

function projectAway(
	index: PlaceIndex,
	subject: Subject,
	project: Project,
	routes: readonly Route[]
): ProjectNear | null {
	if (project.route) {
		const { routeId, kmFrom, kmTo } = project.route;
		if (!routes.some((route) => route.id === routeId)) return null;
		const route = routes.find((one) => one.id === routeId);
		const found = awayFromLines(
			index,
			subject,
			stretches(routes, routeId, kmFrom, kmTo),
			route?.accuracyM ?? 0
		);
		return found ? { ...found, project, basis: 'road', meets: found.km * 1000 <= found.accuracyM } : null;
	}
	if (!project.point) return null;
	const centre = away(index, subject, project.point, COMMUNE_POINT_M);
	if (project.areaHa === null) return { ...centre, project, basis: 'point', meets: false };
	const [[ring = []] = []] = index.disc(project.point, project.areaHa).coordinates;
	const radiusKm = lineLengthKm([[...project.point], ring[0] as Position]);
	return { ...centre, project, basis: 'disc', meets: centre.km <= radiusKm };
}

/** Projects with a known place within `withinKm`, nearest first. Throws as `stretchOf` for a road without posts. */
export function projectsNear(
	index: PlaceIndex,
	subject: Subject,
	projects: readonly Project[],
	routes: readonly Route[],
	withinKm: number
): ProjectNear[] {
	return projects
		.flatMap((project) => projectAway(index, subject, project, routes) ?? [])
		.filter(({ km }) => km <= withinKm)
		.sort((a, b) => a.km - b.km);
}

/** The nearest main road, border gate and urban centre. */
export interface Surroundings {
	road: (Away & { route: Route }) | null;
	gate: (Away & { gate: BorderGate }) | null;
	/** `within`: the subject lies, at least in part, in the commune unit of the centre of May 2023. */
	centre: (Away & { centre: UrbanCentre; within: boolean }) | null;
}

const nearest = <T extends Away>(found: readonly T[]): T | null =>
	found.reduce<T | null>((best, one) => (best && best.km <= one.km ? best : one), null);

/** What stands near by: indicative, as the themes are. */
export function surroundingsOf(
	index: PlaceIndex,
	subject: Subject,
	held: ReadonlySet<string>,
	themes: { routes: readonly Route[]; gates: readonly BorderGate[]; centres: readonly UrbanCentre[] }
): Surroundings {
	const roads = themes.routes.filter((route) => route.class !== 'railway');
	const within = (centre: UrbanCentre) =>
		index.boundaries.atoms.some(
			(one) => held.has(one.atom) && [communeOf(one, PLAN_VINTAGE), one.district].includes(centre.unit ?? '')
		);
	const centres = themes.centres.flatMap((centre) =>
		centre.point
			? [{ ...away(index, subject, centre.point, TOWN_POINT_M), centre, within: within(centre) }]
			: []
	);
	return {
		road: nearest(
			roads.flatMap((route) => {
				const found = awayFromLines(index, subject, route.parts, route.accuracyM);
				return found ? [{ ...found, route }] : [];
			})
		),
		gate: nearest(themes.gates.map((gate) => ({ ...away(index, subject, gate.at, gate.accuracyM), gate }))),
		centre: nearest(centres.filter((one) => one.within)) ?? nearest(centres)
	};
}

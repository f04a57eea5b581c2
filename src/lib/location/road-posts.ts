import type { Position } from 'geojson';
import { CodedError } from '../domain/errors';
import type { Mark } from '../domain/text';
import { lineLengthKm } from '../geometry/area';
import { chained, pointAtKm, stretchKm } from '../geometry/linear-reference';
import type { Reading } from './reading';
import { KM_POSTS } from '../register/km-posts';

/** A main road: its parts as drawn, WGS 84. */
export interface Route {
	id: string;
	name: string;
	/** `railway` has no km-posts of a road. */
	class: string;
	/** How far the line may lie from the road, m. */
	accuracyM: number;
	parts: readonly (readonly Position[])[];
}

/** Share by which the drawn line falls short of the posts: QL4B measures 77.6 km where its last post is Km80. */
const SHORT_OF_POSTS = 0.03;

const ROAD = /\b(ql|quốc\s*lộ|quoc\s*lo|tl|tỉnh\s*lộ|tinh\s*lo|đt|dt)\s*[.\s-]*(\d+\s*[a-z]?)\b/iu;
const POST = /\bkm\s*(\d+)(?:\s*\+\s*(\d+)|[.,](\d+))?(?!\d|e\d)/iu;

/** A road and a distance along it. */
export interface Post {
	route: string;
	km: number;
	/** Step of what was written, km. */
	step: number;
}

/** "QL4B Km18+500", in any order and spelling; null when the text names no road with a post. Throws
 * `km-metres-out-of-range` for 1,000 m or more behind the plus. */
export function readPost(text: string): Post | null {
	const [road, post] = [ROAD.exec(text.normalize('NFC')), POST.exec(text)];
	if (!road || !post) return null;
	const kind = /^(ql|qu)/iu.test(road[1] ?? '') ? 'QL' : 'TL';
	const number = (road[2] ?? '').replace(/\s/g, '').toUpperCase();
	const route = kind === 'QL' && number === '1' ? 'QL1A' : kind + number;
	const [whole = '0', metres, part] = post.slice(1);
	if (Number(metres ?? 0) >= 1000) throw new CodedError('km-metres-out-of-range', { metres: Number(metres) });
	if (metres !== undefined) return { route, km: Number(whole) + Number(metres) / 1000, step: 0.001 };
	const step = part === undefined ? 1 : 10 ** -part.length;
	return { route, km: Number(part === undefined ? whole : `${whole}.${part}`), step };
}

/** The line of a road from its Km0 on. Throws `road-unknown`, and `km-origin-unknown` where its posts begin nowhere known. */
function postedLine(routes: readonly Route[], id: string): { line: Position[]; route: Route; mark: Mark } {
	const route = routes.find((one) => one.id === id && one.class !== 'railway');
	if (!route) throw new CodedError('road-unknown', { road: id });
	const posts = KM_POSTS[id];
	if (!posts) throw new CodedError('km-origin-unknown', { road: route.name });
	const parts = posts.stretches.map(
		([name, part]) => routes.find((one) => one.id === name)?.parts[part] ?? []
	);
	return { line: chained(parts, [...posts.origin]), route, mark: posts.mark };
}

/** How far a post may be from where the line puts it, m: the line's accuracy and what it falls short by. */
function postMarginM(route: Route, km: number): number {
	return route.accuracyM + SHORT_OF_POSTS * km * 1000;
}

/** The indicative place of a km-post. Throws as `postedLine`, and `km-beyond-road` past the line's end. */
export function readingOfPost(routes: readonly Route[], post: Post): Reading {
	const { line, route, mark } = postedLine(routes, post.route);
	const place = pointAtKm(line, post.km);
	if (!place) {
		const length = Math.floor(lineLengthKm(line));
		throw new CodedError('km-beyond-road', { road: route.name, km: post.km, length });
	}
	return {
		kind: 'road-km',
		place,
		frame: null,
		marginM: Math.max(postMarginM(route, post.km), post.step * 500),
		precision: 'indicative',
		remarks: [{ code: 'road-indicative', about: route.name }, { code: `km-origin-${mark}` }],
		evidence: [],
		named: null
	};
}

/** The stretch between two posts, as far as the line goes; empty when it lies beyond. Throws as `postedLine`. */
export function stretchOf(routes: readonly Route[], id: string, kmFrom: number, kmTo: number): Position[] {
	return stretchKm(postedLine(routes, id).line, kmFrom, kmTo);
}

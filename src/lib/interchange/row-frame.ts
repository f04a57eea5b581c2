import { takeFrame } from '../location/frame-words';
import type { StatedFrame } from '../location/reading';
import type { Columns } from './columns';

const MERIDIAN_HEAD = /ktt|kinh\s*tuy|kt\s*tr|meridian/iu;

/**
 * The coordinate system of a row: what its cells beside name, place and area say of one (a column "KTT" with
 * 107°15', a column with VN-2000), else that of the file. VN-2000 alone leaves the grid to the file. Throws as
 * `takeFrame`.
 */
export function rowFrame(
	row: readonly string[],
	columns: Columns,
	head: readonly string[],
	file: StatedFrame | null
): StatedFrame | null {
	const taken = new Set(Object.values(columns));
	const cells = row.flatMap((cell, k) => {
		if (cell === '' || taken.has(k)) return [];
		const title = head[k] ?? '';
		return MERIDIAN_HEAD.test(title) ? `${title} ${cell}` : cell;
	});
	const own = cells.length === 0 ? null : takeFrame(cells.join(' ; ')).frame;
	return own === null || (own === 'vn2000' && typeof file === 'number') ? file : own;
}

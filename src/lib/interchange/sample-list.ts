import type { Project } from '../domain/project';
import { toCsv } from './csv';

/** Rows of the sample: enough to see what an answer looks like. */
const ROWS = 12;

/** A list of places as CSV that opens without a question, of places of the register: name, latitude, longitude, ha. */
export function sampleList(projects: readonly Project[]): string {
	const rows = projects.flatMap(({ name, point, areaHa }) =>
		point ? [[name.vi, Number(point[1].toFixed(6)), Number(point[0].toFixed(6)), areaHa]] : []
	);
	return toCsv([['Tên dự án', 'Vĩ độ', 'Kinh độ', 'Diện tích (ha)'], ...rows.slice(0, ROWS)]);
}

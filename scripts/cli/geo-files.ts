import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { whereIn } from '../../src/lib/interchange/crs/where-in';
import type { GeoFile } from '../../src/lib/interchange/geojson/features';
import type { Chooser } from '../../src/lib/interchange/layers/choose';
import { companionsOf, endingOf, stemOf } from '../../src/lib/interchange/layers/groups';
import type { GivenFile } from '../../src/lib/interchange/layers/layer';
import type { FileQuestion, GeoChoice } from '../../src/lib/interchange/layers/question';
import { readMended, type SourceRead } from '../../src/lib/interchange/refused/read-mended';
import { readGeo } from '../../src/lib/interchange/read-geo';
import { PROVINCE } from '../../src/lib/register/province';
import { committedBoundaries } from './boundaries';
import type { OptionValues } from './command';
import { joinOf } from './joins';
import { readBytes } from './read-file';
import { Refusal } from './refusal';

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Paths of a file and what belongs beside it (parts of a shapefile), or of all files of a folder. */
function pathsOf(path: string): string[] {
	if (isFolder(path)) {
		const all = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
		return all.filter((one) => !isFolder(one)).sort();
	}
	const companions = companionsOf(endingOf(path));
	if (companions.length === 0) return [path];
	const [folder, stem] = [dirname(path), stemOf(basename(path)).toLowerCase()];
	const beside = isFolder(folder) ? readdirSync(folder) : [];
	const parts = beside.filter(
		(name) =>
			name !== basename(path) && stemOf(name).toLowerCase() === stem && companions.includes(endingOf(name))
	);
	return [path, ...parts.map((name) => join(folder, name))];
}

/** A file given with an option, with its companions; a folder whole. Throws `file-unreadable`. */
export function givenFiles(option: string, path: string): GivenFile[] {
	const from = dirname(path);
	return pathsOf(path).map((one) => ({ name: relative(from, one), bytes: readBytes(option, one) }));
}

/**
 * What a person says of a file with --layer, --crs, --encoding and --join; `of` stands before the first two for
 * another file, of which lines are not joined. Throws `option-value`.
 */
export const geoChoice = (values: OptionValues, of: '' | 'areas-' = ''): GeoChoice => ({
	layer: values[`${of}layer`] ?? null,
	crs: values[`${of}crs`] ?? null,
	encoding: values['encoding'] ?? null,
	join: of === '' ? joinOf(values) : null
});

/** A question in one line, with the options that answer it. */
function asked(option: string, question: FileQuestion): Refusal {
	const of = option === 'areas' ? 'areas-' : '';
	if (question.about === 'layer') {
		const layers = question.layers.map(
			({ name, polygons, lines, points }) => `"${name}" (${polygons} areas, ${lines} lines, ${points} points)`
		);
		return new Refusal(
			'layer-choice',
			`--${option}: several layers: say which with --${of}layer: ${layers.join('; ')}; or * for all`
		);
	}
	if (question.about === 'encoding') {
		const readings = question.options.map(({ value, sample }) => `${value}: "${sample}"`);
		return new Refusal(
			'text-encoding',
			`--${option}: letters not known: say with --encoding: ${readings.join('; ')}`
		);
	}
	const readings = question.readings.map(({ key, middle: [lon, lat], unit, inside }) => {
		const share = inside === null ? '' : `, ${Math.round(inside * 100)} % of its corners in the province`;
		return `--${of}crs ${key}: ${lat.toFixed(6)}, ${lon.toFixed(6)}${unit === null ? '' : ` ${unit}`}${share}`;
	});
	const said = question.said === null ? 'the file states no coordinate system' : `it states ${question.said}`;
	return new Refusal(
		question.why,
		`--${option}: ${said}; say which with --${of}crs. ${readings.join('; ') || 'No known one lands in Viet Nam.'}`
	);
}

const chooserFor = (wants: Chooser['wants']): Chooser => ({
	wants,
	own: PROVINCE.grid,
	whereIs: whereIn(committedBoundaries())
});

/**
 * The features of a file of any format that is read, in WGS 84. Throws `file-unreadable`, a question as `layer-choice`,
 * `crs-…` or `text-encoding`, and what `readGeo` throws.
 */
export async function readFeatures(
	option: string,
	path: string,
	choice: GeoChoice = {},
	wants: Chooser['wants'] = 'polygons'
): Promise<GeoFile> {
	const read = await readGeo(givenFiles(option, path), choice, chooserFor(wants));
	if (read.outcome === 'asked') throw asked(option, read.question);
	return read.file;
}

/**
 * The features of a file of plans, those of `--mended` in the places of their originals. Throws what `readFeatures`
 * throws.
 */
export async function readSource(option: string, path: string, values: OptionValues): Promise<SourceRead> {
	const back = values['mended'];
	const source = { files: givenFiles(option, path), choice: geoChoice(values) };
	const mended = back === undefined ? [] : [{ files: givenFiles('mended', back), choice: {} }];
	const read = await readMended(source, chooserFor('polygons'), mended);
	if (read.outcome === 'asked') throw asked(option, read.question);
	return read;
}

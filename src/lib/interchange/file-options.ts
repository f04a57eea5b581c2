import { CodedError } from '../domain/errors';
import type { CrsReading } from './crs/readings';
import { textReadings } from './decode-text';
import { formatOf } from './formats';
import type { JoinFacts } from './layers/joins-of';
import type { FileQuestion } from './layers/question';

/**
 * What a reader may choose of a file that cannot be read without: a sheet, an encoding with a line in it, a layer with
 * how much it holds, a coordinate system with where it lands.
 */
export interface FileOptions {
	of: 'sheet' | 'encoding' | 'layer' | 'crs';
	options: readonly { value: string; sample: string }[];
	/** How lines of a drawing were joined; null for other files. */
	joins?: JoinFacts | null;
	/** The same for files of one format with the same columns; of a question about coordinates. */
	shape?: string;
}

const lined = (options: FileOptions['options']) =>
	options.map(({ value, sample }) => `${value}\t${sample}`).join('\n');

const landing = ({ middle: [lon, lat], unit }: CrsReading) =>
	`${lat.toFixed(5)}, ${lon.toFixed(5)}${unit === null ? '' : ` · ${unit}`}`;

/** How lines were joined, within the details of a refusal. */
const joinDetails = (joins: JoinFacts | null): CodedError['details'] =>
	joins ? { joins: JSON.stringify(joins) } : {};
const joinsIn = ({ joins }: CodedError['details']): JoinFacts | null =>
	joins === undefined ? null : (JSON.parse(String(joins)) as JoinFacts);

/** A question of `readGeo` as a refusal from which `fileOptions` makes the choices again. */
export function asRefusal(question: FileQuestion): CodedError {
	if (question.about === 'encoding')
		return new CodedError('text-encoding', { encoding: 'unknown', readings: lined(question.options) });
	if (question.about === 'layer') {
		const layers = question.layers.map(({ name, features }) => ({ value: name, sample: String(features) }));
		return new CodedError('layer-choice', { options: lined(layers) });
	}
	const readings = question.readings.map((one) => ({ value: one.key, sample: landing(one) }));
	const said = question.said ?? '';
	return new CodedError(question.why, {
		options: lined(readings),
		said,
		shape: question.shape ?? '',
		...joinDetails(question.joins)
	});
}

const unlined = (text: string | number | undefined) =>
	String(text ?? '')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => ({ value: line.split('\t')[0] ?? '', sample: line.split('\t')[1] ?? '' }));

/** The choices that would mend what a file was refused for; null when none would. */
export function fileOptions(
	name: string,
	bytes: ArrayBuffer,
	{ code, details }: CodedError
): FileOptions | null {
	if (code === 'sheet-choice') {
		const sheets = String(details['sheets']).split('\n');
		return { of: 'sheet', options: sheets.map((value) => ({ value, sample: '' })) };
	}
	if (code === 'layer-choice') return { of: 'layer', options: unlined(details['options']) };
	if (code.startsWith('crs-') && details['options'] !== undefined)
		return {
			of: 'crs',
			options: unlined(details['options']),
			joins: joinsIn(details),
			...(details['shape'] ? { shape: String(details['shape']) } : {})
		};
	if (details['readings'] !== undefined) return { of: 'encoding', options: unlined(details['readings']) };
	const { encoding = '', sample = '', said = '' } = details;
	if (code !== 'text-encoding' || encoding === 'utf-32' || encoding === 'binary') return null;
	const readings =
		formatOf(name, new Uint8Array(bytes)) === 'xlsx'
			? [
					{ encoding, sample },
					{ encoding: 'utf-8', sample: said }
				]
			: textReadings(new Uint8Array(bytes));
	const options = readings.map((one) => ({ value: String(one.encoding), sample: String(one.sample) }));
	return { of: 'encoding', options };
}

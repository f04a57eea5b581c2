import type { CodedError, ErrorCode } from '../../src/lib/domain/errors';
import { fileWords } from '../../src/lib/i18n/file-words';

const listed = (lines: string | number | undefined) => String(lines).split('\n').join(', ');

const options = (lines: string | number | undefined) =>
	String(lines)
		.split('\n')
		.map((line) => line.replace('\t', ': '))
		.join('; ');
const unclearCrs = ({ options: readings, said }: CodedError['details']) =>
	`${said === '' ? 'the file states no coordinate system' : `it states ${said}`}; say which with --crs. ${options(readings)}`;

const WORDS: Partial<Record<ErrorCode, (details: CodedError['details']) => string>> = {
	'ledger-unknown': ({ name }) => `"${name}" is neither a plan of the register nor a unit of any date`,
	'dossier-unreadable': () => 'the file is no ZIP, or it is torn',
	'level-absent': ({ level, vintage }) =>
		`there are no units of level ${level} in the boundaries of ${vintage}`,
	'proposal-invalid': ({ where }) => `the file does not hold a proposal that can be read (${where})`,
	'proposal-outside': () => 'no part of the province lies for more than half in the given land',
	'unit-unknown': ({ code }) => `no unit has the code ${code}`,
	'text-encoding': ({ encoding, sample }) =>
		encoding === 'utf-32' || encoding === 'binary'
			? `the file's encoding is ${encoding}: save it as UTF-8`
			: `the file's text encoding is ${encoding}${encoding === 'unknown' ? '' : ' by its letters'}: "${sample}"; ` +
				'say it with --encoding (utf-8, windows-1258, tcvn3, vni, utf-16le) or save the file as UTF-8',
	'layer-choice': ({ options: layers }) => `several layers: say which with --layer. ${options(layers)}`,
	'crs-unknown': unclearCrs,
	'crs-wants-metres': unclearCrs,
	'crs-wants-degrees': unclearCrs,
	'crs-elsewhere': unclearCrs,
	'sheet-choice': ({ sheets }) =>
		`several sheets may be meant, or only hidden ones: say which with --sheet (${listed(sheets)})`,
	'sheet-unknown': ({ sheets }) => `the file has no such sheet; it has ${listed(sheets)}`,
	'file-inflates': ({ most }) =>
		most === undefined
			? 'the archive has too many entries'
			: `the file inflates to more than ${Number(most) / 1024 / 1024} MB`,
	'layer-unknown': ({ layer, layers }) => `the file has no layer "${layer}"; it has ${listed(layers)}`,
	'xlsx-unreadable': () => 'the file is no XLSX workbook, or it is torn',
	'xlsx-locked': () =>
		'the workbook has a password or is of the format before 2007: save it as XLSX without one',
	'snapshot-data': ({ path }) => `${path} of the snapshot cannot be read`,
	'snapshot-dates': () => 'the snapshot was made for other boundary dates than this version knows',
	'snapshot-unreadable': () => 'the file is no snapshot, or it is torn',
	'table-empty': () => 'the file holds no table with rows',
	'table-quote-open': ({ line }) => `a quote opened in line ${line} of the file does not close`,
	'table-too-large': ({ row, column, rows }) =>
		row === undefined
			? `the table has more than 20,000 rows or 200 columns (rows: ${rows})`
			: `row ${row} has text in column ${column}: at most 200 columns and 20,000 rows are read`,
	'topology-invalid': ({ what }) => `tiles/sources/atoms.topojson is not a topology of atoms (${what})`
};

/** What an error of the library says on the command line; its own short form where it has no words here. */
export function wordsOf(error: CodedError): string {
	return WORDS[error.code]?.(error.details) ?? fileWords(error, { locale: 'en' }) ?? error.message;
}

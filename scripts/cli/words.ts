import type { CodedError } from '../../src/lib/domain/errors';
import { fileWords } from '../../src/lib/i18n/file-words';

const WORDS: Readonly<Record<string, (details: CodedError['details']) => string>> = {
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
	'topology-invalid': ({ what }) => `tiles/sources/atoms.topojson is not a topology of atoms (${what})`
};

/** What an error of the library says on the command line; its own short form where it has no words here. */
export function wordsOf(error: CodedError): string {
	return WORDS[error.code]?.(error.details) ?? fileWords(error, { locale: 'en' }) ?? error.message;
}

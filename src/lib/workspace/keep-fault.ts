import { CodedError } from '../domain/errors';

/** Why something could not be kept on this machine, or not be read from it. */
const KEEP_FAULTS = [
	'keep-full',
	'keep-refused',
	'keep-silent',
	'keep-newer',
	/** Larger than what can be opened again. */
	'keep-unreadable',
	'keep-failed'
] as const;
export type KeepFault = (typeof KEEP_FAULTS)[number];

const BY_NAME: Readonly<Record<string, KeepFault>> = {
	QuotaExceededError: 'keep-full',
	NS_ERROR_DOM_QUOTA_REACHED: 'keep-full',
	SecurityError: 'keep-refused',
	NotAllowedError: 'keep-refused',
	// Private windows of some browsers open no database.
	InvalidStateError: 'keep-refused',
	VersionError: 'keep-newer'
};

/** What an error of the browser's database means for the reader. */
export function keepFault(error: unknown): KeepFault {
	if (error instanceof CodedError) return KEEP_FAULTS.find((fault) => fault === error.code) ?? 'keep-failed';
	const { name } = (error ?? {}) as { name?: unknown };
	return (typeof name === 'string' && Object.hasOwn(BY_NAME, name) && BY_NAME[name]) || 'keep-failed';
}

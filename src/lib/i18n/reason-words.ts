import type { ErrorCode } from '../domain/errors';
import type { RepairCode } from '../domain/warnings';
import type { Reason } from '../interchange/refused/refused-file';
import { errorWords } from './error-words';
import type { In } from './file-words';
import { FAULT_WORDS } from './fault-words';

const isFault = (code: Reason['code']): code is RepairCode => Object.hasOwn(FAULT_WORDS, code);

/** Why a feature of a file was refused, or what of it was put right, in words. */
export function reasonWords({ code, value }: Reason, options: In = {}): string {
	if (isFault(code)) return FAULT_WORDS[code]({}, options);
	return errorWords({ code: code as ErrorCode, details: value === undefined ? {} : { value } }, options);
}

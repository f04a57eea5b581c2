import { isRecord } from '../interchange/geojson/record';
import type { Slots } from './browser-slots';
import { FileMemory } from './file-memory';

/** Under this name the browser keeps who says what is said here. */
const WHO = 'register-who';

/** Name of the reader, as they gave it; '' for none. */
export const readerName = (slots: Pick<Slots, 'read'>): string => slots.read(WHO) ?? '';

export function keepReaderName(slots: Pick<Slots, 'write'>, name: string): void {
	slots.write(WHO, name === '' ? null : name);
}

/** What a machine remembers of its reader beside their work: their name, and what they said of files. */
export interface ReaderMemory {
	name: string;
	files: readonly unknown[];
}

export const readerMemory = (slots: Pick<Slots, 'read' | 'write'>): ReaderMemory => ({
	name: readerName(slots),
	files: new FileMemory(slots).all
});

/** What a file holds of it; nothing where it is none. */
export function readerMemoryOf(value: unknown): ReaderMemory {
	const { name, files } = isRecord(value) ? value : {};
	return { name: typeof name === 'string' ? name.trim() : '', files: Array.isArray(files) ? files : [] };
}

/** Remembers what another machine does, and gives how many things were new. A name that stands here stays. */
export function joinReaderMemory(slots: Pick<Slots, 'read' | 'write'>, theirs: ReaderMemory): number {
	const named = theirs.name !== '' && readerName(slots) === '';
	if (named) keepReaderName(slots, theirs.name);
	return new FileMemory(slots).join(theirs.files) + Number(named);
}

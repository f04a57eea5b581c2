import { todayInVietNam, type IsoDate } from '../domain/date';
import type { FileQuestion } from '../interchange/layers/question';
import { folderOf, type FileMemory } from './file-memory';

type CrsQuestion = Extract<FileQuestion, { about: 'crs' }>;

/** By what a choice of coordinates is remembered: the folder of some files, where the browser tells it, and their shape. */
const homesOf = (files: readonly File[], shape: string | undefined): string[] =>
	[folderOf(files), shape ?? null].filter((one) => one !== null);

/** Choices with the one that was made before for such files first, and that it was; it is never taken by itself. */
export function rememberedFirst<T>(
	memory: FileMemory,
	files: readonly File[],
	shape: string | undefined,
	{ choices, keyOf }: { choices: readonly T[]; keyOf: (choice: T) => string }
): { choices: readonly T[]; chosen: { key: string; on: IsoDate } | null } {
	const before = memory.crs(homesOf(files, shape));
	const found = choices.find((one) => keyOf(one) === before?.key);
	if (!before || found === undefined) return { choices, chosen: null };
	return { choices: [found, ...choices.filter((one) => one !== found)], chosen: before };
}

/** A question about coordinates with what was chosen before for such files first. */
export function withRemembered(
	memory: FileMemory,
	files: readonly File[],
	question: CrsQuestion
): CrsQuestion {
	const { choices: readings, chosen } = rememberedFirst(memory, files, question.shape, {
		choices: question.readings,
		keyOf: ({ key }) => key
	});
	return { ...question, readings, ...(chosen ? { chosen } : {}) };
}

/** Keeps the system that was chosen for some files. */
export function rememberCrs(
	memory: FileMemory,
	files: readonly File[],
	shape: string | undefined,
	crs: string
): void {
	memory.sayCrs(homesOf(files, shape), crs, todayInVietNam());
}

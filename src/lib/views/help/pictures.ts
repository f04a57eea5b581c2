import type { Language } from '../../domain/language';

const PICTURES = import.meta.glob<string>('./pictures/*.webp', {
	eager: true,
	query: '?url',
	import: 'default'
});

/** The address of the picture of a task; undefined where none was taken. */
export function pictureOf(id: string, language: Language): string | undefined {
	return PICTURES[`./pictures/${id}.${language}.webp`];
}

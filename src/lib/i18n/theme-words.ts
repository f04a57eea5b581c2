import type { Language } from '../domain/language';

/** Roads, railways and gates are named in Vietnamese with their kind first; English says the kind in its own words. */
const KINDS: readonly (readonly [RegExp, string])[] = [
	[/^Quốc lộ (.+)$/, 'National Road $1'],
	[/^Tỉnh lộ (.+)$/, 'Provincial Road $1'],
	[/^Đường sắt (.+)$/, '$1 railway'],
	[/^Cửa khẩu (.+)$/, '$1 border gate']
];

/** The name of a road, railway or border gate as a language says it. */
export function themeName(name: string, language: Language): string {
	if (language === 'vi') return name;
	const [kind, words] = KINDS.find(([pattern]) => pattern.test(name)) ?? [];
	return kind && words ? name.replace(kind, words) : name;
}

import type { Language } from '../../domain/language';
import type { UrbanCentre } from '../../domain/urban-centre';

/** Name for the map: the symbol says what it is, so "thị trấn" and remarks in brackets go. */
export function mapName(centre: UrbanCentre, language: Language): string {
	return centre.name[language]
		.replace(/ \(.*\)$/, '')
		.replace(/^(Thị trấn|Đô thị) | (town|urban area)$/, '')
		.replace(/^Thành phố /, 'TP ')
		.replace(/^Nông trường /, 'NT ');
}

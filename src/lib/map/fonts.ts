import type { FontFacesSpecification } from 'maplibre-gl';
import RANGES from '../fonts/ranges.json';
import ext400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2?url';
import rest400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin400 from '../fonts/text-latin-400.woff2?url';
import viet400 from '../fonts/text-vietnamese-400.woff2?url';
import ext500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-500-normal.woff2?url';
import rest500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url';
import latin500 from '../fonts/text-latin-500.woff2?url';
import viet500 from '../fonts/text-vietnamese-500.woff2?url';
import ext600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2?url';
import rest600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import latin600 from '../fonts/text-latin-600.woff2?url';
import viet600 from '../fonts/text-vietnamese-600.woff2?url';

/** Files of one weight, as the style sheet of the page has them. */
function faces(vietnamese: string, latin: string, rest: string, ext: string) {
	const face = (url: string, ranges: string[]) => ({
		url: new URL(url, document.baseURI).href,
		'unicode-range': ranges
	});
	return [
		face(vietnamese, RANGES.vietnamese),
		face(latin, RANGES.latin),
		face(rest, RANGES['latin-rest']),
		face(ext, RANGES['latin-ext'])
	];
}

/** Font files of the map labels, one family a weight, served from the own origin. */
export function mapFonts(): FontFacesSpecification {
	return {
		'LS Regular': faces(viet400, latin400, rest400, ext400),
		'LS Medium': faces(viet500, latin500, rest500, ext500),
		'LS SemiBold': faces(viet600, latin600, rest600, ext600)
	};
}

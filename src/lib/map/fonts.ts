import ext400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2?url';
import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import viet400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import ext500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-500-normal.woff2?url';
import latin500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url';
import viet500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url';
import ext600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import viet600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

/** Letters of each subset file; the order matters: Vietnamese first, so "ạ Đ ă" never fall back. */
const RANGES = {
	vietnamese: [
		'U+102-103',
		'U+110-111',
		'U+128-129',
		'U+168-169',
		'U+1A0-1A1',
		'U+1AF-1B0',
		'U+300-301',
		'U+303-304',
		'U+308-309',
		'U+323',
		'U+329',
		'U+1EA0-1EF9',
		'U+20AB'
	],
	ext: ['U+100-101', 'U+104-10F', 'U+112-127', 'U+12A-167', 'U+16A-19F', 'U+1A2-1AE', 'U+1B1-24F'],
	latin: ['U+0-FF', 'U+131', 'U+152-153', 'U+2000-206F', 'U+20AC', 'U+2122', 'U+2212']
};

function faces(vietnamese: string, ext: string, latin: string) {
	const absolute = (url: string) => new URL(url, document.baseURI).href;
	return [
		{ url: absolute(vietnamese), 'unicode-range': RANGES.vietnamese },
		{ url: absolute(ext), 'unicode-range': RANGES.ext },
		{ url: absolute(latin), 'unicode-range': RANGES.latin }
	];
}

/** Font files of the map labels, one family a weight, served from the own origin. */
export function mapFonts(): FontFacesSpecification {
	return {
		'LS Regular': faces(viet400, ext400, latin400),
		'LS Medium': faces(viet500, ext500, latin500),
		'LS SemiBold': faces(viet600, ext600, latin600)
	};
}

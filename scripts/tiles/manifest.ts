import type { Province } from '../../src/lib/domain/province';

/** The web app manifest under the name of the province, as JSON. */
export function manifest({ name, shortName }: Pick<Province, 'name' | 'shortName'>): string {
	const fields = {
		name: `Bản đồ quy hoạch ${name}`,
		short_name: `Quy hoạch ${shortName}`,
		lang: 'vi',
		start_url: './',
		display: 'standalone',
		background_color: '#FFFFFF',
		theme_color: '#2F3F94',
		icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }]
	};
	return `${JSON.stringify(fields, null, '\t')}\n`;
}

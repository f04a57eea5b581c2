/** A parcel of 100 × 80 m on EPSG:9215 of four LINEs: a gap of 2 m at the top, one of 0.4 m on the left. */
const [X, Y] = [449_293, 2_417_549];
const LINES = [
	[0, 0, 100, 0],
	[100, 0, 100, 80],
	[98, 80, 0, 80],
	[0, 79.6, 0, 0]
] as const;

export const PARCEL = {
	name: 'thua.dxf',
	mimeType: 'image/vnd.dxf',
	buffer: Buffer.from(
		[
			...['0', 'SECTION', '2', 'ENTITIES'],
			...LINES.flatMap(([a, b, c, d]) => {
				const ends = [10, X + a, 20, Y + b, 11, X + c, 21, Y + d].map(String);
				return ['0', 'LINE', '8', 'ranh', ...ends];
			}),
			...['0', 'ENDSEC', '0', 'EOF', '']
		].join('\n')
	)
};

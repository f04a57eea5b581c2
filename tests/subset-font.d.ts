declare module 'subset-font' {
	/** A font with some letters only. */
	export default function subset(
		font: Buffer,
		letters: string,
		options: { targetFormat: 'woff2'; noHinting: boolean; keepFeatures: string[] }
	): Promise<Buffer>;
}

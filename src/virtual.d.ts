declare module 'virtual:map-worker' {
	/** The address of the worker of MapLibre. */
	const url: string;
	export default url;
}

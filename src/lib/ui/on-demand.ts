/** Loads a part of the page; each call after a failure asks anew. */
export type LoadPart<Part> = () => Promise<Part>;

const loaded = new Map<LoadPart<unknown>, unknown>();

/** A loader that is asked for once it has succeeded no more, and that can be asked what is there without waiting. */
export function onDemand<Part>(fetchPart: () => Promise<Part>): LoadPart<Part> {
	const load = async () => {
		const part = await fetchPart();
		loaded.set(load, part);
		return part;
	};
	return load;
}

/** The part of a loader where it has come already. */
export function loadedPart<Part>(load: LoadPart<Part>): Part | undefined {
	return loaded.get(load) as Part | undefined;
}

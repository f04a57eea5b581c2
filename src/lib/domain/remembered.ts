/** What a function gives for an object, made once as long as the object is about; it must not change. */
export function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
	const made = new WeakMap<K, { value: V }>();
	return (of) => {
		const held = made.get(of) ?? { value: make(of) };
		made.set(of, held);
		return held.value;
	};
}

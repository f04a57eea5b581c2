import { sameValue } from '../domain/same-value';
import { DEFAULT_STATE, type ViewState } from './view-state';

/** One value of plain data. Who reads it is woken when it becomes another one; an equal one is not another. */
class Signal<T> {
	#value: T;

	constructor(first: T) {
		this.#value = $state.raw(first);
	}

	get value(): T {
		return this.#value;
	}

	set value(next: T) {
		if (!sameValue(this.#value, next)) this.#value = next;
	}
}

type Field = keyof ViewState;
type Signals = { readonly [K in Field]: Signal<ViewState[K]> };

const FIELDS = Object.keys(DEFAULT_STATE) as readonly Field[];

/** A view whose fields are signals, each its own: who reads one field is woken by that one only. */
export class ViewSignals {
	readonly #signals = Object.fromEntries(
		FIELDS.map((field) => [field, new Signal(DEFAULT_STATE[field])])
	) as unknown as Signals;

	/** The view as it now is, field by field. It changes under who keeps it: `{ ...fields }` is a view that stays. */
	readonly fields = Object.defineProperties(
		{},
		Object.fromEntries(
			FIELDS.map((field) => [field, { enumerable: true, get: () => this.#signals[field].value }])
		)
	) as Readonly<ViewState>;

	set(patch: Partial<ViewState>): void {
		for (const field of FIELDS) this.#put(field, patch[field]);
	}

	#put<K extends Field>(field: K, value: ViewState[K] | undefined): void {
		if (value !== undefined) this.#signals[field].value = value;
	}
}

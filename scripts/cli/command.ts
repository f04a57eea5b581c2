import type { Refusal } from './refusal';
import type { Table } from './table';

export type OptionValues = Readonly<Record<string, string | undefined>>;

export interface CommandResult {
	/** What `--json` prints. */
	json: Readonly<Record<string, unknown>>;
	/** What is printed without it. */
	table: Table;
	/** For a list of `json` too long to be held: its key, there empty, and the text of each of its things as `--json` has it. */
	list?: { key: string; texts: Iterable<string> };
	/** Lines under the table. */
	notes: readonly string[];
	/** What makes it fail all the same: printed after the rest, with exit code 2. */
	failure?: Refusal;
}

/** How far a long work has come: what was done last, how many of it, and the share of the whole, 0 to 1. */
export type Tell = (progress: { step: string; done: number; share: number }) => void;

/** How a command was called: the form its answer is printed in, and who hears how far it has come. */
export interface Call {
	form: 'table' | 'json' | 'csv';
	tell: Tell;
}

/** A command of `npm run planning`: its options, its operand, and what it does with them. */
export interface Command {
	name: string;
	usage: string;
	summary: string;
	/** All take a value. */
	options: readonly string[];
	/** Take none: `given` in the values. */
	flags?: readonly string[];
	/** What stands after its name without `--`, as it is called in the values; needed where it is named. */
	operand?: string;
	/** For two that stand after its name; instead of `operand`. */
	operands?: readonly string[];
	/** For one that may stand after its name; instead of `operand`. */
	optional?: string;
	run: (values: OptionValues, call: Call) => CommandResult | Promise<CommandResult>;
}

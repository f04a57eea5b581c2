/** A table of a paper: texts as they are printed; `numeric` columns stand to the right. */
export interface PaperTable {
	head: readonly string[];
	numeric: readonly boolean[];
	rows: readonly (readonly string[])[];
}

export interface PaperPart {
	heading: string;
	table: PaperTable | null;
	/** Under the table. */
	lines: readonly string[];
}

/** A sheet of figures in the words of one language, to be laid out on screen, on A4 or as a file. */
export interface Paper {
	/** BCP 47 tag. */
	language: string;
	title: string;
	lines: readonly string[];
	parts: readonly PaperPart[];
	/** Method, fingerprint, legal force. */
	foot: readonly string[];
}

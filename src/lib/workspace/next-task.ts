/** With more plans than these the page answers before they are sent, drawn or told of. */
export const MANY_PLANS = 2_000;

/** Lets the page answer before it goes on: what comes after is a task of its own. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

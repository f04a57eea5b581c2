/** Lets the page answer before it goes on: what comes after is a task of its own. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

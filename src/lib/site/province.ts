import { PROVINCE } from '../register/province';

/** `$site` of a page that was built of one province: see `country.ts` for the other. */

/** Names what browsers keep of the site's own files. */
export const SITE_ID = PROVINCE.id;

/** The folder of the site's own files, without its last slash, from that of its pages. */
export const siteRoot = (base: string): string => base;

/** Makes the register ready before anything reads it: here it is part of the scripts. */
export const openRegister = (_base: string): Promise<void> => Promise.resolve();

/** What a worker is named, so that it finds the register too. */
export const workerName = (): string => '';

/** The page of the whole country; null = there is none. */
export const COUNTRY_PAGE: string | null = null;

/** Where the copy kept for the time without a network holds a page of this path. */
export const pageInCopy = (_base: string, path: string, _parts: readonly string[]): string => path;

/** The cache of data that are kept once they were used, and whether a file is one of them. */
export const usedData = (_base: string, _pathname: string): string | null => null;

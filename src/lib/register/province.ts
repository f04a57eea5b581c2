import { allSpoken } from '../domain/text';
import province from '$province/province.json';
import type { Province } from '../domain/province';

/** The province the map is of. */
export const PROVINCE = allSpoken(province) as Province;

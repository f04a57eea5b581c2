/** The limits that are published, without what compares them and judges them: the check of places draws them. */
export { limitsOf } from '../proposal/limit';

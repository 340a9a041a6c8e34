export { isEligible } from '../domain/eligibility.ts';

import type { Policy } from '../access/policy';

/** A year's notice is entered by the administrator: it moves everybody's deadlines and decides no matter. */
export const calendarPolicy: Policy<'enterYear'> = { enterYear: [{ role: 'administrator' }] };

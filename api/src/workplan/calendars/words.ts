import { wordsEnum } from '../../platform/graphql/words.js';
import { holidayNames, holidayRegimes } from '../schedule/public-holidays.calendar.js';

/** The closed lists of the calendars, as the contract with the web names them. */
export const HolidayRegimeEnum = wordsEnum('HolidayRegime', holidayRegimes);
export const HolidayNameEnum = wordsEnum('HolidayName', holidayNames);

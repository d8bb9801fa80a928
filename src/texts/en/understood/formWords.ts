import type { FormWords } from '../../formWords';

export const formWords: FormWords = {
  sheets: 'form, form responses, responses, answers, survey, surveys, feedback, nps, questionnaire',
  timestamp: 'timestamp',
  who: 'your name, full name, company name, name of company, your company, your email, your phone, email address, username',
  score: 'score, rate, rating, nps, how satisfied, satisfaction, likely, likelihood',
  recommend: 'recommend*, nps',
};

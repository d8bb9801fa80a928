import { englishPlural as plural } from './plural';

/** What is said of a sheet with the answers to a form. */
export const formAnswers = {
  nobodyNamed:
    'This looks like the answers to a form that does not ask who answers, so they cannot be told to be anybody’s and are not read. Ask for the name, the e-mail or the telephone.',
  nothingSaid:
    'This looks like the answers to a form, and none of its questions asks for a score of 0 to 10 or for an answer in words, so they are not read. Ask for a score of 0 to 10, and name the scale in the question: “(0–10)”.',
  anotherScale:
    'These answers look like scores, but not on a scale of 0 to 10, so they count neither for NPS nor as low scores. Ask for a score of 0 to 10, and name the scale in the question: “(0–10)”.',
  unmatched: (count: number) =>
    `${plural(count, 'answer to the form is', 'answers to the form are')} of nobody in Clients by name, e-mail or telephone, and not counted; this is the first. Add the e-mail or the telephone to the client’s row.`,
};

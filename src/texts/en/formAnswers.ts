import { englishPlural as plural } from './plural';

/** What is said of a sheet with the answers to a form. */
export const formAnswers = {
  nobodyNamed:
    'This looks like the answers to a form that does not ask who is answering, so nobody knows whose they are and they are not read. Ask for the name, the e-mail or the telephone.',
  nothingSaid:
    'This looks like the answers to a form, and none of its questions asks for a score of 0 to 10 or for an answer in words, so they are not read. Ask for a score of 0 to 10, and name the scale in the question: “(0–10)”.',
  anotherScale:
    'These answers look like scores, but not on a scale of 0 to 10, so they count neither for NPS nor as low scores. Ask for a score of 0 to 10, and name the scale in the question: “(0–10)”.',
  unmatched: (count: number) =>
    `${plural(count, 'answer to the form matches', 'answers to the form match')} no client by name, e-mail or telephone and ${count === 1 ? 'is' : 'are'} not counted; this is the first. Add the e-mail or the telephone to the client’s row.`,
};

import { withDocumentLock } from '../google/documentLock';
import {
  type AnsweredRequest,
  answeredRequest,
  keepAnswered,
} from '../sheets/document/answeredRequests';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';

/** What is answered; besides the sentence, of the kinds that {@link AnsweredRequest} keeps. */
type Told = { message: string };

interface Ways<Answer> {
  /** Whether something was done: where nothing was, the same may be asked for again. */
  isDone?(answer: Answer): boolean;
  /** What is to be kept of the answer besides the sentence; left out: all. */
  values?(answer: Answer): AnsweredRequest['values'];
  /** The answer from what was kept of it; null where that cannot be told, and it is done anew. */
  again?(kept: Told & AnsweredRequest['values']): Answer | null;
}

/**
 * Does what a request asks for, once: one that was carried out and comes again is answered as it was
 * then, and nothing is written. One that was cut off is not known here, and goes on where it was.
 *
 * @param requestId chosen by who asks, and never twice; left out: it is done as often as it is asked
 * for
 */
export function askedOnce<Answer extends Told>(
  requestId: string | undefined,
  job: () => Answer,
  ways: Ways<Answer> = {},
): Answer {
  if (requestId === undefined) return job();
  const {
    isDone = () => true,
    values = ({ message, ...others }) => others as AnsweredRequest['values'],
    again = (kept) => kept as unknown as Answer,
  } = ways;
  return withDocumentLock(addOnLanguage(), () => {
    const known = answeredRequest(requestId);
    const told = known && again({ ...known.values, message: sentenceOf(known) } as never);
    if (told) return told;
    const answer = job();
    if (isDone(answer)) {
      keepAnswered({ id: requestId, message: answer.message, values: values(answer) });
    }
    return answer;
  });
}

function sentenceOf({ message }: AnsweredRequest): string {
  return message ?? texts[addOnLanguage()].run.doneBefore;
}

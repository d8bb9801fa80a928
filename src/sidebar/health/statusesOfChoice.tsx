import type { Choice } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { server } from '../server';
import { useReading } from '../useReading';
import { StatusMeanings } from './statusMeanings';

interface Props {
  /** The log of deals as it stands in the form. */
  sales: NonNullable<Choice['sales']>;
  language: Language;
}

/** The statuses of a log that is yet to be set up, counted over the whole of it. */
export function StatusesOfChoice({ sales, language }: Props) {
  const found = useReading(server.panelStatuses, true, sales);
  const { statuses = [], moreStatuses = 0 } = found.result ?? {};
  return (
    <>
      <CallNote call={found} working={panelTexts[language].tablesUnderstood.counting} />
      <StatusMeanings statuses={statuses} moreStatuses={moreStatuses} language={language} />
    </>
  );
}

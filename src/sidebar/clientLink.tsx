import { panelTexts } from '../texts/panelTexts';
import { usePanel } from './panelContext';
import { server } from './server';
import { useCall } from './useCall';

interface Props {
  /** The client's key, as the server gave it. */
  client: string;
  name: string;
}

/** A client's name, literally, which leads to their row in the sheet and opens their card. */
export function ClientLink({ client, name }: Props) {
  const { language, open } = usePanel();
  const { panel } = panelTexts[language];
  const show = useCall(server.panelShowClient);
  // The card is that of the selected row.
  const openCard = async () => {
    if ((await show.run(client)) !== null) open('client');
  };
  return (
    <>
      <button
        type="button"
        class="link"
        dir="auto"
        title={name}
        aria-label={panel.showClient(name)}
        aria-disabled={show.isRunning}
        onClick={() => void openCard()}
      >
        {name}
      </button>
      {show.failure && (
        <span role="alert" class="failure">
          {show.failure}
        </span>
      )}
    </>
  );
}

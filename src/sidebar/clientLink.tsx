import { panelTexts } from '../texts/panelTexts';
import { usePanel } from './panelContext';
import { server } from './server';
import { useCall } from './useCall';

interface Props {
  /** The client's key, as the server gave it. */
  client: string;
  name: string;
}

/** A client's name, literally, which leads to their row in the sheet. */
export function ClientLink({ client, name }: Props) {
  const { panel } = panelTexts[usePanel().language];
  const show = useCall(server.panelShowClient);
  return (
    <>
      <button
        type="button"
        class="link"
        dir="auto"
        title={name}
        aria-label={panel.showClient(name)}
        aria-disabled={show.isRunning}
        onClick={() => void show.run(client)}
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

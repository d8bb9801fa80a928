import type { ReadyText } from '../jobs/client/readyText';

/** A text to send, and where it may go; '' where there is no telephone or address. */
export interface PanelText extends ReadyText {
  phone: string;
  email: string;
}

export function panelText(
  text: ReadyText | null,
  client: { phone: string | null; email: string | null } | undefined,
): PanelText | null {
  return text && { ...text, phone: client?.phone ?? '', email: client?.email ?? '' };
}

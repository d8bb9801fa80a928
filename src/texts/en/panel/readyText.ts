/** A text to send, wherever the panel shows one. */
export const readyText = {
  title: 'Text to send',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not let it be copied. The text is selected: press Ctrl+C.',
  sendIn: 'Open with the text, to send it yourself:',
  programs: { whatsApp: 'WhatsApp', telegram: 'Telegram', email: 'E-mail' },
};

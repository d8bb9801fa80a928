import type { readyText as english } from '../../en/panel/readyText';

export const readyText: typeof english = {
  title: 'Текст для отправки',
  copy: 'Скопировать',
  copied: 'Скопировано.',
  notCopied: 'Браузер не даёт скопировать. Текст выделен: нажмите Ctrl+C.',
  sendIn: 'Открыть с этим текстом, чтобы отправить самим:',
  programs: { whatsApp: 'в WhatsApp', telegram: 'в Telegram', email: 'в почте' },
};

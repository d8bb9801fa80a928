import { abc } from './abc.ru';
import { client } from './client.ru';
import { health } from './health.ru';
import { overview } from './overview.ru';
import type { panel as english } from './panel.en';
import { shell } from './shell.ru';
import { today } from './today.ru';
import { winBack } from './winBack.ru';

export const panel: typeof english = { ...shell, overview, abc, today, client, winBack, health };

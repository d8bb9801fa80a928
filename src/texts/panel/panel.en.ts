import { abc } from './abc.en';
import { client } from './client.en';
import { health } from './health.en';
import { overview } from './overview.en';
import { shell } from './shell.en';
import { today } from './today.en';
import { winBack } from './winBack.en';

/** Every word of the panel, a part for each tab. */
export const panel = { ...shell, overview, abc, today, client, winBack, health };

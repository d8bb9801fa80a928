import { groupedBy } from '../groupedBy';
import { clientKey } from '../log/clientKey';

/** As their words; of two that fit the longer is meant. */
const FORMS = [
  'общество с ограниченной ответственностью',
  'товарищество с ограниченной ответственностью',
  'общество с дополнительной ответственностью',
  'публичное акционерное общество',
  'открытое акционерное общество',
  'закрытое акционерное общество',
  'непубличное акционерное общество',
  'акционерное общество',
  'индивидуальный предприниматель',
  'частное предприятие',
  'унитарное предприятие',
  'limited liability company',
  'public limited company',
  'private limited',
  ...[
    'ооо',
    'оао',
    'зао',
    'пао',
    'нао',
    'ао',
    'ип',
    'чп',
    'пбоюл',
    'тоо',
    'одо',
    'оду',
    'уп',
    'чуп',
    'фоп',
  ],
  ...[
    'о о о',
    'о а о',
    'з а о',
    'п а о',
    'тов',
    'гуп',
    'муп',
    'фгуп',
    'нко',
    'ано',
    'кфх',
    'ooo',
    'oao',
    'zao',
    'pao',
    'ip',
    'too',
  ],
  ...[
    'ltd',
    'limited',
    'llc',
    'l l c',
    'inc',
    'incorporated',
    'corp',
    'corporation',
    'co',
    'company',
  ],
  ...[
    'plc',
    'llp',
    'lp',
    'pty ltd',
    'pty',
    'pvt ltd',
    'pvt',
    'gmbh',
    'gmbh & co kg',
    'mbh',
    'ag',
    'kg',
  ],
  ...[
    'ohg',
    'ug',
    'e k',
    'ek',
    'gbr',
    'sa',
    's a',
    'sas',
    's a s',
    'sarl',
    's a r l',
    'srl',
    's r l',
  ],
  ...[
    'spa',
    's p a',
    'sl',
    's l',
    'bv',
    'b v',
    'nv',
    'n v',
    'ab',
    'aps',
    'a/s',
    'as',
    'oy',
    'oyj',
    'ou',
    'oü',
  ],
  ...[
    'sro',
    's r o',
    'kft',
    'zrt',
    'sp z o o',
    'sia',
    'uab',
    'doo',
    'd o o',
    'lda',
    'ltda',
    'jsc',
    'pjsc',
  ],
]
  .map((form) => clientKey(form).split(' '))
  .sort((one, other) => other.length - one.length);

const BY_FIRST_WORD = formsBy((words) => words[0]);
const BY_LAST_WORD = formsBy((words) => words[words.length - 1]);

/**
 * A client's key without the legal forms before and after it: «ооо ромашка», «ромашка ооо» and
 * «общество с ограниченной ответственностью ромашка» are all «ромашка». What is nothing but a form
 * is a name: «ао» stays.
 *
 * @param key the client's, see {@link clientKey}
 */
export function withoutLegalForm(key: string): string {
  const words = key.split(' ');
  let [start, end] = [0, words.length];
  const isAt = (place: number, form: Words) =>
    form.length < end - start && form.every((word, index) => word === words[place + index]);
  for (;;) {
    const before = BY_FIRST_WORD.get(words[start] as string)?.find((form) => isAt(start, form));
    if (before) {
      start += before.length;
      continue;
    }
    const after = BY_LAST_WORD.get(words[end - 1] as string)?.find((form) =>
      isAt(end - form.length, form),
    );
    if (!after) return words.slice(start, end).join(' ');
    end -= after.length;
  }
}

type Words = readonly string[];

function formsBy(wordOf: (form: Words) => string | undefined): ReadonlyMap<string, Words[]> {
  return groupedBy(FORMS, (form) => wordOf(form) as string);
}

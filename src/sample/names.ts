import type { Client } from './clients';
import type { NameSource } from './nameSource';
import type { Random } from './random';
import type { SampleVocabulary } from './vocabulary';

/** Gives every client a name of its own, fit for its kind. */
export function drawNames(
  clients: readonly Client[],
  words: SampleVocabulary,
  random: Random,
): Map<Client, string> {
  const decks = new Map<NameSource, TitleDeck>();
  const taken = new Set<string>();
  const names = new Map<Client, string>();
  for (const client of clients) {
    let name = client.story === 'anchor' ? words.anchorName : '';
    while (name === '' || taken.has(keyOf(name))) {
      const source = drawSource(words.names[client.kind], random);
      const deck = decks.get(source) ?? new TitleDeck(source.titles, random);
      decks.set(source, deck);
      const title = random.pick(source.patterns).replace('*', deck.next());
      name = deck.isRepeating ? `${title}, ${random.pick(words.cities)}` : title;
    }
    taken.add(keyOf(name));
    names.set(client, name);
  }
  return names;
}

/** Names that a person would take for the same one are not both given. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/ё/g, 'е');
}

/** Sources with more titles are drawn more often, so that they run out together. */
function drawSource(sources: readonly NameSource[], random: Random): NameSource {
  const weights = Object.fromEntries(sources.map(({ titles }, i) => [i, titles.length]));
  const source = sources[Number(random.weighted(weights))];
  if (!source) throw new RangeError('A kind of client has no names.');
  return source;
}

/** Titles in a random order, each once before any comes again. */
class TitleDeck {
  #place = 0;
  readonly #titles: readonly string[];

  constructor(titles: readonly string[], random: Random) {
    this.#titles = random.shuffle(titles);
  }

  next(): string {
    return this.#titles[this.#place++ % this.#titles.length] ?? '';
  }

  /** Whether the last title had been used before. */
  get isRepeating(): boolean {
    return this.#place > this.#titles.length;
  }
}

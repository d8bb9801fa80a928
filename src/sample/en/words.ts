import type { SampleVocabulary } from '../vocabulary';
import { namesEn } from './names';

/** An English-speaking supplier: dollars, American dates. */
export function vocabularyEn(): SampleVocabulary {
  return {
    managers: ['Olivia Grant', 'Daniel Reyes', 'Megan Brooks'],
    persons: [
      'Emma',
      'Oliver',
      'Grace',
      'Harry',
      'Sophie',
      'Jack',
      'Lucy',
      'Tom',
      'Hannah',
      'Ben',
      'Alice',
      'Sam',
      'Ruth',
      'Daniel',
      'Kate',
      'Peter',
      'Nora',
    ],
    lines: {
      beans: 'Coffee beans',
      ground: 'Ground coffee',
      capsules: 'Capsules',
      tea: 'Tea',
      syrups: 'Syrups',
      equipment: 'Equipment',
    },
    potentials: { high: 'high', medium: 'medium', low: 'low' },
    traits: {
      keyName: 'key name',
      promising: 'promising',
      badPayer: 'bad payer',
      demanding: 'demanding',
      rude: 'rude',
      disloyal: 'disloyal',
      noMargin: 'no margin',
    },
    reasons: {
      quality: 'quality',
      delivery: 'delivery',
      price: 'price',
      attention: 'attention',
      assortment: 'assortment',
      closed: 'closed',
    },
    sources: {
      recommendation: 'Recommendation',
      website: 'Website',
      instagram: 'Instagram',
      fair: 'Trade fair',
      call: 'Our call',
      ads: 'Search ads',
    },
    misspelledSource: 'Instagramm',
    form: {
      sheet: 'Form responses (sample)',
      questions: [
        'Timestamp',
        'Your e-mail',
        'How likely are you to recommend us? (0–10)',
        'What should we know?',
      ],
    },
    praise: [
      'All is well, thank you',
      'The blend suits our guests',
      'Always friendly on the phone',
    ],
    notes: {
      reached: [
        'All fine, they will send the order themselves',
        'Planning the autumn menu',
        'New manager on site, introduced myself',
        'Five years in business, sent congratulations',
        'Working on a new menu',
        'Stock for another ten days or so',
        'Prefer calls after lunch',
        'Happy with the last batch',
        'Second location opens in spring',
      ],
      noAnswer: ['No answer, left a message', 'Busy both times', 'Voicemail'],
      request: [
        'Asked for samples of the Ethiopian',
        'Asking about decaf capsules',
        'Need an invoice to a new entity',
        'Would like to try the herbal teas',
        'Interested in leasing a machine',
        'Asked about holiday deliveries',
        'Want the price list from May',
        'Looking to replace the coconut syrup',
      ],
      offer: [
        'Sent an offer for the quarter',
        'Offered a volume discount from 90 lb',
        'Offered a grinder on lease',
        'Sent the new price list',
        'Offered net 14 terms',
        'Offered the seasonal blend',
      ],
      deal: [
        'Order taken, delivery on Tuesday',
        'Same as usual',
        'Added syrups to the order',
        'Bigger order for the holidays',
        'Will try the new blend, 20 lb',
        'Agreed on two deliveries a month',
      ],
      quality: [
        'Batch tastes bitter, want it replaced',
        'Many broken beans in the bag',
        'Capsules leak in the machine',
      ],
      delivery: [
        'Arrived two days late',
        'Driver came at rush hour, unloaded themselves',
        'Wrong grind delivered',
      ],
      price: [
        'Looking around after the price increase',
        'A competitor quoted 9% less',
        'Want the old price back',
      ],
      attention: [
        'Say they cannot reach us',
        'Nobody called for two months',
        'We forgot to call back',
      ],
      assortment: [
        'No oat milk, they buy where there is everything',
        'Not enough bagged teas',
        'Their favorite roast was dropped',
      ],
      closed: ['The location closed', 'Premises let to another tenant', 'Selling the business'],
      winBack: [
        'No orders for a while, ready to meet',
        'With another supplier, but remember us',
        'Will think until the end of the month',
        'Asked not to rush, will come back to it',
      ],
    },
    yes: 'yes',

    anchorName: 'Northcrown Hotels Group',
    names: namesEn(),
    cities: [
      'Albany',
      'Boise',
      'Dayton',
      'Salem',
      'Tucson',
      'Madison',
      'Durham',
      'Spokane',
      'Tulsa',
      'Fargo',
      'Naples',
      'Omaha',
      'Portland',
      'Reno',
      'Savannah',
      'Trenton',
    ],
    strangerName: 'Hilltop Trading LLC',

    money: { scale: 1 / 40, step: 5 },
    orderNumber: (serial) => `SO-${String(serial).padStart(6, '0')}`,
    phone: (serial) => {
      // 555-0100 to 555-0199 are set aside for fiction; a step prime to 500 scatters the numbers.
      const scattered = (serial * 37 + 11) % 500;
      const area = ['212', '312', '415', '503', '617'][Math.floor(scattered / 100)];
      return `+1 ${area} 555-01${String(scattered % 100).padStart(2, '0')}`;
    },
    email: (clientName) => {
      const ascii = clientName.normalize('NFD').replace(/[\u0300-\u036f’]/g, '');
      const local = ascii.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      return `${local.replace(/^-|-$/g, '')}@example.com`;
    },

    respelled: (clientName) => clientName.toLowerCase(),
    typedDate: (year, month, date) => `${month}/${date}/${year}`,
    typedPrice: (amount) => `$${amount.toFixed(2).replace(/\B(?=(?:\d{3}){1,4}\.)/g, ',')}`,
    typedNumber: (amount) => amount.toFixed(2),
    typedScore: 'great',
  };
}

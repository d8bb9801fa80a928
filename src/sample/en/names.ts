import { type NameSource, nameSource } from '../nameSource';
import type { Kind } from '../vocabulary';

/** Names of English-speaking clients by kind. */
export function namesEn(): Readonly<Record<Kind, readonly NameSource[]>> {
  const soleTraders = nameSource(
    '*',
    `
      R. Abbott Catering; Delgado & Sons; J. Whitfield Trading; Nora Quinn Foods; Patel Brothers;
      H. Lindqvist; Marchetti & Co; O’Rourke Provisions; S. Bauer Fine Foods;
      T. Hollis & Daughter; Kowalski Family Foods; Fontaine Catering; G. Ashworth; Mehta Trading;
      Ines Carvalho Bakes; W. Drummond; Bexley & Rowe; Papadakis Imports; Sato Provisions;
      L. Thornbury Foods; Vance & Vance; C. Underhill; Yardley Trading; M. Szabo Catering
    `,
  );
  const onStreets = nameSource(
    'Coffee on *; * Coffee Room',
    `
      Mill Lane; Garden Street; Harbour Road; Elm Avenue; Bridge Street; Castle Row; Station Road;
      Market Square; Chapel Hill; Orchard Street; King’s Parade; Willow Lane; Foundry Street;
      Queen Street; Tannery Row; Riverside
    `,
  );
  return {
    cafe: [
      nameSource(
        '* Café; * Coffee; Café *; The * Coffee House; * Bakery; * Espresso Bar',
        `
          Daybreak; Morning Bell; Black Cat; Little Grain; Birch & Barley; Warm House; Crema;
          White Whale; Three Steps; First Cup; Bun & Company; Courtyard; Mint Leaf; High Noon;
          Blue Jay; Cinnamon; Attic; Good Company; Thrush; Lit Window; Corner; Quiet Room;
          Vanilla; Nest; Froth; Tilly’s; Windmill; Salt & Sugar; Owl; Gable House; Tuesday;
          Another Cup; Copper Kettle; Interval; Dovecote; Lantern; Fig Leaf; Sunflower; Meadow;
          Crumble; Seagull; Arabica; Blue Mountain; Edge of Town; Old Quarter; Maple; Rubicon;
          Post Office; Library; Bitter Chocolate; Lighthouse; Better Days; Hedgehog; Dark Roast;
          Steamhouse; Gingerbread; Sunrise; Green Door; Clock Face; Sparrows; Samovar; Tram Stop;
          Sisters; Glasshouse; Papa’s Table; West Wind; Brass Key; Mandarin; Ember; Platform Two
        `,
      ),
      onStreets,
    ],
    office: [
      nameSource(
        '* Ltd; * Inc.; * LLC; * Group; * & Partners',
        `
          Technosphere; Northbuild; Vector Systems; Integral; Audit First; Mediafield; Fairlaw;
          Crosscountry Logistics; Horizon Advisory; Architon; Supplywise; Digital Wharf;
          Union Mutual; Baltic Terminal; New Contour; Powerline Services; Data Foundry;
          Ridge Metals; Prudent Finance; Talent Reserve; Hydroworks; Transcargo; Altair Studio;
          Medexpert; Linework Design; Eastpoint Software; Ledgerly; Brickfield; Agritech;
          Letterpress House; Clearview Optics; Geoservice; Arsenal Property; Credo; Pharmacon;
          Polygraph Print; Gridworks; Bright Smile Dental; Dialogue Languages; Landmark Motors;
          Star Audit; Meridian Travel; Hearth Heating; Switchgear; Olympus Fitness;
          Fairweather Climate
        `,
      ),
      nameSource(
        '* Business Center; * Offices; * Coworking',
        `
          Panorama; Fifth Floor; Granite; Northgate; Pulse; Cityside; Meeting Point; Embankment;
          Riding School; Ideas Factory; Highrise; Quarter
        `,
      ),
    ],
    restaurant: [
      nameSource(
        '* Restaurant; * Bistro; * Trattoria; * Kitchen; Restaurant *',
        `
          Homestead; Basil; Grand; Saffron Road; Parsnip; Byron; Hearthside; Silver Herring;
          Veranda; Coriander; Summer House; Old Tiflis; Turmeric; Parmesan; Brown Bear; Olivier;
          Merchant; Limoncello; Black Salt; Barberry; Fir Tree; Creamery; Longboat; Vineyard;
          Cellar Door; Farmhand; Marseille; Pear Tree; Marshal; Wood Oven; Sorrel; Truffle;
          Mainsail; Sturgeon; Cherry Orchard
        `,
      ),
      nameSource(
        '* Pizzeria; * Canteen; * Deli',
        `
          Daisy; Pomodoro; Wooden Spoon; Home Lunch; Four Cheeses; Taste Junction; Kind Kitchen;
          Ladle; Works; Blue Plate; Campus; Bread & Salt
        `,
      ),
    ],
    shop: [
      nameSource(
        '* Store; * Market; * Grocers; * Provisions; * Fine Foods',
        `
          Tea Chest; Bergamot; Springwater; Old Pantry; Colonial Goods; Tasty Corner; Gourmet;
          Courtside; World of Tea; Coffee & Spice; Sweet Tooth; Lucky Seven; Delicacies;
          Greenmarket; Ounce; Pound & Peck; Golden Cezve; Merchant’s Row; Penny Lane; Neighbors;
          Harvest; Salmon Leap; Eastern Bazaar; Good Housekeeper; Wild Thyme; Puerh & Oolong;
          Fairground; Provender; Wicker Basket; Highland Gifts; Log Cabin; Roundtheclock; Tulip;
          Green Light
        `,
      ),
      soleTraders,
    ],
    hotel: [
      nameSource(
        '* Hotel; Hotel *; * Inn; * Suites; * Hostel',
        `
          Riverbank; Blue Heron; Orbit; Wayfarer; Compass; Old Bridge; Garden Ring; Meridian;
          White Nights; Crystal; Linden House; Oakwood; Three Pines; Empress; Old Orchard;
          Northern Lights; Pearl; Oxbow; Arts Square; Malachite; Regency; Lakeland; Parkview;
          Governor
        `,
      ),
    ],
    kiosk: [
      nameSource(
        '* Ice Cream; * Gelato; * Scoops',
        `
          Snowflake; Plombières; Choc Ice; South Pole; Penguin; Ice & Cream; Cool Spot;
          Waffle Cone; Polar Cub; Crème Brûlée; Carousel; City Park; Jack Frost; Double Cream
        `,
      ),
    ],
    seaside: [
      nameSource(
        '* Café, Cape May; * Beach Bar, Newport; * Café, Santa Cruz; * Grill, Hilton Head',
        `
          Breakers; Breeze; Dolphin; Anchor; Scarlet Sails; Pebble; Seahorse; Wave; Jellyfish;
          Quay; Crab; Lagoon
        `,
      ),
    ],
    gifts: [
      nameSource(
        '* Gifts; * Souvenirs; The * Gift Shop',
        `
          Trinket Box; Surprise; Red Ribbon; Kind Words; Robin; Nutcracker; Casket & Key; Holiday;
          Mitten; Confetti; Nesting Doll; Small Token
        `,
      ),
    ],
  };
}

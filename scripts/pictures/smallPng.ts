import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** As many as a byte can name. */
const MOST_COLOURS = 256;

/**
 * A browser's screenshot as a PNG of 256 colours, a third of its size: letters have many shades of
 * grey at their edges, which nobody tells apart. Each pixel gets the most frequent colour of its
 * neighbourhood of colours, so that plain areas stay what they are; the same bytes for the same
 * picture.
 *
 * @throws Error for a PNG that no browser makes: not of 8 bits a channel, or interlaced
 */
export function smallPng(screenshot: Buffer): Buffer {
  const { width, height, pixels, channels } = decoded(screenshot);
  const { palette, placeOf } = paletteOf(pixels, channels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = placeOf(colourAt(pixels, (y * width + x) * channels));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, a palette, and the only ways to compress and to filter
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channelsOf(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A colour as one number: red, green, blue. */
function colourAt(pixels: Buffer, at: number): number {
  return pixels.readUIntBE(at, 3);
}

function channelsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** Colours that differ by less than a sixteenth in each channel. */
function neighbourhoodOf(colour: number): number {
  return colour & 0xf0f0f0;
}

function paletteOf(pixels: Buffer, channels: number) {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const neighbourhoods = new Map<number, { pixels: number; most: number; colour: number }>();
  for (const [colour, count] of counts) {
    const found = neighbourhoods.get(neighbourhoodOf(colour)) ?? { pixels: 0, most: 0, colour };
    found.pixels += count;
    if (count > found.most) Object.assign(found, { most: count, colour });
    neighbourhoods.set(neighbourhoodOf(colour), found);
  }
  const palette = [...neighbourhoods.values()]
    .sort((one, other) => other.pixels - one.pixels || one.colour - other.colour)
    .slice(0, MOST_COLOURS)
    .map(({ colour }) => colour);
  const places = new Map(palette.map((colour, place) => [neighbourhoodOf(colour), place]));
  const placeOf = (colour: number): number => {
    const known = places.get(neighbourhoodOf(colour));
    if (known !== undefined) return known;
    const place = nearest(palette, colour);
    places.set(neighbourhoodOf(colour), place);
    return place;
  };
  return { palette, placeOf };
}

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channelsOf(colour);
  const distances = palette.map((each) => {
    const [r, g, b] = channelsOf(each);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

function decoded(png: Buffer) {
  let header: Buffer | null = null;
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') data.push(content);
  }
  const [bits, colours, , , interlaced] = header?.subarray(8) ?? [];
  const channels = colours === 2 ? 3 : colours === 6 ? 4 : 0;
  if (!header || bits !== 8 || channels === 0 || interlaced) {
    throw new Error('Not a PNG as browsers make them: 8 bits a channel, not interlaced.');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels);
  return { width, height, pixels, channels };
}

/** The pixels' bytes, each of which stands there as its difference to what its row's filter says. */
function unfiltered(filtered: Buffer, rowLength: number, channels: number): Buffer {
  const pixels = Buffer.alloc((filtered.length / (rowLength + 1)) * rowLength);
  for (let from = 0, to = 0; from < filtered.length; to += rowLength) {
    const filter = filtered[from++];
    for (let at = 0; at < rowLength; at++) {
      const left = at < channels ? 0 : (pixels[to + at - channels] ?? 0);
      const up = to === 0 ? 0 : (pixels[to + at - rowLength] ?? 0);
      const before = at < channels || to === 0 ? 0 : (pixels[to + at - rowLength - channels] ?? 0);
      const guessed = [0, left, up, (left + up) >> 1, paeth(left, up, before)][filter ?? 0] ?? 0;
      pixels[to + at] = (filtered[from++] ?? 0) + guessed;
    }
  }
  return pixels;
}

/** Whichever of three neighbours is nearest to their plane: PNG specification, 9.4. */
function paeth(left: number, up: number, before: number): number {
  const plane = left + up - before;
  const off = (each: number) => Math.abs(plane - each);
  if (off(left) <= off(up) && off(left) <= off(before)) return left;
  return off(up) <= off(before) ? up : before;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

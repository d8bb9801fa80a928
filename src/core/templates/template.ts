/** What a template may leave open, to be filled in for each client. */
export const TEMPLATE_FIELDS = [
  'client',
  'contactPerson',
  'manager',
  'product',
  'formerProduct',
  'offer',
  'lastOrder',
  'expectedOrder',
  'discount',
  'points',
  'ordersToGift',
] as const;

export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** What stands for each field; one that is not known is not there. */
export type FieldValues = Readonly<Partial<Record<TemplateField, string>>>;

/** Longer texts do not fit into a link. */
export const LONGEST_TEXT = 2_000;

interface OpenField {
  field: TemplateField;
  /** As it stands in the template, braces and all. */
  written: string;
}

type Part = string | OpenField;

/** A template in its parts; those of a passage in square brackets are left out together. */
export type Template = readonly (Part | readonly Part[])[];

/** A template as it was read. */
export interface ParsedTemplate {
  template: Template;
  /**
   * Names in braces that are no field, braces alone, and fields in square brackets, as written; they
   * stay in the text.
   */
  unknown: string[];
}

/**
 * Takes a template apart. A field is its name in braces; letter case, ё/е and spaces do not count.
 * A passage in square brackets that holds a field is said only where all its fields are known:
 * `[{contact person}, ]good morning!`.
 *
 * @param fieldOf the field of a plain name; null where there is none
 */
export function parseTemplate(
  text: string,
  fieldOf: (name: string) => TemplateField | null,
): ParsedTemplate {
  const unknown: string[] = [];
  const partsOf = (passage: string): Part[] =>
    passage.split(/(\{[^{}]*\})/).flatMap((written): Part[] => {
      if (!/^\{[^{}]*\}$/.test(written)) {
        // A brace alone is a field that was not written to its end.
        unknown.push(...(written.match(/\{[^}]{0,20}|\}/g) ?? []));
        return written === '' ? [] : [written];
      }
      const name = written.slice(1, -1).trim();
      const field = fieldOf(plainName(name));
      if (field === null) unknown.push(written);
      return [field === null ? written : { field, written }];
    });
  const template = text.split(/(\[[^[\]]*\])/).flatMap((passage): Template => {
    if (!/^\[[^[\]]*\]$/.test(passage)) return partsOf(passage);
    const bare = passage.slice(1, -1);
    if (fieldOf(plainName(bare)) !== null) unknown.push(passage);
    const inside = partsOf(bare);
    return inside.some(isOpen) ? [inside] : [passage];
  });
  return { template, unknown: [...new Set(unknown)] };
}

/** A field's name as it is compared. */
export function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
}

/** A template filled in for a client. */
export interface FilledText {
  text: string;
  /** The fields that nothing is known for: they stand in the text as they were written. */
  missing: TemplateField[];
}

/**
 * Fills a template in. Where its first passage is left out, what then begins it gets a capital
 * letter.
 */
export function fillTemplate(template: Template, values: FieldValues): FilledText {
  const missing = new Set<TemplateField>();
  const said = (part: Part): string => {
    if (!isOpen(part)) return part;
    const value = values[part.field];
    if (value !== undefined) return value;
    missing.add(part.field);
    return part.written;
  };
  const isSaid = (passage: readonly Part[]) =>
    passage.every((part) => !isOpen(part) || values[part.field] !== undefined);
  const text = template
    .map((part) => (!isPassage(part) ? said(part) : isSaid(part) ? part.map(said).join('') : ''))
    .join('');
  const [first] = template;
  const isBegunAnew = first !== undefined && isPassage(first) && !isSaid(first);
  return { text: isBegunAnew ? capitalised(text) : text, missing: [...missing] };
}

function isOpen(part: Part): part is OpenField {
  return typeof part !== 'string';
}

function isPassage(part: Part | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

import { readStored, type StoredValue, store } from './storedValue';

/**
 * The sheets of clients that hold a sample, by id. Kept so that its history and plans are not taken
 * for those of the user's own base.
 */
const STORED: StoredValue<readonly number[]> = {
  key: 'samples',
  version: 1,
  isValid: (value): value is readonly number[] =>
    Array.isArray(value) && value.every((id) => typeof id === 'number'),
};

export function rememberSample(sheetId: number): void {
  store(STORED, [...(readStored(STORED) ?? []), sheetId]);
}

/** The sheets of form answers that belong to a sample, and the sheet of clients of that sample. */
const FORMS: StoredValue<readonly [form: number, clients: number][]> = {
  key: 'sampleForms',
  version: 1,
  isValid: (value): value is readonly [number, number][] =>
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.every((id) => typeof id === 'number')),
};

export function rememberSampleForm(formId: number, clientsId: number): void {
  store(FORMS, [...(readStored(FORMS) ?? []), [formId, clientsId]]);
}

/**
 * Whether a form's answers are of the base on this sheet of clients: a sample has its own alone, and
 * the user's base none of a sample.
 */
export function isFormOfBase(formId: number, clientsId: number): boolean {
  const owner = readStored(FORMS)?.find(([form]) => form === formId)?.[1];
  return readStored(STORED)?.includes(clientsId) ? owner === clientsId : owner === undefined;
}

/** Sheets that belong to one base, and what a sample's are called. */
const SAMPLE_ROLES = { history: 'sampleHistory', plans: 'samplePlans' } as const;

type BaseRole = keyof typeof SAMPLE_ROLES;

export type RoleOfBase<Role extends BaseRole> = Role | (typeof SAMPLE_ROLES)[Role];

/** The role of such a sheet for the base on this sheet of clients. */
export function roleOfBase<Role extends BaseRole>(role: Role, sheetId: number): RoleOfBase<Role> {
  return readStored(STORED)?.includes(sheetId) ? SAMPLE_ROLES[role] : role;
}

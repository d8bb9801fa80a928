import type { Node } from 'acorn';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

// What code does that it must not, found in its syntax tree: a name is found under whatever alias,
// and what is said in comments and types is not looked at.

/** What a guard asks of a node; its answer is what stands there, or null. */
type Guard = (node: Found, parents: readonly Found[]) => string | null;

/** A node of whatever kind. */
type Found = Node & Readonly<Record<string, unknown>>;

/** Every place in a file that a guard finds. */
export function forbidden(typed: string, path: string, guard: Guard): string[] {
  const loader = path.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(typed, { loader, jsx: 'automatic', target: 'esnext' });
  const found: string[] = [];
  const walk = (node: Found, parents: readonly Found[]) => {
    const name = guard(node, parents);
    if (name !== null) found.push(name);
    for (const child of Object.values(node).flat()) {
      if (isNode(child)) walk(child, [...parents, node]);
    }
  };
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Found, []);
  return found;
}

function isNode(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Text becomes code. */
export const code: Guard = (node, parents) =>
  global(['eval', 'Function', 'importScripts'])(node, parents) ??
  member(['constructor'])(node, parents) ??
  (node.type === 'ImportExpression' ? 'import()' : null) ??
  (/^\s*javascript:/i.test(textOf(node) ?? '') ? 'javascript:' : null) ??
  called(['setTimeout', 'setInterval', 'setImmediate'], (delayed) =>
    ['ArrowFunctionExpression', 'FunctionExpression', 'Identifier'].includes(delayed?.type ?? ''),
  )(node, parents) ??
  global_(node, parents);

/** Text becomes markup. */
export const markup: Guard = (node, parents) =>
  member([
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe', 'srcdoc'],
    ...['parseHTMLUnsafe', 'createContextualFragment', 'parseFromString', 'writeln'],
    'dangerouslySetInnerHTML',
  ])(node, parents) ??
  (memberOf(node) === 'write' && nameOf(node.object) === 'document' ? 'write' : null) ??
  called(['setAttribute', 'setAttributeNS'], (attribute) => {
    const name = textOf(attribute);
    return name !== null && !/^(?:on|srcdoc$|src$|href$|style$)/i.test(name);
  })(node, parents);

/** A cell, a client or a whatever is put into a log. */
export const log = global(['console', 'Logger']);

const LOADING = ['img', 'script', 'iframe', 'link', 'object', 'embed', 'video', 'audio', 'source'];

/** Something is asked of a host. */
export const network: Guard = (node, parents) =>
  global([
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Image', 'Audio'],
    ...['Worker', 'SharedWorker', 'RTCPeerConnection', 'UrlFetchApp'],
  ])(node, parents) ??
  member(['sendBeacon', 'src', 'srcset', 'serviceWorker', 'location'])(node, parents) ??
  called(
    ['createElement', 'createElementNS', 'jsx', 'jsxs'],
    (tag) => !LOADING.includes(textOf(tag) ?? ''),
  )(node, parents) ??
  host(node, parents);

/** Addresses that nobody visits but by a click of the user's, and the names of namespaces. */
const HARMLESS = /^https:\/\/(?:wa|t)\.me\/|^http:\/\/www\.w3\.org\//;

/** A host is named, with a scheme or without, or an address is put together. */
const host: Guard = (node, parents) => {
  const text = textOf(node);
  const [address] = /(?:[a-z][a-z+.-]*:|(?<![-\w:/]))\/\/(?:[\w[]|$)\S*/i.exec(text ?? '') ?? [];
  if (address === undefined || HARMLESS.test(address)) return null;
  return isAskedOf(parents) ? null : address;
};

/** `text.startsWith('https://')` names a scheme and asks nobody. */
function isAskedOf(parents: readonly Found[]): boolean {
  const callee = parents.at(-1)?.callee;
  return isNode(callee) && nameOf(callee.property) === 'startsWith';
}

/** A global thing whose parts cannot be told: by a name that is put together, or handed on. */
const global_: Guard = (node, parents) => {
  if (node.type !== 'Identifier') return null;
  const name = String(node.name);
  if (!['globalThis', 'self', 'window'].includes(name)) return null;
  if (parents[0] && bound(parents[0]).has(name)) return null;
  const parent = parents.at(-1);
  const isPart = parent?.type === 'MemberExpression';
  if (isPart && (parent.property === node ? !parent.computed : isNamed(parent))) return null;
  const isKey = parent?.type === 'Property' && parent.key === node && !parent.computed;
  return isKey || parent?.operator === 'typeof' ? null : name;
};

/** The names that a file gives to things of its own, as a variable may be called `window`. */
function bound(program: Found): ReadonlySet<string> {
  const known = BOUND.get(program);
  if (known) return known;
  const names = new Set<string>();
  const add = (pattern: unknown) => {
    if (!isNode(pattern)) return;
    const name = nameOf(pattern);
    if (name !== null) names.add(name);
    const parts = [pattern.properties, pattern.elements, pattern.left, pattern.argument].flat();
    for (const part of parts) add(isNode(part) && part.type === 'Property' ? part.value : part);
  };
  const walk = (node: Found) => {
    for (const pattern of [node.id, ...[node.params ?? []].flat()]) add(pattern);
    for (const child of Object.values(node).flat()) if (isNode(child)) walk(child);
  };
  walk(program);
  BOUND.set(program, names);
  return names;
}

const BOUND = new WeakMap<Found, ReadonlySet<string>>();

function isNamed({ computed, property }: Found): boolean {
  return computed !== true || textOf(property) !== null;
}

/** A pattern that no test reads: it is made of a text, or within a function. */
export const unreadPattern: Guard = (node, parents) => {
  if (node.type === 'Identifier' && node.name === 'RegExp') {
    const [outer, made] = [parents.at(-2), parents.at(-1)];
    const isMade = made?.type === 'NewExpression' && made.callee === node;
    const isInside = parents.some(({ type }) => /Function|MethodDefinition|StaticBlock/.test(type));
    return isMade && !isInside && outer ? null : 'RegExp';
  }
  const method = methodOf(node);
  if (!['match', 'matchAll', 'search'].includes(method ?? '')) return null;
  const [pattern] = node.arguments as Found[];
  const isPattern = pattern?.regex !== undefined || isPatternOfFile(pattern, parents);
  return isPattern ? null : `${method}(…)`;
};

/** Whether it is the name of a pattern that the file makes while it is loaded. */
function isPatternOfFile(node: Found | undefined, parents: readonly Found[]): boolean {
  const program = parents[0];
  if (node?.type !== 'Identifier' || !program) return false;
  return (program.body as Found[])
    .map((statement) => (isNode(statement.declaration) ? statement.declaration : statement))
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
    .flatMap(({ declarations }) => declarations as Found[])
    .some(({ id, init }) => {
      if (!isNode(id) || id.name !== node.name || !isNode(init)) return false;
      return init.regex !== undefined || nameOf(init.callee) === 'RegExp';
    });
}

/** One of these global names, under which it may be handed on. */
function global(names: readonly string[]): Guard {
  return (node, parents) => {
    const name = nameOf(node) ?? memberOf(node);
    if (name === null || !names.includes(name)) return null;
    const parent = parents.at(-1);
    if (parent?.operator === 'instanceof') return null;
    // What a thing of our own is called by: a key, a method, a part that its owner was asked for.
    const isOwnKey =
      node.type === 'Identifier' &&
      (/^(?:MethodDefinition|PropertyDefinition)$/.test(parent?.type ?? '') ||
        (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
        (parent?.type === 'Property' &&
          parent.key === node &&
          parents.at(-2)?.type === 'ObjectExpression' &&
          !parent.shorthand));
    return isOwnKey ? null : name;
  };
}

/** A part of whatever by one of these names: `a.name`, `a['name']`, `{ name: … }`. */
function member(names: readonly string[]): Guard {
  return (node) => {
    const key = node.type === 'Property' ? (nameOf(node.key) ?? textOf(node.key)) : memberOf(node);
    return key !== null && names.includes(key) ? key : null;
  };
}

/** A call by one of these names whose first argument is not as it may be. */
function called(
  names: readonly string[],
  isHarmless: (first: Found | undefined) => boolean,
): Guard {
  return (node) => {
    const name = methodOf(node);
    if (name === null || !names.includes(name)) return null;
    return isHarmless((node.arguments as Found[])[0]) ? null : `${name}(…)`;
  };
}

/** What a call calls: `name(…)` or `whatever.name(…)`. */
function methodOf(node: Found): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  return nameOf(node.callee) ?? (isNode(node.callee) ? memberOf(node.callee) : null);
}

function memberOf(node: Found): string | null {
  if (node.type !== 'MemberExpression') return null;
  return node.computed === true ? textOf(node.property) : nameOf(node.property);
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : null;
}

/** A text as it is written; of one with something put in, each piece is a node of its own. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked;
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as Found[]) : [];
  return quasis.length === 1 ? textOf(quasis[0]) : null;
}

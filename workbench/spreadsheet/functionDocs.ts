/** What a custom function says about itself, read from its JSDoc. */
export interface FunctionDoc {
  name: string;
  description: string;
  parameters: ParameterDoc[];
  returns: string;
}

export interface ParameterDoc {
  name: string;
  description: string;
  isOptional: boolean;
}

const DECLARATION =
  /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:async\s+)?function\s+([A-Za-z][\w$]*)\s*\(([^)]*)\)/g;

/**
 * The custom functions of a script: `function NAME(…)` right below a JSDoc with `@customfunction`.
 * Google does not offer one whose name ends in `_`, and neither does this.
 */
export function readFunctionDocs(code: string): FunctionDoc[] {
  return [...code.matchAll(DECLARATION)].flatMap(([, comment = '', name = '', signature = '']) =>
    /@customfunction\b/i.test(comment) && !name.endsWith('_')
      ? [readDoc(name, comment, signature)]
      : [],
  );
}

function readDoc(name: string, comment: string, signature: string): FunctionDoc {
  const [description = '', ...tags] = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trimEnd())
    .join('\n')
    .split(/^@/m);
  const parameters = tags.flatMap((tag) => readParameter(tag) ?? []);
  const returns = tags.find((tag) => /^returns?\b/.test(tag)) ?? '';
  return {
    name,
    description: flow(description),
    parameters: parameters.length > 0 ? parameters : namesIn(signature),
    returns: flow(returns.replace(/^returns?\s*(\{[^}]*\})?/, '')),
  };
}

/**
 * `param {type} name what it is`, with `[name]`, `[name=default]` or `{type=}` where it may be left
 * out.
 */
function readParameter(tag: string): ParameterDoc | null {
  const match =
    /^param\s+(?:\{(?<type>[^}]*)\}\s+)?(?<name>\[[^\]]*\]|[\w$]+)\s*(?:-\s+)?(?<text>[\s\S]*)$/.exec(
      tag,
    )?.groups;
  if (!match) return null;
  const { type = '', name = '', text = '' } = match;
  return {
    name: name.replace(/^\[|[\]=].*$/g, ''),
    description: flow(text),
    isOptional: name.startsWith('[') || type.endsWith('='),
  };
}

/** A function without `@param`: its own parameter names. */
function namesIn(signature: string): ParameterDoc[] {
  return signature
    .split(',')
    .map((part) => part.trim())
    .filter((part) => /^[\w$]+/.test(part))
    .map((part) => ({
      name: part.replace(/\s*=.*$/, ''),
      description: '',
      isOptional: part.includes('='),
    }));
}

function flow(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

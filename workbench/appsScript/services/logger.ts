import { Service, standsFor } from '../gate/gate';

/** What a script logs is kept; whoever runs it may print it. */
export class Logger extends Service {
  readonly lines: string[] = [];

  log(data: unknown, ...values: unknown[]): this {
    let next = 0;
    const text = String(data).replace(/%s/g, (mark) =>
      next < values.length ? String(values[next++]) : mark,
    );
    this.lines.push(text);
    return this;
  }

  clear(): void {
    this.lines.length = 0;
  }

  getLog(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }
}

/** `console`, into the same log. */
export class ScriptConsole extends Service {
  constructor(private readonly logger: Logger) {
    super();
  }

  log(...parts: unknown[]): void {
    this.logger.lines.push(parts.map(readable).join(' '));
  }

  info(...parts: unknown[]): void {
    this.log(...parts);
  }

  warn(...parts: unknown[]): void {
    this.log(...parts);
  }

  error(...parts: unknown[]): void {
    this.log(...parts);
  }
}

function readable(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  const { message } = part as { message?: unknown };
  return typeof message === 'string' ? String(part) : JSON.stringify(part);
}

standsFor<GoogleAppsScript.Base.Logger>()(Logger, {
  name: 'Logger',
  handles: ['clear', 'getLog', 'log'],
});

standsFor<Console>()(ScriptConsole, {
  name: 'console',
  handles: ['error', 'info', 'log', 'warn'],
});

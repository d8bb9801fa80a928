import { Service, standsFor } from './gate';

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
    this.logger.lines.push(parts.map(String).join(' '));
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

standsFor<GoogleAppsScript.Base.Logger>()(Logger, {
  name: 'Logger',
  handles: ['clear', 'getLog', 'log'],
});

standsFor<Console>()(ScriptConsole, {
  name: 'console',
  handles: ['error', 'info', 'log', 'warn'],
});

import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';

/** The add-on's pages. Templates (`<?= … ?>`) are not in the workbench. */
export class HtmlService extends Service {
  constructor(private readonly host: Host) {
    super();
  }

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(html);
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    const html = this.host.html[filename.replace(/\.html$/, '')];
    if (html === undefined) throw new Error(`No HTML file named ${filename} was found.`);
    return new HtmlOutput(html);
  }
}

/** A page that can be shown. */
export class HtmlOutput extends Service {
  #title = '';

  constructor(private html: string) {
    super();
  }

  append(addedContent: string): this {
    this.html += addedContent;
    return this;
  }

  getContent(): string {
    return this.html;
  }

  setContent(content: string): this {
    this.html = content;
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  /** Sidebars are 300 pixels wide whatever is asked for; so is ours. */
  setWidth(_width: number): this {
    return this;
  }

  setHeight(_height: number): this {
    return this;
  }
}

standsFor<GoogleAppsScript.HTML.HtmlService>()(HtmlService, {
  name: 'HtmlService',
  handles: ['createHtmlOutput', 'createHtmlOutputFromFile'],
});

standsFor<GoogleAppsScript.HTML.HtmlOutput>()(HtmlOutput, {
  name: 'HtmlOutput',
  handles: ['append', 'getContent', 'getTitle', 'setContent', 'setHeight', 'setTitle', 'setWidth'],
});

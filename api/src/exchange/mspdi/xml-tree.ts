import { setImmediate as breathe } from 'node:timers/promises';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../../kernel/refusal.js';
import { xmlTextOf } from './encoding.rules.js';
import { MSPDI } from './mspdi-words.rules.js';
import type { Branch } from './xml-branches.rules.js';

const DEEPEST = 32;
const MOST_ELEMENTS = 2_000_000;
const LONGEST_TEXT = 100_000;
/** Fed so many characters at a time, so that a large file keeps nobody waiting. */
const PORTION = 65_536;
/** What a plan does not need, and what makes files large. */
const PASSED_OVER = new Set(['TimephasedData', 'OutlineCodes', 'OutlineCode', 'Value', 'WBSMasks', 'Rates', 'Views']);
const KEPT_UNDER: Readonly<Record<string, string>> = { Value: 'ExtendedAttribute' };

/**
 * Reads an XML file into its elements, and no more of it than a plan needs. No entity is ever expanded.
 * Refuses with what `xmlTextOf` refuses, `plan-file.not-xml`, `.declares-entities`, `.not-a-plan`, `.too-deep`, `.too-many`.
 */
export async function treeOf(bytes: Uint8Array): Promise<Branch> {
  const text = xmlTextOf(bytes).replace(/^\s+(?=<\?xml)/, '');
  const reading = new Reading();
  for (let from = 0; from < text.length; from += PORTION) {
    reading.take(text.slice(from, from + PORTION));
    await breathe();
  }
  return reading.end();
}

class Reading {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly open: Array<Branch & { text: string }> = [];
  private passedOver = 0;
  private elements = 0;
  private root: Branch | undefined;

  constructor() {
    this.parser.on('error', () => this.refuse());
    this.parser.on('doctype', () => {
      throw new Refusal('plan-file.declares-entities');
    });
    this.parser.on('opentag', (tag) => this.enter(tag as SaxesTagNS));
    this.parser.on('closetag', () => this.leave());
    this.parser.on('text', (text) => this.hear(text));
    this.parser.on('cdata', (text) => this.hear(text));
  }

  take(text: string): void {
    this.parser.write(text);
  }

  end(): Branch {
    this.parser.close();
    return this.root ?? this.refuse();
  }

  private refuse(): never {
    const { line, column } = this.parser;
    throw new Refusal('plan-file.not-xml', { line, column });
  }

  private enter({ local, uri }: SaxesTagNS): void {
    this.elements += 1;
    if (this.elements > MOST_ELEMENTS) throw new Refusal('plan-file.too-many', { most: MOST_ELEMENTS });
    const above = this.open.at(-1);
    if (!above && (local !== 'Project' || (uri !== '' && !uri.startsWith(MSPDI))))
      throw new Refusal('plan-file.not-a-plan', { root: local.slice(0, 40) });
    if (this.passedOver > 0 || (PASSED_OVER.has(local) && KEPT_UNDER[local] !== above?.name)) this.passedOver += 1;
    else this.open.push({ name: local, texts: new Map(), branches: [], text: '' });
    if (this.open.length + this.passedOver > DEEPEST) throw new Refusal('plan-file.too-deep', { most: DEEPEST });
  }

  private leave(): void {
    if (this.passedOver > 0) {
      this.passedOver -= 1;
      return;
    }
    const done = this.open.pop();
    const above = this.open.at(-1);
    if (!done) return;
    if (!above) this.root = done;
    else if (done.branches.length > 0 || done.texts.size > 0) above.branches.push(done);
    else if (!above.texts.has(done.name)) above.texts.set(done.name, done.text.trim());
  }

  private hear(text: string): void {
    const on = this.open.at(-1);
    if (this.passedOver > 0 || !on) return;
    on.text += text;
    if (on.text.length > LONGEST_TEXT) throw new Refusal('plan-file.too-many', { most: LONGEST_TEXT });
  }
}

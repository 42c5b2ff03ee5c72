import { Parser } from 'htmlparser2';

/** An element of XML, or a text in one. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** The tree of a part that we wrote ourselves. Of one that came from elsewhere nothing bounds its depth: see `read-document.ts`. */
export function xmlTree(xml: string): XmlElement {
  interface Open extends XmlElement {
    readonly children: XmlNode[];
  }
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const made: Open = { name, attributes, children: [] };
        open.at(-1)!.children.push(made);
        open.push(made);
      },
      ontext: (text) => {
        open.at(-1)!.children.push(text);
      },
      onclosetag: () => {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const root = top.children.find((child) => typeof child !== 'string');
  return root ?? top;
}

export function xmlText(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(xmlText).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function element(name: string, children: readonly XmlNode[], attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return { name, attributes, children };
}

export function childOf({ children }: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(children).find((child) => child.name === name);
}

export function elementsOf(nodes: readonly XmlNode[]): XmlElement[] {
  return nodes.filter((node) => typeof node !== 'string');
}

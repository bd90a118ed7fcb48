// Elements of the first picture, made by hand: text is only ever set as text.
type Attributes = Record<string, string | boolean | undefined>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Shapes of one icon or mark, each a tag and its attributes. */
export type Shapes = [string, Record<string, string>][];

export function drawing(attributes: Record<string, string>, shapes: Shapes): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const fill = (target: Element, from: Record<string, string>) => {
    for (const [name, value] of Object.entries(from)) target.setAttribute(name, value);
  };
  fill(svg, { 'aria-hidden': 'true', ...attributes });
  for (const [tag, given] of shapes) {
    const shape = document.createElementNS(space, tag);
    fill(shape, given);
    svg.append(shape);
  }
  return svg;
}

/** A tree that links stand in: the page, a same-origin frame, an open shadow root. */
export type Root = Document | ShadowRoot;

/** Also for nodes of a frame, whose classes are others than ours. */
export function isElement(node: EventTarget | null): node is Element {
  return (node as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

/**
 * Most elements of a page can hold neither a shadow root (DOM standard, attachShadow, 2026-11) nor a document, and
 * asking each of them is what a walk costs.
 */
const mayHoldRoot = ':not(a,br,img,li,option,td,tr)';

/** The trees inside a tree, itself first. Frames of other origins and closed shadow roots cannot be read. */
export function* rootsIn(root: Root): Generator<Root> {
  yield root;
  yield* innerRoots(root);
}

/** The trees that hang below a node, without the one it stands in. */
export function* innerRoots(node: Root | Element): Generator<Root> {
  for (const one of [node, ...node.querySelectorAll(mayHoldRoot)] as Element[]) {
    const inner = one.shadowRoot ?? frameDocument(one);
    if (inner) yield* rootsIn(inner);
  }
}

/** The document in a frame, if it is one and may be read. */
export function frameDocument(element: Element): Document | null {
  return /^i?frame$/.test(element.localName) ? (element as HTMLIFrameElement).contentDocument : null;
}

/**
 * The address that links below a node count from: in about:blank and srcdoc frames that of the page around.
 *
 * @returns The address of the outermost document when none is http(s).
 */
export function pageUrlOf(node: Root | Element): string {
  const document = node.ownerDocument ?? (node as Document);
  const url = document.location?.href ?? '';
  const frame = /^https?:/.test(url) ? null : document.defaultView?.frameElement;
  return frame ? pageUrlOf(frame) : url;
}

// What jsdom lacks and Mantine, Apollo Client, React Router or keycloak-js use.
import { TextDecoder, TextEncoder } from 'node:util';

if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextEncoder });
if (!('TextDecoder' in globalThis)) Object.assign(globalThis, { TextDecoder });
window.matchMedia ??= (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
});
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView ??= () => {};
if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });

function withResolvers<T>() {
  let resolve: (value: T | PromiseLike<T>) => void = () => {};
  let reject: (reason?: unknown) => void = () => {};
  const promise = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

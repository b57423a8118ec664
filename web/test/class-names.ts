// A class of a CSS module is, in a test, its own name.
const classNames: Readonly<Record<string, string>> = new Proxy({}, { get: (_classes, name) => name });
export default classNames;

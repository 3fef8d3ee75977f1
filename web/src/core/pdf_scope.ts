// Imported before pdf.js: its worker's half takes a scope without a window for one that is its own, and would answer every
// message that comes to ours.

const scope = globalThis as unknown as {window?: unknown};
scope.window ??= scope;
export {};

/* eslint-disable */
export const possibleTypes: Record<string, string[]> = {};

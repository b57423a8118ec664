/** Whatever carries the API's list of what the viewer may do with it. */
export interface Permitted {
  readonly viewerCan: readonly string[];
}

/** The API decides; the page only asks what it was told. */
export const can = (subject: Permitted | null | undefined, permission: string): boolean =>
  subject?.viewerCan.includes(permission) ?? false;

import type { PlanImportPreviewQuery } from '../../graphql/graphql';

/** What the API tells of an import before it is done. */
export type Preview = PlanImportPreviewQuery;
export type PreviewLine = Preview['planImportPreview']['lines'][number];
export type PreviewName = Preview['planImportPreview']['names'][number];

/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n": typeof types.ProjectFrameDocument,
    "\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n": typeof types.ProjectRuler_ProjectFragmentDoc,
    "\n  query ProjectsPage($after: String) {\n    projects(first: 50, after: $after) {\n      total\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n        programme\n        startsOn\n        endsOn\n        totalEligible\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ProjectsPageDocument,
    "\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n": typeof types.SpeakDocument,
    "\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n": typeof types.CurrentProject_ProjectFragmentDoc,
    "\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n": typeof types.PartnerName_PartnerFragmentDoc,
    "\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n": typeof types.PersonName_PersonFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n": typeof types.DocumentListDocument,
    "\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DocumentRow_DocumentFragmentDoc,
    "\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n": typeof types.UseDownload_OpenDownloadDocument,
    "\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n": typeof types.UseUploads_OpenUploadDocument,
};
const documents: Documents = {
    "\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n": types.ProjectFrameDocument,
    "\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n": types.ProjectRuler_ProjectFragmentDoc,
    "\n  query ProjectsPage($after: String) {\n    projects(first: 50, after: $after) {\n      total\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n        programme\n        startsOn\n        endsOn\n        totalEligible\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ProjectsPageDocument,
    "\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n": types.SpeakDocument,
    "\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n": types.CurrentProject_ProjectFragmentDoc,
    "\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n": types.PartnerName_PartnerFragmentDoc,
    "\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n": types.PersonName_PersonFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n": types.ViewerDocument,
    "\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n": types.DocumentListDocument,
    "\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n": types.DocumentRow_DocumentFragmentDoc,
    "\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n": types.UseDownload_OpenDownloadDocument,
    "\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n": types.UseUploads_OpenUploadDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProjectFrame($id: ID!) {\n    viewer {\n      id\n      name\n      today\n      standing(projectId: $id) {\n        projectId\n        roles\n        partners {\n          id\n          shortName\n        }\n      }\n    }\n    project(id: $id) {\n      id\n      acronym\n      titleFr\n      titleEn\n      illustrative\n      viewerCan\n      ...CurrentProject_Project\n      ...ProjectRuler_Project\n    }\n    projects(first: 9) {\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectRuler_Project on Project {\n    id\n    startsOn\n    endsOn\n    claimPeriods {\n      id\n      number\n      fromOn\n      untilOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectsPage($after: String) {\n    projects(first: 50, after: $after) {\n      total\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n        programme\n        startsOn\n        endsOn\n        totalEligible\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProjectsPage($after: String) {\n    projects(first: 50, after: $after) {\n      total\n      nodes {\n        id\n        acronym\n        titleFr\n        titleEn\n        programme\n        startsOn\n        endsOn\n        totalEligible\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n"): (typeof documents)["\n  mutation Speak($input: SpeakInput!) {\n    speak(input: $input) {\n      id\n      language\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n"): (typeof documents)["\n  fragment CurrentProject_Project on Project {\n    id\n    acronym\n    titleFr\n    titleEn\n    startsOn\n    endsOn\n    illustrative\n    viewerCan\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n"): (typeof documents)["\n  fragment PartnerName_Partner on Partner {\n    id\n    shortName\n    illustrative\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n"): (typeof documents)["\n  fragment PersonName_Person on Person {\n    id\n    name\n    illustrative\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n"): (typeof documents)["\n  query DocumentList($subjectType: String!, $subjectId: ID!) {\n    documents(subjectType: $subjectType, subjectId: $subjectId) {\n      id\n      ...DocumentRow_Document\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DocumentRow_Document on Document {\n    id\n    name\n    audience\n    viewerCan\n    versions {\n      id\n      number\n      sha256\n      size\n      mediaType\n      uploadedAt\n      uploadedBy {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {\n    openDownload(input: $input) {\n      id\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {\n    openUpload(input: $input) {\n      id\n      url\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
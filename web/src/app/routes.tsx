import { createBrowserRouter, Outlet } from 'react-router';
import { Announcer } from '../ui/announcer';
import { LoadingRows } from '../ui/loading-rows';
import { BrokenScreen } from './broken-screen';
import { NotFoundPage } from './not-found-page';
import { ProjectFrame, ProjectStart } from './project-frame';
import { ProjectsPage } from './projects-page';
import { screens } from './screens';
import { SessionWatch } from './session-watch';

/** What lies around every route, whatever it shows. */
function Everywhere() {
  return (
    <Announcer>
      <Outlet />
      <SessionWatch />
    </Announcer>
  );
}

const ofProject = screens.flatMap(({ slug, load, loadOne, beside = {}, about = {} }) => [
  { path: slug, lazy: load, errorElement: <BrokenScreen /> },
  ...Object.entries(beside).map(([word, lazy]) => ({ path: `${slug}/${word}`, lazy, errorElement: <BrokenScreen /> })),
  ...Object.entries(about).map(([word, lazy]) => ({
    path: `${slug}/:id/${word}`,
    lazy,
    errorElement: <BrokenScreen />,
  })),
  ...(loadOne ? [{ path: `${slug}/:id`, lazy: loadOne, errorElement: <BrokenScreen /> }] : []),
]);

const queue = () => import('./queue-frame').then(({ QueueFrame }) => ({ Component: QueueFrame }));

/** Every address of the portal; each screen is loaded when first asked for. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      element: <Everywhere />,
      errorElement: <BrokenScreen />,
      hydrateFallbackElement: <LoadingRows />,
      children: [
        { index: true, element: <ProjectsPage /> },
        { path: 'projets', element: <ProjectsPage /> },
        { path: 'programme', lazy: () => import('./programme-page'), errorElement: <BrokenScreen /> },
        { path: 'ma-file', lazy: queue, errorElement: <BrokenScreen /> },
        {
          path: 'p/:projectId',
          element: <ProjectFrame />,
          errorElement: <BrokenScreen />,
          children: [
            { index: true, element: <ProjectStart /> },
            ...ofProject,
            { path: '*', element: <NotFoundPage /> },
          ],
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);

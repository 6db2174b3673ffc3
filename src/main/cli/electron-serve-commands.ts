import { app, session } from 'electron';
import { systemClock as clock } from '../clock';
import { HTTP_PARTITION } from '../directory/electron-http';
import type { Services } from '../electron-services';
import type { Surfaces } from '../electron-surfaces';
import { answerCommand } from './answer-command';
import { appChecks } from './app-checks';
import { remark } from './command';
import { openCommandServer } from './command-server';
import type { ListView } from './list-view';
import { listViewNow } from './list-view-now';
import { refreshed } from './refreshed';
import { socketPlaces } from './socket-places';
import { writeOut } from './write-out';

type AskedSurfaces = Pick<Surfaces, 'toggle' | 'hasTray' | 'shortcut'>;

/** Lets the command line ask this app, from then on; returns the end of it. */
export function serveCommands(
  services: Services,
  surfaces: AskedSurfaces,
  apiUrl: string,
  from: Promise<void>,
): () => void {
  let isOver = false;
  let end = (): void => {
    isOver = true;
  };
  void from.then(() => {
    if (!isOver) end = openServer(services, surfaces, apiUrl);
  });
  return () => end();
}

function openServer(known: Services, surfaces: AskedSurfaces, apiUrl: string): () => void {
  const { platform, env } = process;
  const { actions, pause, presence } = known;
  const view = (): ListView => listViewNow(known, clock);
  const services = {
    view,
    copy: (id: Parameters<typeof actions.copy>[0]) => actions.copy(id, 'e164'),
    toggle: () => surfaces.toggle(),
    refresh: () => {
      pause.end();
      return refreshed(presence, clock);
    },
    checks: async () =>
      appChecks({
        version: app.getVersion(),
        snapshot: view().snapshot,
        proxy: await session.fromPartition(HTTP_PARTITION).resolveProxy(apiUrl),
        hasTray: surfaces.hasTray,
        shortcut: surfaces.shortcut,
      }),
  };
  return openCommandServer({
    places: socketPlaces({
      platform,
      profile: app.getPath('userData'),
      runtimeDir: env['XDG_RUNTIME_DIR'],
    }),
    platform,
    answer: (request) => answerCommand(request, services),
    onUnavailable: () => writeOut('err', remark('the command line can’t reach this app.')),
  });
}

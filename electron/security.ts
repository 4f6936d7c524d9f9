/**
 * What a page may never do, each refusal in one place. The page is our own, but what it shows is not:
 * these walls hold even if hostile words found a way to run.
 */
import { pathToFileURL } from 'node:url';
import { app, net, protocol, type Session, session } from 'electron';
import { fileOfAddress } from './appAddress';

export const SCHEME = 'chancery';
/** Of the pages that are printed; only the session of the windows that print them knows any. */
export const PRINT_SCHEME = 'print';
export const PAGE = `${SCHEME}://app/index.html`;

/** Everything is refused that is not named; nothing may be fetched, embedded, posted or evaluated. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } }]);
}

/** Serves the page from the app's own folder, with the policy on every answer. */
export function serveApp(target: Session, root: string): void {
  target.protocol.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? fileOfAddress(request.url, root) : null;
    const refused = () =>
      new Response('not found', { status: 404, headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } });
    if (file === null) return refused();
    try {
      const answer = await net.fetch(pathToFileURL(file).href);
      const headers = new Headers(answer.headers);
      headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
      headers.set('x-content-type-options', 'nosniff');
      return new Response(answer.body, { status: answer.status, headers });
    } catch {
      return refused();
    }
  });
}

/** No permission, no device, no request to anywhere but the app itself. */
export function refusePermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, answer) => {
    const allowed = [`${SCHEME}:`, `${PRINT_SCHEME}:`, 'devtools:', 'blob:', 'data:'].includes(new URL(details.url).protocol);
    answer({ cancel: !allowed });
  });
}

/** No page may go elsewhere, open a window, or hold a web view, whichever window it is in. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** All of the above that needs the app to be ready. */
export function secureSessions(root: string): void {
  serveApp(session.defaultSession, root);
  // Chromium's own spelling would fetch its dictionaries; the page brings its own.
  session.defaultSession.setSpellCheckerEnabled(false);
  refusePermissions(session.defaultSession);
  app.on('session-created', refusePermissions);
}

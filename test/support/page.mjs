import { env } from 'node:process';

/**
 * The page every test file runs in. What the console warns of or what breaks a content security policy fails the test at hand:
 * a test that provokes a warning replaces `console.warn` for its own time. `GIVEN` is JSON for test/support/given.ts.
 */
export const page = (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /></head>
  <body>
    <script>
      globalThis.given = ${env.GIVEN ?? '{}'};
      for (const level of ['error', 'warn']) {
        const print = console[level];
        console[level] = (...what) => {
          print.apply(console, what);
          reportError(new Error('console.' + level + ': ' + what.map(String).join(' ')));
        };
      }
      addEventListener('securitypolicyviolation', (event) => {
        reportError(new Error('Content security policy: ' + event.violatedDirective + ' refused ' + event.blockedURI));
      });
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

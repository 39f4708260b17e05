/** No script and no style of its own: the security policy allows none inside a page. */
export const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Clearinghouse: the HTTP interface</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/files/swagger-ui.css" />
  </head>
  <body>
    <div id="documentation"></div>
    <script src="/api/docs/files/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** `validatorUrl` names a server of others by default. */
export const START = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#documentation',
  validatorUrl: null,
  deepLinking: true,
});
`;

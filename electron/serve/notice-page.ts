/**
 * A small page of words, for a browser that is not inside. The words are ours:
 * nothing of the request goes into it.
 *
 * @param next address that the page leads to by itself
 */
export function noticePage(status: number, title: string, words: string, next?: string): Response {
  const refresh = next === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${next}">`;
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${refresh}
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${words}</p>
</body>
</html>
`;
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
